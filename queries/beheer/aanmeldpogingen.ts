/**
 * Holds back who guesses: after a few failures in a row each next attempt has to wait, twice as long every time.
 * Looking whether one must wait costs no hash.
 */
import type { Beheer } from './beheer.ts';

/** Failures that cost nothing, per kind of key. An office shares one address; a mistyped password is human. */
const VRIJ: Readonly<Record<string, number>> = { account: 5, toestel: 5, adres: 30 };
const EERSTE_WACHT_MS = 30_000;
const LANGSTE_WACHT_MS = 15 * 60_000;
/** After this long without a failure the count starts again. */
const VERGEET_MS = 60 * 60_000;

/** `account:…`, `adres:…` or `toestel:…`. */
export type Pogingsleutel = `${'account' | 'adres' | 'toestel'}:${string}`;

/** Milliseconds that have to pass before the next attempt; 0 when it may be now. */
export async function readWachttijd(
  beheer: Beheer,
  sleutels: readonly Pogingsleutel[],
  nu: Date,
): Promise<number> {
  const rijen = await beheer.db
    .selectFrom('aanmeldpoging')
    .selectAll()
    .where('sleutel', 'in', sleutels)
    .execute();
  const wachttijden = rijen.map(({ sleutel, mislukt, laatste_op }) => {
    const teveel = mislukt - (VRIJ[sleutel.split(':')[0] ?? ''] ?? 0);
    if (teveel < 0) return 0;
    const wacht = Math.min(LANGSTE_WACHT_MS, EERSTE_WACHT_MS * 2 ** teveel);
    return Date.parse(laatste_op) + wacht - nu.getTime();
  });
  return Math.max(0, ...wachttijden);
}

/** Counts a failure. */
export async function noteMislukt(
  beheer: Beheer,
  sleutels: readonly Pogingsleutel[],
  nu: Date,
): Promise<void> {
  const laatste_op = nu.toISOString();
  const vergeten = new Date(nu.getTime() - VERGEET_MS).toISOString();
  for (const sleutel of sleutels) {
    await beheer.db
      .insertInto('aanmeldpoging')
      .values({ sleutel, mislukt: 1, laatste_op })
      .onConflict((conflict) =>
        conflict.column('sleutel').doUpdateSet((eb) => ({
          mislukt: eb
            .case()
            .when('aanmeldpoging.laatste_op', '<', vergeten)
            .then(1)
            .else(eb('aanmeldpoging.mislukt', '+', 1))
            .end(),
          laatste_op,
        })),
      )
      .execute();
  }
}

/** Forgets the failures of these keys: somebody got in. */
export async function forgetMislukt(beheer: Beheer, sleutels: readonly Pogingsleutel[]): Promise<void> {
  await beheer.db.deleteFrom('aanmeldpoging').where('sleutel', 'in', sleutels).execute();
}
