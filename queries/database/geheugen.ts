/** Working within little memory, without ever failing for want of it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Register } from './register.ts';

/** Whether DuckDB stopped because it may not take more memory. */
export function isGeheugenOp(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Out of Memory');
}

/**
 * Does work on a register that was opened with little memory. Work that turns out to need more is done once more with as
 * much as DuckDB takes by itself, so it has to leave nothing behind when it fails: a transaction.
 */
export async function metGenoegGeheugen<T>(
  { verbinding }: Pick<Register, 'verbinding'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isGeheugenOp(error)) throw error;
    await verruim(verbinding);
    return work();
  }
}

/** As much memory and as many threads as DuckDB takes when nobody says anything. */
async function verruim(verbinding: DuckDBConnection): Promise<void> {
  await verbinding.run('reset threads');
  await verbinding.run('reset memory_limit');
  const rijen = await (await verbinding.run("select current_setting('memory_limit')")).getRows();
  // A reset changes what DuckDB says, not what it holds to; setting it to what it then says does both.
  await verbinding.run(`set memory_limit = '${String(rijen[0]?.[0])}'`);
}
