/**
 * How far a measurement lies from the earlier ones of the same series, in standard deviations of what may be expected.
 * Robust: the middle is the median and the spread the median absolute deviation, so that one odd levering of earlier
 * does not hide the next. Formula and sources: docs/besluiten/0120-aannemelijkheid.md. Imports nothing of Node.
 */

/** `aantal`: a count; `aandeel`: teller of noemer; `gemiddelde`: a sum of grades over their number. */
export type Meetvorm = 'aantal' | 'aandeel' | 'gemiddelde';

export interface Meting {
  readonly teller: number;
  /** null for a count. */
  readonly noemer: number | null;
  /** Sum of squares of the single grades (gemiddelde only). */
  readonly kwadraten: number | null;
}

/** From this many standard deviations on something stands out. */
export const GRENS = 3;

/** As many earlier leveringen weigh as much as what is assumed before there is any. */
const GEWICHT_VOORAF = 3;
/** Makes a median absolute deviation comparable with a standard deviation. */
const MAD_NAAR_STANDAARD = 1.4826;

interface Vormregels {
  /** Scale on which a difference means the same whatever the size. */
  plaats(meting: Meting): number;
  /** Spread on that scale from one levering to the next that is assumed before there is a series. */
  readonly vooraf: number;
  /** Variance on that scale by chance alone, of both, were they really equal. */
  ruis(nieuw: Meting, gewoon: Meting): readonly [nieuw: number, gewoon: number];
}

const VORMEN: Readonly<Record<Meetvorm, Vormregels>> = {
  aantal: {
    plaats: ({ teller }) => Math.log(teller + 0.5),
    vooraf: 0.12,
    ruis(nieuw, gewoon) {
      const ruis = 1 / ((nieuw.teller + gewoon.teller) / 2 + 0.5);
      return [ruis, ruis];
    },
  },
  aandeel: {
    plaats: ({ teller, noemer }) => Math.log((teller + 0.5) / ((noemer ?? 0) - teller + 0.5)),
    vooraf: 0.25,
    ruis(nieuw, gewoon) {
      const [m, n] = [nieuw.noemer ?? 0, gewoon.noemer ?? 0];
      const deel = (nieuw.teller + gewoon.teller + 1) / (m + n + 2);
      return [1 / (m * deel * (1 - deel)), 1 / (n * deel * (1 - deel))];
    },
  },
  gemiddelde: {
    plaats: ({ teller, noemer }) => teller / (noemer ?? 0),
    vooraf: 0.3,
    ruis(nieuw, gewoon) {
      const [m, n] = [nieuw.noemer ?? 0, gewoon.noemer ?? 0];
      const variantie = Math.max(LEAST_VARIANCE, varianceWithin([nieuw, gewoon]));
      return [variantie / m, variantie / n];
    },
  },
};

/** Grades are at least this spread: three equal grades do not mean that the next must be the same. */
const LEAST_VARIANCE = 0.25;

/** A measurement against the earlier ones. */
export interface Afwijking {
  /** Standard deviations above (or, negative, below) what is usual. */
  readonly z: number;
  /** What is usual: medians of the earlier ones. */
  readonly gewoon: Meting;
  /** How many earlier ones there were to compare with. */
  readonly eerdere: number;
}

/** Undefined when there is nothing to compare: no earlier measurement, or a share of nothing. */
export function meetAfwijking(
  vorm: Meetvorm,
  nieuw: Meting,
  eerder: readonly Meting[],
): Afwijking | undefined {
  const bruikbaar = eerder.filter(hasNoemer);
  if (!hasNoemer(nieuw) || bruikbaar.length === 0) return undefined;
  const { plaats, vooraf, ruis } = VORMEN[vorm];
  const plaatsen = bruikbaar.map(plaats);
  const midden = median(plaatsen);
  const gewoon = typical(bruikbaar);
  const [ruisNieuw, ruisGewoon] = ruis(nieuw, gewoon);
  const aantal = bruikbaar.length;
  const spreiding = spread(plaatsen, midden, vooraf, ruisGewoon);
  const variantie = spreiding * (1 + 1 / aantal) + ruisNieuw + ruisGewoon / aantal;
  return { z: (plaats(nieuw) - midden) / Math.sqrt(variantie), gewoon, eerdere: aantal };
}

/** Variance between leveringen: what was assumed, giving way to what the series shows beyond chance. */
function spread(plaatsen: readonly number[], midden: number, vooraf: number, ruis: number): number {
  const mad = MAD_NAAR_STANDAARD * median(plaatsen.map((plaats) => Math.abs(plaats - midden)));
  const eigen = Math.max(0, mad ** 2 - ruis);
  const vrijheid = plaatsen.length - 1;
  return (GEWICHT_VOORAF * vooraf ** 2 + vrijheid * eigen) / (GEWICHT_VOORAF + vrijheid);
}

function hasNoemer({ noemer }: Meting): boolean {
  return noemer === null || noemer > 0;
}

function typical(metingen: readonly Meting[]): Meting {
  const { noemer, kwadraten } = metingen[0] ?? {};
  if (noemer === null)
    return { teller: median(metingen.map(({ teller }) => teller)), noemer, kwadraten: null };
  const gewoon = median(metingen.map((meting) => meting.noemer ?? 0));
  const perStuk = (kies: (meting: Meting) => number) =>
    gewoon * median(metingen.map((meting) => kies(meting) / (meting.noemer ?? 1)));
  return {
    teller: perStuk(({ teller }) => teller),
    noemer: gewoon,
    kwadraten: typeof kwadraten !== 'number' ? null : perStuk((meting) => meting.kwadraten ?? 0),
  };
}

/** Variance of the single grades around the mean of their own levering. */
function varianceWithin(metingen: readonly Meting[]): number {
  let som = 0;
  let vrijheid = 0;
  for (const { teller, noemer, kwadraten } of metingen) {
    const aantal = noemer ?? 0;
    som += Math.max(0, (kwadraten ?? 0) - teller ** 2 / aantal);
    vrijheid += aantal - 1;
  }
  return vrijheid > 0 ? som / vrijheid : 0;
}

/** The middle of at least one number; of an even many the mean of the middle two. */
export function median(getallen: readonly number[]): number {
  const opVolgorde = getallen.toSorted((a, b) => a - b);
  const midden = (opVolgorde.length - 1) / 2;
  const laag = opVolgorde[Math.floor(midden)] ?? Number.NaN;
  const hoog = opVolgorde[Math.ceil(midden)] ?? Number.NaN;
  return (laag + hoog) / 2;
}
