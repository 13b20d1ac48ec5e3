/** The calendar of a region with more gemeenten than one reads side by side: per bron one row, that counts them. */
import type { Kwartaalstand, Leverstaat } from '@regiomonitor/queries/termijn/levertijd.ts';
import type { Leverreeks } from '@regiomonitor/queries/termijn/leverreeksen.ts';
import { formatPeriode } from '../format/periode.ts';
import { LEVERINGEN } from '../texts/leveringen.ts';
import type { Blok } from './kalender.ts';

/** More than this many are counted; each has its own calendar behind the choice of a gemeente. */
const NAAST_ELKAAR = 20;

export function isGroteRegio(gemeenten: readonly unknown[]): boolean {
  return gemeenten.length > NAAST_ELKAAR;
}

/** What needs attention first gives a period its state: missing, then still open, then late. */
const VOORRANG: readonly Leverstaat[] = ['ontbreekt', 'open', 'te_laat'];

/** One block per period that was to be delivered, with how many gemeenten are in the state that it shows. */
export function createRegioblokken(reeksen: readonly Leverreeks[], jaren: readonly number[]): Blok[] {
  const perGemeente = reeksen.map(({ kwartalen }) => groupPeriodes(kwartalen, jaren));
  return [...(perGemeente[0] ?? [])].map(([code, eerste]) => {
    const standen = perGemeente.map((periodes) => nameStaat(periodes.get(code) ?? []));
    const staat = VOORRANG.find((een) => standen.includes(een)) ?? 'geleverd';
    const aantal = standen.filter((een) => een === staat).length;
    return {
      ...{ staat, breedte: eerste.length, adres: null },
      periode: eerste[0] ? formatPeriode(eerste[0].periode) : code,
      tekst: LEVERINGEN.vanGemeenten(aantal, standen.length),
    };
  });
}

function groupPeriodes(
  kwartalen: readonly Kwartaalstand[],
  jaren: readonly number[],
): Map<string, Kwartaalstand[]> {
  return Map.groupBy(
    kwartalen.filter(({ kwartaal }) => jaren.includes(kwartaal.jaar)),
    ({ periode }) => periode.code,
  );
}

/** A period is what the worst of its quarters is; a nulmelding and a correction are deliveries too. */
function nameStaat(kwartalen: readonly Kwartaalstand[]): Leverstaat {
  return VOORRANG.find((een) => kwartalen.some(({ staat }) => staat === een)) ?? 'geleverd';
}
