/** What was recognised in a file: how it was written down, and how its first rows are read. */
import type { Bestandsbeeld } from '@regiomonitor/ingest/controleren/beeld.ts';
import type { Controle } from '@regiomonitor/ingest/controleren/controle.ts';
import { CONTRACTEN } from '@regiomonitor/ingest/bronnen/contracten.ts';
import type { Kolom } from '@regiomonitor/ingest/bronnen/contract.ts';
import { h, type Knoop } from '../knoop/knoop.ts';
import { CODERINGEN, SCHEIDINGSTEKENS, UITSLAG as T } from '../texts/uitslag.ts';
import type { Uitslaggegevens } from './gegevens.ts';
import { showCel } from './waarde.ts';

/** The facts of the reading. */
export function createHerkend({ controle, bestand, bron, metProfiel }: Uitslaggegevens): Knoop {
  const { dialect, beeld, rijen } = controle;
  const feiten: [string, string | null | undefined][] = [
    [T.bestand, bestand && `${bestand.naam}, ${T.grootte(bestand.grootte)}`],
    [T.bron, bron],
    [T.codering, dialect && (CODERINGEN[dialect.codering] ?? dialect.codering)],
    [T.scheidingsteken, dialect && (SCHEIDINGSTEKENS[dialect.scheidingsteken] ?? dialect.scheidingsteken)],
    [T.blad, dialect?.blad],
    [T.kopregel, dialect && dialect.codering !== 'ics' ? T.kopregelIn(dialect.kopregel) : null],
    [T.kolommen, beeld && showKolommen(beeld)],
    [T.profiel, metProfiel ? T.profielGebruikt : null],
    [T.rijen, dialect && rijen > 0 ? rijen.toLocaleString('nl-NL') : null],
  ];
  return h(
    'section',
    { class: 'herkend', 'aria-labelledby': 'herkend' },
    h('h3', { class: 'nl-heading nl-heading--level-3', id: 'herkend' }, T.herkend),
    h(
      'dl',
      { class: 'rec' },
      feiten.map(([naam, waarde]) => waarde && h('div', {}, h('dt', {}, naam), h('dd', {}, waarde))),
    ),
  );
}

function showKolommen({ kolommen }: Bestandsbeeld): string | null {
  if (kolommen.length === 0) return null;
  return T.kolommenHerkend(kolommen.filter(({ kolom }) => kolom !== null).length, kolommen.length);
}

/** How the first rows are read, a column of the file on each line; undefined where they were not. */
export function createEersteRijen({ controle, bron }: Uitslaggegevens): Knoop | undefined {
  const { beeld } = controle;
  if (!beeld || beeld.rijen.length === 0) return undefined;
  const nummers = beeld.rijen.map(({ nummer }) => nummer);
  const kop = [T.kolomInUwBestand, T.wordt, ...nummers.map(T.rij)];
  const rijen = beeld.kolommen
    .filter(({ staat }) => staat === 'gekoppeld')
    .map(({ naam, kolom }) => {
      const soort = CONTRACTEN[bron].kolommen.find((een) => een.naam === kolom);
      const cellen = nummers.map((nummer, i) =>
        h(
          'td',
          { 'data-l': T.rij(nummer), class: 'dim break' },
          soort ? showVoorbeeld(controle, soort, i) : '',
        ),
      );
      return h(
        'tr',
        {},
        h('th', { scope: 'row', class: 'break' }, naam),
        h('td', { 'data-l': T.wordt }, kolom ?? ''),
        cellen,
      );
    });
  return h(
    'div',
    { class: 'tw' },
    h(
      'table',
      { class: 'stack rijen' },
      h('caption', {}, T.eersteRijen),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          kop.map((tekst) => h('th', { scope: 'col' }, tekst)),
        ),
      ),
      h('tbody', {}, rijen),
    ),
  );
}

/** Identifiers are never shown, not even on the screen of who holds the file. */
function showVoorbeeld({ beeld, fouten }: Controle, { naam, soort }: Kolom, plaats: number): string {
  if (soort === 'id') return T.omgezet;
  if (soort === 'vrij') return T.nietBewaard;
  const rij = beeld?.rijen[plaats];
  if (!rij) return '';
  const waarde = rij.waarden[naam] ?? null;
  const isFout = fouten.some((fout) => fout.rij === rij.nummer && fout.kolom === naam);
  return waarde === null && isFout ? T.foutief : showCel(waarde);
}
