/** How long all figures of the region take, against the same SQL in DuckDB alone. */
import { registerStand } from '@regiomonitor/queries/publicatie/voorbereiden.ts';
import { withRegister, type Register } from '@regiomonitor/queries/database/register.ts';
import { berekenCijfers } from '@regiomonitor/queries/figures/bereken.ts';
import { stappen } from '@regiomonitor/queries/figures/stappen.ts';
import { meetAfwisselend, stopwatch } from './afwisselend.ts';
import { maakGegevens } from './gegevens.ts';
import type { Uitslag } from './uitslag.ts';

const RONDEN = { 1: { opwarmen: 2, ronden: 9 }, 100: { opwarmen: 1, ronden: 5 } } as const;

/** The SQL of the figures as DuckDB runs it, and nothing else: no checks, no rows turned into objects. */
async function rekenKaal({ verbinding, regio }: Register): Promise<void> {
  const bewaard = stappen(regio).filter((stap) => stap.bewaard);
  for (const { naam, sql } of bewaard) await verbinding.run(`create or replace temp table ${naam} as ${sql}`);
  await (await verbinding.run('select * from figuur')).fetchAllChunks();
  for (const { naam } of bewaard) await verbinding.run(`drop table temp.${naam}`);
}

async function meetSchaal(werkmap: string, schaal: 1 | 100): Promise<Uitslag> {
  const map = await maakGegevens(werkmap, schaal);
  return withRegister(map, {}, async (register) => {
    const leveringen = await registerStand(register);
    const { product, kaal } = await meetAfwisselend(
      {
        product: () => stopwatch(() => berekenCijfers(register)),
        kaal: () => stopwatch(() => rekenKaal(register)),
      },
      RONDEN[schaal],
    );
    return {
      wat: `all figures at scale ${schaal} against the bare SQL`,
      gemeten: `product ${product.toFixed(0)} ms, bare SQL ${kaal.toFixed(0)} ms (${leveringen} changes in the register)`,
      maat: product / kaal,
      eenheid: 'x',
      doel: { soort: 'hoogstens', grens: 1.5 },
      uitleg:
        'What checking every figure and handing it over adds to the SQL by itself, on the same connection.',
    };
  });
}

export async function meetCijfers(werkmap: string): Promise<Uitslag[]> {
  return [await meetSchaal(werkmap, 1), await meetSchaal(werkmap, 100)];
}
