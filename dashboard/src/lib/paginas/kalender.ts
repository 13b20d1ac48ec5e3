/** The calendar of deliveries: per bron and gemeente, which quarters are covered, by what, and whether in time. */
import type { Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { listLeverreeksen, type Leverreeks } from '@regiomonitor/queries/termijn/leverreeksen.ts';
import type { Kwartaalstand, Leverstaat } from '@regiomonitor/queries/termijn/levertijd.ts';
import { listRitmes, type Termijnen } from '@regiomonitor/queries/termijn/termijn.ts';
import { dagVan } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { describeBlok, LEVERINGEN } from '../texts/leveringen.ts';
import { leveringAdres } from './adressen.ts';
import type { Kader } from './kader.ts';
import { createRegioblokken, isGroteRegio } from './regiokalender.ts';

/** What the calendar is drawn from. */
export interface Leverstand {
  readonly kader: Kader;
  readonly leveringen: readonly LeveringTable[];
  /** What the region chose; the rest follows the default. */
  readonly termijnen: Termijnen;
  /** Today in the Netherlands, ISO date. */
  readonly vandaag: string;
}

/** A stretch of quarters with one state: a levering, or what is still missing. */
export interface Blok {
  readonly staat: Leverstaat;
  /** In quarters. */
  readonly breedte: number;
  readonly periode: string;
  /** What is said behind the word of the state: ', 12 dagen na de termijn'. */
  readonly tekst: string;
  /** Where the levering is told of; null where there is none. */
  readonly adres: string | null;
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
  /** Whether a block tells how many gemeenten it is about. */
  readonly telt: boolean;
  readonly bronnen: readonly Bronkalender[];
}

/** One page looks at the same series several times. */
const gemaakt = new WeakMap<Leverstand, readonly Leverreeks[]>();

/** Every bron and gemeente, quarter by quarter, from the first year that figures are of until this year. */
export function listReeksen(stand: Leverstand): readonly Leverreeks[] {
  const eerder = gemaakt.get(stand);
  if (eerder) return eerder;
  const { kader, leveringen, termijnen, vandaag } = stand;
  const jaren = listJaren(kader, vandaag);
  const [eerste, laatste] = [jaren[0], jaren.at(-1)];
  const reeksen = listLeverreeksen({
    ...{ leveringen, termijnen, vandaag, dagVan },
    ritmes: listRitmes(kader.indicatoren.map(({ beschrijving }) => beschrijving)),
    gemeenten: kader.gemeenten.map(({ code }) => code),
    jaren: eerste === undefined || laatste === undefined ? undefined : [eerste, laatste],
  });
  gemaakt.set(stand, reeksen);
  return reeksen;
}

/** Names by code. */
export function nameGemeenten({ gemeenten }: Kader): Map<string, string> {
  return new Map(gemeenten.map(({ code, naam }) => [code, naam]));
}

/** In order. A year in which nobody delivered yet is one in which something may be missing. */
function listJaren({ perioden }: Kader, vandaag: string): number[] {
  const metCijfers = perioden.map(({ jaar }) => jaar);
  if (metCijfers.length === 0) return [];
  const laatste = Math.max(...metCijfers, Number(vandaag.slice(0, 4)));
  const eerste = Math.min(...metCijfers);
  return Array.from({ length: laatste - eerste + 1 }, (_, plaats) => eerste + plaats);
}

const JAREN_NAAST_ELKAAR = 2;

/** One calendar per two years, the latest first; of a large region counted per bron. */
export function createKalenders(stand: Leverstand): Kalender[] {
  const jaren = listJaren(stand.kader, stand.vandaag).reverse();
  if (jaren.length === 0) return [];
  const perBron = Map.groupBy(listReeksen(stand), ({ ritme }) => ritme);
  const namen = nameGemeenten(stand.kader);
  const groot = isGroteRegio(stand.kader.gemeenten);
  const kalenders: Kalender[] = [];
  for (let plaats = 0; plaats < jaren.length; plaats += JAREN_NAAST_ELKAAR) {
    const samen = jaren.slice(plaats, plaats + JAREN_NAAST_ELKAAR).reverse();
    kalenders.push({
      jaren: samen,
      telt: groot,
      bronnen: [...perBron].map(([{ bron, soort, indicatoren }, reeksen]) => ({
        bron,
        ritme: soort,
        indicatoren,
        gemeenten: groot
          ? [{ code: '', naam: LEVERINGEN.alleGemeenten, blokken: createRegioblokken(reeksen, samen) }]
          : reeksen.map(({ gemeente, kwartalen }) => ({
              code: gemeente,
              naam: namen.get(gemeente) ?? gemeente,
              blokken: createBlokken(kwartalen.filter(({ kwartaal }) => samen.includes(kwartaal.jaar))),
            })),
      })),
    });
  }
  return kalenders;
}

/** Quarters of one levering, or of one period that is still to come, are one block; late where any part of it is. */
function createBlokken(kwartalen: readonly Kwartaalstand[]): Blok[] {
  const groepen: Kwartaalstand[][] = [];
  for (const stand of kwartalen) {
    const vorige = groepen.at(-1);
    if (vorige?.[0] && nameBlok(vorige[0]) === nameBlok(stand)) vorige.push(stand);
    else groepen.push([stand]);
  }
  return groepen.flatMap((groep) => {
    const [laatst] = groep.toSorted((a, b) => b.dagenTeLaat - a.dagenTeLaat);
    if (!laatst) return [];
    const periode = laatst.door?.periode ?? laatst.periode;
    return [
      {
        staat: laatst.staat,
        breedte: groep.length,
        periode: formatPeriode(periode),
        tekst: describeBlok(laatst),
        adres: laatst.door ? leveringAdres(laatst.door.levering.id) : null,
      },
    ];
  });
}

function nameBlok({ door, staat, periode }: Kwartaalstand): string {
  return door ? `levering ${door.levering.id}` : `${staat} ${periode.code}`;
}
