/**
 * Invented content of a publicatie for tests of the screens: any number of gemeenten, every indicator, three years.
 * The figures follow a simple rule and mean nothing; a test changes the rows that it is about.
 */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import { periodesTussen, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import {
  PUBLICATIE_SCHEMA,
  type CijferTable,
  type GebiedTable,
  type PublicatieDatabase,
  type PublicatieTable,
} from '@regiomonitor/queries/publicatie/schema.ts';

/** Rows per table of a publicatie. */
export type Inhoud = { [Table in keyof PublicatieDatabase]: PublicatieDatabase[Table][] };

export interface Wensen {
  readonly gemeenten: readonly { readonly code: string; readonly naam: string }[];
  readonly definities: readonly IndicatorDefinitie[];
  /** First and last day that leveringen speak of. */
  readonly van?: string;
  readonly tot?: string;
}

export function inventInhoud({
  gemeenten,
  definities,
  van = '2024-01-01',
  tot = '2026-12-31',
}: Wensen): Inhoud {
  const gebieden: GebiedTable[] = [
    { code: 'test', naam: 'Testregio', soort: 'regio', volgorde: 0 },
    ...gemeenten.map(({ code, naam }, index) => ({
      code,
      naam,
      soort: 'gemeente' as const,
      volgorde: index + 1,
    })),
  ];
  const perioden = (['jaar', 'halfjaar', 'kwartaal'] as const).flatMap((soort) =>
    periodesTussen(soort, van, tot),
  );
  return {
    publicatie: [PUBLICATIE],
    gebied: gebieden,
    periode: perioden.map((periode) => ({ ...periode })),
    indicator: definities.map((definitie) => ({
      code: definitie.code,
      volgorde: definitie.volgorde,
      kpi: definitie.kpi,
      vorm: definitie.vorm,
      eenheid: definitie.eenheid,
      richting: definitie.richting,
      bescherming: definitie.bescherming,
      stand: definitie.stand,
      doel: definitie.doel,
      resultaat: definitie.resultaat,
      definitie: JSON.stringify(definitie),
      sql: `select 'de berekening van ${definitie.code}'`,
    })),
    cijfer: definities.flatMap((definitie) =>
      perioden
        .filter((periode) => definitie.periodesoorten.includes(periode.soort))
        .flatMap((periode) => inventCijfers(definitie, periode, gebieden)),
    ),
    levering: [],
    ontbrekend: [],
    context: [],
    opmerking: [],
    bescherming: [],
    uitsplitsing: [],
    mijlpaal: [],
    begroting: [],
    afspraak: [],
    communicatie: [],
  };
}

const PUBLICATIE: PublicatieTable = {
  id: 'test-1',
  schema_versie: PUBLICATIE_SCHEMA,
  niveau: 'intern',
  register_stand: 1,
  gemaakt_op: '2027-03-11T09:00:00.000Z',
  regio_code: 'test',
  regio_naam: 'Testregio',
  synthetisch: true,
  drempel: 5,
};

function inventCijfers(
  definitie: IndicatorDefinitie,
  periode: Periode,
  gebieden: readonly GebiedTable[],
): CijferTable[] {
  const gemeenten = gebieden.slice(1).map((gebied) => inventCijfer(definitie, periode, gebied));
  const regio = gebieden[0];
  return regio ? [addUp(definitie, regio, gemeenten), ...gemeenten] : gemeenten;
}

/** Grows a little every year; bigger where the gemeente comes earlier in the list. */
function inventCijfer(definitie: IndicatorDefinitie, periode: Periode, gebied: GebiedTable): CijferTable {
  const stap = periode.jaar - 2024 + (periode.nummer - 1) / 4;
  const noemer = 20 + Math.round(180 / gebied.volgorde);
  const deel = Math.min(noemer, Math.round(noemer * (0.45 + 0.1 * stap)));
  const basis = { gebied: gebied.code, ...telling(definitie, noemer, deel, 6.5 + 0.2 * stap) };
  return createCijfer(definitie, periode.code, basis);
}

/** teller and noemer of one cell, by the form of the indicator. */
function telling(definitie: IndicatorDefinitie, noemer: number, deel: number, cijfer: number) {
  if (definitie.vorm === 'aantal') return { teller: String(deel), noemer: null };
  if (definitie.vorm === 'gemiddelde') return { teller: (noemer * cijfer).toFixed(1), noemer };
  return { teller: String(deel), noemer };
}

function addUp(
  definitie: IndicatorDefinitie,
  regio: GebiedTable,
  delen: readonly CijferTable[],
): CijferTable {
  const eerste = delen[0];
  if (!eerste) throw new RangeError('A region has at least one gemeente.');
  const som = (kies: (cijfer: CijferTable) => number) =>
    delen.reduce((totaal, cijfer) => totaal + kies(cijfer), 0);
  const cijfer = createCijfer(definitie, eerste.periode, {
    gebied: regio.code,
    teller: String(som(({ teller }) => Number(teller))),
    noemer: definitie.vorm === 'aantal' ? null : som(({ noemer }) => noemer ?? 0),
  });
  return {
    ...cijfer,
    geleverd: som(({ geleverd }) => geleverd),
    verwacht: som(({ verwacht }) => verwacht),
    gemeenten_compleet: delen.length,
    gemeenten_verwacht: delen.length,
  };
}

function createCijfer(
  definitie: IndicatorDefinitie,
  periode: string,
  { gebied, teller, noemer }: Pick<CijferTable, 'gebied' | 'teller' | 'noemer'>,
): CijferTable {
  const kwartalen = periode.includes('JJ') ? 4 : periode.includes('HJ') ? 2 : 1;
  const waarde = noemer
    ? (Number(teller) / noemer) * (definitie.vorm === 'aandeel' ? 100 : 1)
    : Number(teller);
  return {
    indicator: definitie.code,
    gebied,
    periode,
    teller,
    noemer,
    waarde: String(Number(waarde.toFixed(6))),
    eenheid: definitie.eenheid,
    status: 'voorlopig',
    geleverd: kwartalen,
    verwacht: kwartalen,
    streefwaarde: { '%': '80', aantal: '95', cijfer: '7.5' }[definitie.eenheid],
    nulmeting: { '%': '40', aantal: '60', cijfer: '6.4' }[definitie.eenheid],
    nulmeting_jaar: 2023,
    verborgen: false,
    peildatum: null,
    gemeenten_compleet: 1,
    gemeenten_verwacht: 1,
    variantie: definitie.vorm === 'gemiddelde' ? 1.7 : null,
    interviews: definitie.kpi === 'kpi6' ? 3 : null,
  };
}
