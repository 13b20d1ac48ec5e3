/** The calendar of deliveries: per bron and gemeente, which quarters are covered and by what. */
import {
  PERIODESOORTEN,
  omvat,
  parsePeriode,
  periodesTussen,
  type Periode,
  type Periodesoort,
} from '@regiomonitor/queries/periode/periode.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatPeriode } from '../format/periode.ts';
import type { Kader } from './kader.ts';

export type Leverstaat = 'geleverd' | 'nulmelding' | 'gecorrigeerd' | 'ontbreekt' | 'open';

/** A stretch of quarters with one state: a levering, or what is still missing. */
export interface Blok {
  readonly staat: Leverstaat;
  /** In quarters. */
  readonly breedte: number;
  readonly periode: string;
}

export interface Bronkalender {
  readonly bron: string;
  /** How often it is needed. */
  readonly ritme: Periodesoort;
  /** Codes of the indicators that need it. */
  readonly indicatoren: readonly string[];
  readonly gemeenten: readonly {
    readonly code: string;
    readonly naam: string;
    readonly blokken: readonly Blok[];
  }[];
}

export interface Kalender {
  readonly jaren: readonly number[];
  readonly bronnen: readonly Bronkalender[];
}

const JAREN_NAAST_ELKAAR = 2;

/** One calendar per two years, the latest first. */
export function createKalenders(kader: Kader, leveringen: readonly LeveringTable[]): Kalender[] {
  const jaren = [...new Set(kader.perioden.map(({ jaar }) => jaar))].sort((a, b) => b - a);
  const bronnen = listBronnen(kader);
  const kalenders: Kalender[] = [];
  for (let plaats = 0; plaats < jaren.length; plaats += JAREN_NAAST_ELKAAR) {
    const samen = jaren.slice(plaats, plaats + JAREN_NAAST_ELKAAR).reverse();
    kalenders.push({
      jaren: samen,
      bronnen: bronnen.map((bron) => ({
        ...bron,
        gemeenten: kader.gemeenten.map(({ code, naam }) => ({
          code,
          naam,
          blokken: createBlokken(listDekkend(leveringen, bron.bron, code), bron.ritme, samen, kader.stand),
        })),
      })),
    });
  }
  return kalenders;
}

/** Every bron that some indicator needs, with its rhythm: the shortest period that is computed from it. */
function listBronnen(kader: Kader): Omit<Bronkalender, 'gemeenten'>[] {
  const bronnen = new Set(kader.indicatoren.flatMap(({ beschrijving }) => beschrijving.bronnen));
  return [...bronnen].map((bron) => {
    const nodig = kader.indicatoren.filter(({ beschrijving }) => beschrijving.bronnen.includes(bron));
    const soorten = new Set(nodig.flatMap(({ beschrijving }) => beschrijving.periodesoorten));
    // From long to short, so the last one found is the shortest.
    const ritme = PERIODESOORTEN.findLast((soort) => soorten.has(soort)) ?? 'jaar';
    return { bron, ritme, indicatoren: nodig.map(({ code }) => code) };
  });
}

interface Dekkend {
  readonly levering: LeveringTable;
  readonly periode: Periode;
}

function listDekkend(leveringen: readonly LeveringTable[], bron: string, gemeente: string): Dekkend[] {
  return leveringen.flatMap((levering) => {
    const raakt = levering.scope === gemeente || levering.scope === 'regio';
    if (!levering.dekkend || levering.status !== 'actueel' || levering.bron !== bron || !raakt) return [];
    const periode = parsePeriode(levering.periode);
    return periode ? [{ levering, periode }] : [];
  });
}

function createBlokken(
  dekkend: readonly Dekkend[],
  ritme: Periodesoort,
  jaren: readonly number[],
  stand: string,
): Blok[] {
  const kwartalen = jaren.flatMap((jaar) => periodesTussen('kwartaal', `${jaar}-01-01`, `${jaar}-12-31`));
  const blokken: (Blok & { readonly sleutel: string })[] = [];
  for (const kwartaal of kwartalen) {
    const { sleutel, staat, periode } = judge(kwartaal, dekkend, ritme, stand);
    const vorige = blokken.at(-1);
    if (vorige?.sleutel === sleutel) blokken[blokken.length - 1] = { ...vorige, breedte: vorige.breedte + 1 };
    else blokken.push({ sleutel, staat, periode: formatPeriode(periode), breedte: 1 });
  }
  return blokken;
}

/** What is so of one quarter; quarters with the same `sleutel` are one block. */
function judge(kwartaal: Periode, dekkend: readonly Dekkend[], ritme: Periodesoort, stand: string) {
  const gevonden = dekkend.find(({ periode }) => omvat(periode, kwartaal));
  if (gevonden) {
    const { levering, periode } = gevonden;
    return { sleutel: `levering ${levering.id}`, staat: nameStaat(levering), periode };
  }
  const [periode = kwartaal] = periodesTussen(ritme, kwartaal.start, kwartaal.eind);
  const staat: Leverstaat = periode.eind < stand ? 'ontbreekt' : 'open';
  return { sleutel: `${staat} ${periode.code}`, staat, periode };
}

function nameStaat({ soort, versie }: LeveringTable): Leverstaat {
  if (soort === 'nulmelding') return 'nulmelding';
  return versie > 1 ? 'gecorrigeerd' : 'geleverd';
}
