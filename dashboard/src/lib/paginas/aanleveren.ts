/** The form on which one delivers: what can be chosen, and what stands ready. */
import { BRONNEN } from '@regiomonitor/queries/kpis/definitie.ts';
import {
  parsePeriode,
  periodesTussen,
  PERIODESOORTEN,
  type Periode,
} from '@regiomonitor/queries/periode/periode.ts';
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
  readonly open: readonly { readonly tekst: string; readonly adres: string }[];
}

interface Optie {
  readonly code: string;
  readonly naam: string;
  readonly gekozen: boolean;
}

const JAREN_TERUG = 3;
/** As many as are worth a list; the calendar has them all. */
const HOOGSTENS_OPEN = 12;

/** `vooraf`: what the address or an earlier form fills in. `vandaag`: ISO date. */
export function createAanleverformulier(
  keuzes: Keuzes,
  openstaand: readonly Openstaand[],
  vooraf: (naam: string) => string,
  vandaag: string,
): Aanleverformulier {
  const [eerste] = openstaand;
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

function showOpen({ bron, gebied, aanleveraar, periode }: Openstaand, { gebieden }: Keuzes) {
  const vraag = new URLSearchParams({ bron, gemeente: gebied, periode: periode.code, aanleveraar });
  const naam = gebieden.find(({ code }) => code === gebied)?.naam ?? gebied;
  const tekst = [bron, ...(gebieden.length > 1 ? [naam] : []), formatPeriode(periode)].join(', ');
  return { tekst, adres: `?${vraag.toString()}#aanleveren` };
}
