/** The form on which one delivers: what can be chosen, and what stands ready. */
import { BRONNEN } from '@regiomonitor/queries/kpis/definitie.ts';
import {
  parsePeriode,
  periodesTussen,
  PERIODESOORTEN,
  type Periode,
} from '@regiomonitor/queries/periode/periode.ts';
import { formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { AANLEVEREN } from '../texts/aanleveren.ts';
import { PERIODESOORT } from '../texts/paginas.ts';

interface Keuzes {
  readonly gebieden: readonly { readonly code: string; readonly naam: string }[];
  readonly aanleveraars: readonly string[];
  readonly andereNaam: boolean;
}

interface Openstaand {
  readonly bron: string;
  readonly gebied: string;
  readonly aanleveraar: string;
  readonly periode: Periode;
  readonly uiterlijk: string;
  readonly verlopen: boolean;
}

export interface Aanleverformulier {
  readonly bronnen: readonly Optie[];
  readonly gebieden: readonly Optie[];
  /** Grouped by kind, the latest first. */
  readonly perioden: readonly { readonly soort: string; readonly opties: readonly Optie[] }[];
  /** More than one when somebody delivers under several names. */
  readonly aanleveraars: readonly string[];
  readonly andereNaam: boolean;
  readonly aanleveraar: string;
  /** Undelivered periods, as links that fill in the form. */
  readonly open: readonly { readonly tekst: string; readonly wanneer: string; readonly adres: string }[];
  /** How many there are besides; the calendar has them all. */
  readonly openMeer: number;
}

interface Optie {
  readonly code: string;
  readonly naam: string;
  readonly gekozen: boolean;
}

const JAREN_TERUG = 3;
/** As many as are worth a list. */
const HOOGSTENS_OPEN = 12;

/** `vooraf`: what the address or an earlier form fills in. `vandaag`: ISO date. */
export function createAanleverformulier(
  keuzes: Keuzes,
  openstaand: readonly Openstaand[],
  vooraf: (naam: string) => string,
  vandaag: string,
): Aanleverformulier {
  // Most likely what is due first, or else what was due last: what is missing for years is no habit.
  const eerste = openstaand.find(({ verlopen }) => !verlopen) ?? openstaand.at(-1);
  const kies = (naam: string, voorstel: string | undefined) => vooraf(naam) || voorstel || '';
  const bron = kies('bron', eerste?.bron);
  const gemeente = kies('gemeente', eerste?.gebied ?? keuzes.gebieden[0]?.code);
  const periode = parsePeriode(kies('periode', (eerste?.periode ?? laatsteHalfjaar(vandaag))?.code))?.code;
  return {
    bronnen: BRONNEN.map((code) => ({ code, naam: code, gekozen: code === bron })),
    gebieden: keuzes.gebieden.map(({ code, naam }) => ({
      ...{ code, naam: code === 'regio' ? AANLEVEREN.heleRegio(naam) : naam, gekozen: code === gemeente },
    })),
    perioden: listPerioden(vandaag, periode),
    aanleveraars: keuzes.aanleveraars,
    andereNaam: keuzes.andereNaam,
    aanleveraar: kies('aanleveraar', keuzes.aanleveraars[0]),
    open: openstaand.slice(0, HOOGSTENS_OPEN).map((een) => showOpen(een, keuzes)),
    openMeer: Math.max(0, openstaand.length - HOOGSTENS_OPEN),
  };
}

function laatsteHalfjaar(vandaag: string): Periode | undefined {
  const jaar = Number(vandaag.slice(0, 4));
  return periodesTussen('halfjaar', `${jaar - 1}-01-01`, vandaag).findLast(({ eind }) => eind < vandaag);
}

function listPerioden(vandaag: string, gekozen: string | undefined): Aanleverformulier['perioden'] {
  const vanaf = `${Number(vandaag.slice(0, 4)) - JAREN_TERUG}-01-01`;
  const vroeger = gekozen === undefined ? undefined : parsePeriode(gekozen);
  return PERIODESOORTEN.map((soort) => {
    const perioden = periodesTussen(soort, vanaf, vandaag).reverse();
    // A period of longer ago that was asked for can be chosen too.
    if (vroeger?.soort === soort && !perioden.some(({ code }) => code === vroeger.code))
      perioden.push(vroeger);
    return {
      soort: PERIODESOORT[soort],
      opties: perioden.map((periode) => ({
        ...{ code: periode.code, naam: formatPeriode(periode), gekozen: periode.code === gekozen },
      })),
    };
  });
}

function showOpen(
  { bron, gebied, aanleveraar, periode, uiterlijk, verlopen }: Openstaand,
  { gebieden }: Keuzes,
) {
  const vraag = new URLSearchParams({ bron, gemeente: gebied, periode: periode.code, aanleveraar });
  const naam = gebieden.find(({ code }) => code === gebied)?.naam ?? gebied;
  const tekst = [bron, ...(gebieden.length > 1 ? [naam] : []), formatPeriode(periode)].join(', ');
  const dag = formatDatum(uiterlijk);
  const wanneer = verlopen ? AANLEVEREN.ontbreekt(dag) : AANLEVEREN.loopt(dag);
  return { tekst, wanneer, adres: `?${vraag.toString()}#aanleveren` };
}
