/**
 * Computes the figure table from the register: every indicator, gebied and period, unprotected. Works in temporary tables
 * and changes nothing in the register.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { convertValue } from '../database/value.ts';
import type { Register } from '../database/register.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import type { CijferTable } from '../publicatie/schema.ts';
import { EXACT_TEKST, FIGUUR, interviewSql, stagingStappen, tellingSql, TOETSEN } from './stappen.ts';

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
export async function berekenCijfers(register: Register): Promise<Figuur[]> {
  return withBerekening(register, async ({ figuren }) => figuren);
}

/** Computes and checks all figures, and hands over the working tables as long as `work` lasts. */
export async function withBerekening<T>(register: Register, work: (b: Berekening) => Promise<T>): Promise<T> {
  const { verbinding } = register;
  const gemaakt: string[] = [];
  const create = async (soort: 'table' | 'view', naam: string, sql: string) => {
    await verbinding.run(`create or replace temp ${soort} ${naam} as ${sql}`);
    gemaakt.push(`${soort} temp.${naam}`);
  };
  try {
    await verbinding.run(`create or replace temp ${EXACT_TEKST}`);
    for (const stap of stagingStappen(register.regio)) {
      await create(stap.bewaard ? 'table' : 'view', stap.naam, stap.sql);
    }
    await count(verbinding, create);
    await create('table', 'figuur', FIGUUR);
    await runToetsen(verbinding);
    const figuren = await query<Figuur>(verbinding, 'select * from figuur');
    return await work({ figuren, query: (sql) => query(verbinding, sql) });
  } finally {
    for (const ding of gemaakt.reverse()) await verbinding.run(`drop ${ding}`);
  }
}

type Create = (soort: 'table' | 'view', naam: string, sql: string) => Promise<void>;

async function count(verbinding: DuckDBConnection, create: Create): Promise<void> {
  await create(
    'table',
    'telling',
    `select null::varchar as indicator, null::varchar as gebied, null::varchar as periode,
      null::decimal(28, 9) as teller, null::hugeint as noemer, null::double as kwadraten where false`,
  );
  await create(
    'table',
    'interview',
    `select null::varchar as indicator, null::varchar as gebied, null::varchar as periode, null::hugeint as aantal where false`,
  );
  for (const indicator of INDICATOREN) {
    await verbinding.run(`insert into telling select '${indicator.code}', * from (${tellingSql(indicator)})`);
    const { interviews } = indicator;
    if (interviews === undefined) continue;
    await verbinding.run(
      `insert into interview select '${indicator.code}', * from (${interviewSql({ ...indicator, interviews })})`,
    );
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
