/** How long the rows of each bron are kept after the period that they are of. */
import { BRONNEN, PROGRAMMABRONNEN, type Bron } from '../kpis/definitie.ts';
import type { Actor } from '../schema/register.ts';
import type { Beheer } from './beheer.ts';

/** A term that the region chose. */
export interface BewaartermijnTable {
  bron: string;
  /** Whole years after the last day of the period; null keeps rows until the region says otherwise. */
  jaren: number | null;
  /** ISO instant. */
  op: string;
  wie: string;
  rol: string;
}

const STANDAARD_JAREN = 5;
/** These say nothing of anybody: targets, numbers of inhabitants, and what the programme does. */
const ZONDER_PERSONEN: ReadonlySet<Bron> = new Set<Bron>(['streefwaarden', 'context', ...PROGRAMMABRONNEN]);

export const GRENZEN_JAREN = { minste: 1, meeste: 30 } as const;

/** Years per bron; null is without end. */
export type Bewaartermijnen = ReadonlyMap<Bron, number | null>;

export function standaardTermijn(bron: Bron): number | null {
  return ZONDER_PERSONEN.has(bron) ? null : STANDAARD_JAREN;
}

/** The terms that hold, of every bron. */
export async function leesBewaartermijnen(beheer: Beheer): Promise<Bewaartermijnen> {
  const rijen = await beheer.db.selectFrom('bewaartermijn').select(['bron', 'jaren']).execute();
  const gekozen = new Map(rijen.map(({ bron, jaren }) => [bron, jaren]));
  return new Map(
    BRONNEN.map((bron) => [bron, gekozen.has(bron) ? (gekozen.get(bron) ?? null) : standaardTermijn(bron)]),
  );
}

/** Sets a term; it holds for the next purge. @throws RangeError a number of years that cannot be */
export async function bewaarTermijn(
  beheer: Beheer,
  { bron, jaren }: { readonly bron: Bron; readonly jaren: number | null },
  { wie, rol }: Pick<Actor, 'wie' | 'rol'>,
  nu: Date,
): Promise<void> {
  if (jaren !== null && !isTermijn(jaren)) throw new RangeError('A term is a whole number of years.');
  const waarden = { jaren, op: nu.toISOString(), wie, rol };
  await beheer.db
    .insertInto('bewaartermijn')
    .values({ bron, ...waarden })
    .onConflict((conflict) => conflict.column('bron').doUpdateSet(waarden))
    .execute();
}

export function isTermijn(jaren: number): boolean {
  return Number.isInteger(jaren) && jaren >= GRENZEN_JAREN.minste && jaren <= GRENZEN_JAREN.meeste;
}

/** The first day of which rows are kept still: what is of a period that ended before it has had its time. */
export function eersteBewaardeDag(jaren: number, nu: Date): string {
  const dag = new Date(nu);
  dag.setUTCFullYear(dag.getUTCFullYear() - jaren);
  return dag.toISOString().slice(0, 10);
}
