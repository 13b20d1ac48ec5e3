/** The form in which unknown columns, words and domains are given a meaning. */
import type { Bestandsbeeld, Woordbeeld } from '@regiomonitor/ingest/controleren/beeld.ts';
import type { Contract } from '@regiomonitor/ingest/bronnen/contract.ts';
import { CONTRACTEN } from '@regiomonitor/ingest/bronnen/contracten.ts';
import { codesVan } from '@regiomonitor/ingest/koppelen/codes.ts';
import { h, type Knoop } from '../knoop/knoop.ts';
import { KOPPELEN as T } from '../texts/koppelen.ts';
import type { Koppelwens, Uitslaggegevens } from './gegevens.ts';
import { NIETS } from './keuzes.ts';

/** Nothing to match in a file that was not recognised, and no form where everything is clear. */
const LEEG: Bestandsbeeld = { kolommen: [], ontbrekend: [], woorden: [], rijen: [] };

/** Whether the file cannot be read without somebody saying what its columns, words or domains mean. */
export function moetKoppelen({ controle, koppelen }: Uitslaggegevens): boolean {
  if (!koppelen) return false;
  const { beeld = LEEG } = controle;
  const vrij = beeld.kolommen.some(({ staat, kop }) => kop !== null && staat === 'onbekend');
  return (
    (beeld.ontbrekend.length > 0 && vrij) ||
    beeld.woorden.length > 0 ||
    (controle.aantal_fouten > 0 && hasKenmerken(koppelen))
  );
}

/** The form; undefined when there is nothing to choose. */
export function createKoppelformulier(gegevens: Uitslaggegevens): Knoop | undefined {
  const { controle, koppelen, bron, waar } = gegevens;
  const { beeld = LEEG } = controle;
  if (!koppelen) return undefined;
  const contract = CONTRACTEN[bron];
  const delen = [
    createKolommen(beeld, contract),
    ...createWoorden(beeld.woorden, contract, koppelen.gemeenten),
    createAgenda(koppelen),
  ].filter((deel) => deel !== undefined);
  if (delen.length === 0) return undefined;
  return h(
    'form',
    { class: 'koppelen', method: 'post', action: koppelen.adres, 'data-koppelen': true },
    Object.entries(koppelen.velden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
    delen,
    waar === 'browser' && createOnthoud(),
    h('p', { class: 'soft' }, T.bewaard),
    h('button', { class: 'nl-button nl-button--primary' }, waar === 'browser' ? T.knop : T.knopZonderScript),
  );
}

function createOnthoud(): Knoop {
  return h(
    'p',
    { class: 'choice' },
    h('label', {}, h('input', { type: 'checkbox', name: 'onthoud', value: 'ja', checked: true }), T.onthoud),
  );
}

function createKolommen({ kolommen, ontbrekend }: Bestandsbeeld, contract: Contract): Knoop | undefined {
  const vrije = kolommen.filter(
    ({ staat, kop }) => kop !== null && (staat === 'onbekend' || staat === 'genegeerd'),
  );
  if (vrije.length === 0) return undefined;
  const bezet = new Set(kolommen.flatMap(({ kolom }) => kolom ?? []));
  const opties = contract.kolommen
    .filter(({ naam }) => !bezet.has(naam))
    .map(({ naam, verplicht }) => [naam, verplicht ? T.verplicht(naam) : naam] as const);
  const rijen = vrije.map(({ kop, voorstel, staat }, i) => {
    const gekozen = staat === 'genegeerd' ? NIETS : (voorstel ?? '');
    return createRij(
      `kop-${i}`,
      kop ?? '',
      { [`kop.${i}`]: kop ?? '' },
      createKeuze(`kolom.${i}`, `kop-${i}`, [...opties, [NIETS, T.nietGebruiken]], gekozen),
    );
  });
  const uitleg = ontbrekend.length > 0 ? T.ontbreekt(ontbrekend) : undefined;
  return createTabel(T.kolommen, [T.inUwBestand, T.betekent], rijen, uitleg);
}

function createWoorden(
  woorden: readonly Woordbeeld[],
  contract: Contract,
  gemeenten: readonly string[],
): Knoop[] {
  const genummerd = woorden.map((woord, nummer) => ({ ...woord, nummer }));
  return [...Map.groupBy(genummerd, ({ kolom }) => kolom)].map(([naam, groep]) => {
    const kolom = contract.kolommen.find((een) => een.naam === naam);
    const codes = kolom ? codesVan(kolom, gemeenten) : [];
    const opties = codes.map((code) => [code, code] as const);
    const leeg = kolom?.magLeeg ? [[NIETS, T.onbekend] as const] : [];
    const rijen = groep.map(({ woord, cellen, voorstel, nummer }) =>
      createRij(
        `woord-${nummer}`,
        woord,
        { [`woordkolom.${nummer}`]: naam, [`woord.${nummer}`]: woord },
        createKeuze(`code.${nummer}`, `woord-${nummer}`, [...opties, ...leeg], voorstel ?? ''),
        T.cellen(cellen),
      ),
    );
    return createTabel(T.woorden(naam), [T.woord, T.code], rijen);
  });
}

function hasKenmerken({ kenmerken = [] }: Koppelwens): boolean {
  return kenmerken.length > 0;
}

function createAgenda({ kenmerken = [], gemeenten }: Koppelwens): Knoop | undefined {
  if (kenmerken.length === 0) return undefined;
  const partijkolom = CONTRACTEN.overleggen.kolommen.find(({ naam }) => naam === 'partijen');
  const partijen = (partijkolom ? codesVan(partijkolom, gemeenten) : []).map((code) => [code, code] as const);
  const namen = gemeenten.map((naam) => [naam, naam] as const);
  const rijen = kenmerken.map(([kenmerk, aantal], i) =>
    createRij(
      `kenmerk-${i}`,
      kenmerk,
      { [`kenmerk.${i}`]: kenmerk },
      [
        createKeuze(`partij.${i}`, `kenmerk-${i}`, partijen, '', T.geenPartij),
        createKeuze(`gemeente.${i}`, `kenmerk-${i}`, namen, '', T.geenPartij),
      ],
      T.cellen(aantal),
    ),
  );
  return createTabel(T.agenda, [T.kenmerk, T.partij, T.gemeente], rijen, T.agendaUitleg);
}

function createTabel(titel: string, kop: readonly string[], rijen: readonly Knoop[], uitleg?: string): Knoop {
  return h(
    'div',
    {},
    h(
      'table',
      { class: 'koppeltabel' },
      h('caption', {}, titel, uitleg && h('span', { class: 'soft' }, uitleg)),
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

function createRij(
  id: string,
  tekst: string,
  velden: Readonly<Record<string, string>>,
  keuzes: Knoop | readonly Knoop[],
  erbij?: string,
): Knoop {
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row', class: 'break' },
      h('span', { id }, tekst),
      erbij && h('span', { class: 'soft' }, erbij),
      Object.entries(velden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
    ),
    [keuzes].flat().map((keuze) => h('td', {}, keuze)),
  );
}

function createKeuze(
  name: string,
  labelledby: string,
  opties: readonly (readonly [waarde: string, tekst: string])[],
  gekozen: string,
  leeg: string = T.kies,
): Knoop {
  return h(
    'select',
    { name, 'aria-labelledby': labelledby },
    [['', leeg] as const, ...opties].map(([value, tekst]) =>
      h('option', { value, selected: value === gekozen }, tekst),
    ),
  );
}
