/** Several ways measured in turns (a b a b ...), so that a busy moment of the machine hits all of them. */

/** The median of the rounds, by name of the side. The warm-up rounds do not count. */
export async function meetAfwisselend<K extends string>(
  kanten: Readonly<Record<K, () => Promise<number>>>,
  { opwarmen, ronden }: { opwarmen: number; ronden: number },
): Promise<Record<K, number>> {
  const namen = Object.keys(kanten) as K[];
  const gemeten = new Map<K, number[]>(namen.map((naam) => [naam, []]));
  for (let ronde = -opwarmen; ronde < ronden; ronde++) {
    for (const naam of namen) {
      const waarde = await kanten[naam]();
      if (ronde >= 0) gemeten.get(naam)?.push(waarde);
    }
  }
  return Object.fromEntries(namen.map((naam) => [naam, mediaan(gemeten.get(naam) ?? [])])) as Record<
    K,
    number
  >;
}

/** The middle one, or the mean of the middle two. */
export function mediaan(waarden: readonly number[]): number {
  const opVolgorde = waarden.toSorted((a, b) => a - b);
  const midden = Math.floor(opVolgorde.length / 2);
  const hoog = opVolgorde[midden];
  if (hoog === undefined) throw new Error('There is no median of nothing.');
  return opVolgorde.length % 2 === 1 ? hoog : (hoog + (opVolgorde[midden - 1] as number)) / 2;
}

/** Milliseconds that the work takes. */
export async function stopwatch(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
