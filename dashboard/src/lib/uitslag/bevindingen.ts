/** The findings of a check, grouped by column, the same sentence once with all its rows. */
import type { Bevinding, Controle } from '@regiomonitor/ingest/controleren/controle.ts';
import { isAannemelijkheid } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';
import { h, type Inhoud, type Knoop } from '../knoop/knoop.ts';
import { UITSLAG as T } from '../texts/uitslag.ts';

/** Rows that are named before one has to unfold. */
const RIJEN = 6;
/** Sentences of a column that are shown before one has to unfold. */
const MELDINGEN = 5;

type Soort = 'fout' | 'waarschuwing';

/** Errors before warnings; what is about the file as a whole before columns. */
export function createBevindingen(controle: Controle): Knoop[] {
  const { fouten, aantal_fouten, waarschuwingen, aantal_waarschuwingen } = controle;
  return [
    ...createLijst('fout', fouten, aantal_fouten),
    ...createLijst('waarschuwing', waarschuwingen, aantal_waarschuwingen),
  ];
}

function createLijst(soort: Soort, bevindingen: readonly Bevinding[], aantal: number): Knoop[] {
  if (bevindingen.length === 0) return [];
  const perKolom = Map.groupBy(bevindingen, nameGroep);
  const isKolom = (groep: string) => Number(groep !== T.heleBestand && groep !== T.naastRegister);
  const groepen = [...perKolom].sort(([een], [ander]) => isKolom(een) - isKolom(ander));
  return [
    ...(aantal > bevindingen.length ? [h('p', { class: 'soft' }, T.eerste(bevindingen.length))] : []),
    h(
      'ul',
      { class: 'find' },
      groepen.map(([naam, groep]) => createGroep(soort, naam, groep)),
    ),
  ];
}

/** A finding is about a column, about the file, or about the file beside what was delivered before. */
function nameGroep({ kolom, code }: Bevinding): string {
  if (isAannemelijkheid(code)) return T.naastRegister;
  return kolom === null ? T.heleBestand : T.kolom(kolom);
}

function createGroep(soort: Soort, naam: string, bevindingen: readonly Bevinding[]): Knoop {
  const meldingen = [...Map.groupBy(bevindingen, ({ melding }) => melding).values()].map(createMelding);
  const meer = meldingen.slice(MELDINGEN);
  return h(
    'li',
    { class: soort },
    h(
      'p',
      { class: 'loc break' },
      createTeken(soort),
      h('span', { class: 'sr' }, `${soort === 'fout' ? T.soortFout : T.soortWaarschuwing}: `),
      naam,
    ),
    h(
      'div',
      {},
      meldingen.slice(0, MELDINGEN),
      meer.length > 0 && h('details', {}, h('summary', {}, T.meerMeldingen(meer.length)), meer),
    ),
  );
}

function createMelding(gelijke: readonly Bevinding[]): Knoop {
  const rijen = [...new Set(gelijke.flatMap(({ rij }) => rij ?? []))];
  const waarden = [...new Set(gelijke.flatMap(({ waarde }) => waarde ?? []))];
  const meer = rijen.length - RIJEN;
  return h(
    'div',
    { class: 'melding' },
    h('p', {}, gelijke[0]?.melding),
    rijen.length > 0 &&
      h(
        'p',
        { class: 'soft' },
        T.welkeRijen(rijen.slice(0, RIJEN)),
        meer > 0 && T.enNog(meer),
        waarden
          .slice(0, RIJEN)
          .flatMap((waarde, i): Inhoud[] => [i === 0 ? ': ' : ', ', h('code', {}, waarde)]),
      ),
    meer > 0 && h('details', {}, h('summary', {}, T.alleRijen(rijen.length)), h('p', {}, rijen.join(', '))),
  );
}

/** An octagon with a cross, or a triangle: never colour alone. */
function createTeken(soort: Soort): Knoop {
  const paden =
    soort === 'fout'
      ? ['M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5Z', 'm5.3 5.3 5.4 5.4m0-5.4-5.4 5.4']
      : ['M8 1.8 15 14H1Z', 'M8 6.2v4M8 11.4v1.2'];
  return h(
    'svg',
    { class: 'ic', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    paden.map((d) => h('path', { d })),
  );
}
