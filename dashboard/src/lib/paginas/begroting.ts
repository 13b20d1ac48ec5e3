/** What the programme was to cost and what was spent, per year and post. */
import type { Programma } from '@regiomonitor/queries/publicatie/programma.ts';
import type { BegrotingTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { compareDecimaal, formatDecimaal, parseDecimaal, roundDecimaal } from '../format/getal.ts';
import { VOORTGANG as T } from '../texts/voortgang.ts';
import type { Kader } from './kader.ts';

export interface Begrotingsregel {
  readonly post: string;
  /** 'incidenteel, optioneel'; empty for the total. */
  readonly soort: string;
  readonly begroot: string;
  /** '–' when it is not known. */
  readonly besteed: string;
  /** Percentage that was spent; null when it can't be said. */
  readonly deel: number | null;
  readonly aandeel: string;
}

export interface Begrotingsjaar {
  readonly jaar: number;
  readonly posten: readonly Begrotingsregel[];
  readonly totaal: Begrotingsregel;
  /** Whether the total lacks what was spent on some post. */
  readonly onvolledig: boolean;
}

/** With the gemeente behind it, where it is not of the whole region. */
export function nameVan(
  { regio, gemeenten }: Pick<Kader, 'regio' | 'gemeenten'>,
  tekst: string,
  gebied: string,
): string {
  if (gebied === regio.code) return tekst;
  return T.vanGemeente(tekst, gemeenten.find(({ code }) => code === gebied)?.naam ?? gebied);
}

/** The latest year first. */
export function showBegroting(
  kader: Pick<Kader, 'regio' | 'gemeenten'>,
  rijen: Programma['begroting'],
): Begrotingsjaar[] {
  const jaren = [...Map.groupBy(rijen, ({ jaar }) => jaar)].toSorted(([a], [b]) => b - a);
  return jaren.map(([jaar, posten]) => ({
    jaar,
    posten: posten
      .map((rij) => {
        const soort = T.soorten[rij.soort];
        return showRegel(
          nameVan(kader, rij.post, rij.gebied),
          rij.optioneel ? T.optioneel(soort) : soort,
          rij.begroot,
          rij.besteed,
        );
      })
      .toSorted((a, b) => a.post.localeCompare(b.post, 'nl')),
    totaal: addUp(posten),
    onvolledig:
      posten.some(({ besteed }) => besteed === null) && posten.some(({ besteed }) => besteed !== null),
  }));
}

function addUp(posten: readonly BegrotingTable[]): Begrotingsregel {
  const besteed = posten.flatMap((post) => post.besteed ?? []);
  return showRegel(
    T.totaal,
    '',
    sum(posten.map(({ begroot }) => begroot)),
    besteed.length > 0 ? sum(besteed) : null,
  );
}

function showRegel(post: string, soort: string, begroot: string, besteed: string | null): Begrotingsregel {
  const deel = besteed === null ? null : shareOf(besteed, begroot);
  const meer = besteed !== null && compareDecimaal(parseDecimaal(besteed), parseDecimaal(begroot)) > 0;
  const aandeel = deel === null ? '' : `${deel}%`;
  return {
    post,
    soort,
    begroot: formatBedrag(begroot),
    besteed: besteed === null ? '–' : formatBedrag(besteed),
    deel,
    aandeel: meer && deel !== null ? T.meer(aandeel) : aandeel,
  };
}

/** Whole percents; null where nothing was budgeted. */
function shareOf(deel: string, geheel: string): number | null {
  return Number(geheel) === 0 ? null : Math.round((100 * Number(deel)) / Number(geheel));
}

const CENTEN = 2;

/** Exact: in cents, to which amounts are rounded. */
function sum(bedragen: readonly string[]): string {
  const centen = bedragen.reduce(
    (som, bedrag) => som + roundDecimaal(parseDecimaal(bedrag), CENTEN).eenheden,
    0n,
  );
  const tekst = String(centen).padStart(CENTEN + 1, '0');
  return `${tekst.slice(0, -CENTEN)}.${tekst.slice(-CENTEN)}`;
}

/** '€ 1.234', or with cents where there are any. */
function formatBedrag(bedrag: string): string {
  const heel = compareDecimaal(roundDecimaal(parseDecimaal(bedrag), 0), parseDecimaal(bedrag)) === 0;
  return `€\u00a0${formatDecimaal(bedrag, heel ? 0 : CENTEN)}`;
}
