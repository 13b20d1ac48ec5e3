import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Register } from '../database/register.ts';
import { EXACT_TEKST, type Stap } from './stappen.ts';

/**
 * Runs the steps in order, keeping the results that others build on in temporary tables, which go before the register's
 * views of the same name. Where those views do not say what this version of the software computes for the region as it is
 * now, they are made anew on the way: all of them, or none. (A view costs little to make while what it builds on is kept.)
 */
export async function runStappen(
  { verbinding }: Pick<Register, 'verbinding'>,
  alle: readonly Stap[],
  transactie: Transactiekeuze = 'eigen',
): Promise<void> {
  if (transactie === 'lopende') return makeStappen(verbinding, alle);
  await verbinding.run('begin');
  try {
    await makeStappen(verbinding, alle);
    await verbinding.run('commit');
  } catch (error) {
    await verbinding.run('rollback');
    throw error;
  }
}

/** Whether to work in a transaction of one's own, or in the one that is going on. */
export type Transactiekeuze = 'eigen' | 'lopende';

async function makeStappen(verbinding: DuckDBConnection, alle: readonly Stap[]): Promise<void> {
  const vingerafdruk = createHash('sha256')
    .update(JSON.stringify([EXACT_TEKST, alle]))
    .digest('hex');
  const huidig = await verbinding.runAndReadAll('select vingerafdruk from weergave');
  const verouderd = huidig.getRows()[0]?.[0] !== vingerafdruk;
  if (verouderd) await verbinding.run(`create or replace ${EXACT_TEKST}`);
  for (const { naam, sql, bewaard } of alle) {
    if (verouderd) await verbinding.run(`create or replace view main.${naam} as ${sql}`);
    if (bewaard) await verbinding.run(`create or replace temp table ${naam} as select * from main.${naam}`);
  }
  if (!verouderd) return;
  await verbinding.run('delete from weergave');
  await verbinding.run('insert into weergave values ($1)', [vingerafdruk]);
}
