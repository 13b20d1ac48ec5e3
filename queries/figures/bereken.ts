/**
 * Computes the figure table from the register: every indicator, gebied and period, unprotected. The register's views say
 * how; what several of them build on is kept in temporary tables of the same name meanwhile, which go before the views.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { convertValue } from '../database/value.ts';
import type { Register } from '../database/register.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import type { CijferTable } from '../publicatie/schema.ts';
import { stappen, TOETSEN } from './stappen.ts';
import { runStappen, type Transactiekeuze } from './weergaven.ts';

/** A figure as computed: nothing hidden yet. */
export type Figuur = Omit<CijferTable, 'verborgen'>;

/** A SQL check found figures that cannot be right. `message` names the check and the first place. */
export class ToetsGefaald extends Error {
  readonly toets: string;

  constructor(breuken: readonly Breuk[]) {
    const [eerste] = breuken;
    const toets = eerste?.toets ?? '';
    super(
      `Toets ${toets} is niet gehaald voor ${eerste?.indicator}, ${eerste?.gebied}, ${eerste?.periode}` +
        (breuken.length > 1 ? ` (en op ${breuken.length - 1} andere plaatsen).` : '.'),
    );
    this.toets = toets;
  }
}

interface Breuk {
  toets: string;
  indicator: string;
  gebied: string;
  periode: string;
}

/** The working tables of a computation, and how to let go of them. */
export interface Berekening {
  readonly figuren: Figuur[];
  /** Rows of one of the computation's tables, such as `periode` or `dekking_bron`. */
  query<T>(sql: string): Promise<T[]>;
}

/**
 * All figures of the region, checked, in the order of the figure table.
 *
 * @throws ToetsGefaald when a SQL check returns a row.
 */
export async function berekenCijfers(register: Register, transactie?: Transactiekeuze): Promise<Figuur[]> {
  return withBerekening(register, async ({ figuren }) => figuren, transactie);
}

/** Computes and checks all figures, and hands over the working tables as long as `work` lasts. */
export async function withBerekening<T>(
  register: Register,
  work: (b: Berekening) => Promise<T>,
  transactie?: Transactiekeuze,
): Promise<T> {
  const { verbinding } = register;
  const alle = stappen(register.regio);
  try {
    await runStappen(register, alle, transactie);
    await runToetsen(verbinding);
    const figuren = await query<Figuur>(verbinding, 'select * from figuur');
    return await work({ figuren, query: (sql) => query(verbinding, sql) });
  } finally {
    for (const { naam, bewaard } of alle)
      if (bewaard) await verbinding.run(`drop table if exists temp.${naam}`);
  }
}

async function runToetsen(verbinding: DuckDBConnection): Promise<void> {
  const breuken = await query<Breuk>(verbinding, TOETSEN);
  for (const { code, toetsen } of INDICATOREN) {
    if (toetsen === undefined) continue;
    const gevonden = await query<Omit<Breuk, 'indicator'>>(verbinding, toetsen);
    breuken.push(...gevonden.map((breuk) => ({ ...breuk, indicator: code })));
  }
  if (breuken.length > 0) throw new ToetsGefaald(breuken);
}

async function query<T>(verbinding: DuckDBConnection, sql: string): Promise<T[]> {
  const result = await verbinding.run(sql);
  return (await result.convertRowObjects(convertValue)) as T[];
}
