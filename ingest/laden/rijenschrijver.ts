/** Rows into the register by whole columns at a time: the fastest way in that DuckDB has. */
import {
  BOOLEAN,
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  INTEGER,
  LIST,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { RIJKOLOMMEN, type Celwaarde, type ColumnType } from '@regiomonitor/queries/schema/register.ts';
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Rijenblok } from '../controleren/controle.ts';

/** What fits in one chunk: the size of DuckDB's own vectors. */
const RIJEN_PER_CHUNK = 2_048;
/** After so many rows they leave the appender for the table, where DuckDB may write them to disk. */
const RIJEN_PER_DOORGIFTE = 8 * RIJEN_PER_CHUNK;

export interface Rijenschrijver {
  /** Rows written so far. */
  readonly rijen: number;
  /** Writes the rows of a block, as part of the connection's open transaction. */
  schrijf(blok: Rijenblok): void;
  /** Passes the last rows on to the table. */
  sluit(): void;
  /** Forgets what was not passed on. Needed before a rollback: an appender left open would still write its rows later. */
  verwerp(): void;
}

/** A writer into `rij_<bron>` for one levering. Close it by `sluit` or `verwerp`, whatever happens. */
export async function createRijenschrijver(
  verbinding: DuckDBConnection,
  bron: Bron,
  leveringId: number,
): Promise<Rijenschrijver> {
  const kolommen = Object.entries<ColumnType>(RIJKOLOMMEN[bron]);
  const types = [INTEGER, INTEGER, ...kolommen.map(([, type]) => DUCKDB_TYPES[type])];
  const converters = kolommen.map(([naam, type]) => ({ naam, convert: CONVERTERS[type] }));
  const appender = await verbinding.createAppender(`rij_${bron}`);
  const chunk = DuckDBDataChunk.create(types);
  let rijen = 0;
  let wachtend = 0;
  let open = true;

  function schrijfDeel(blok: Rijenblok, van: number, tot: number): void {
    const aantal = tot - van;
    chunk.reset();
    chunk.rowCount = aantal;
    chunk.setColumnValues(0, new Array<number>(aantal).fill(leveringId));
    chunk.setColumnValues(1, blok.rijnummers.slice(van, tot));
    converters.forEach(({ naam, convert }, plaats) => {
      const vector = chunk.getColumnVector(plaats + 2);
      const waarden = blok.kolommen[naam];
      for (let rij = 0; rij < aantal; rij++) {
        const waarde = waarden?.[van + rij];
        vector.setItem(rij, waarde === null || waarde === undefined ? null : convert(waarde));
      }
      vector.flush();
    });
    appender.appendDataChunk(chunk);
    rijen += aantal;
    wachtend += aantal;
    if (wachtend < RIJEN_PER_DOORGIFTE) return;
    appender.flushSync();
    wachtend = 0;
  }

  return {
    get rijen() {
      return rijen;
    },
    schrijf(blok) {
      const totaal = blok.rijnummers.length;
      for (let van = 0; van < totaal; van += RIJEN_PER_CHUNK) {
        schrijfDeel(blok, van, Math.min(van + RIJEN_PER_CHUNK, totaal));
      }
    },
    sluit() {
      open = false;
      appender.closeSync();
    },
    verwerp() {
      if (!open) return;
      open = false;
      appender.clear();
      appender.closeSync();
    },
  };
}

/** Digits before and after the point of a stored decimal. */
const BREEDTE = 18;
const DECIMALEN = 9;

const DUCKDB_TYPES: Record<ColumnType, DuckDBType> = {
  text: VARCHAR,
  date: DATE,
  boolean: BOOLEAN,
  integer: INTEGER,
  decimal: DECIMAL(BREEDTE, DECIMALEN),
  'text[]': LIST(VARCHAR),
};

const CONVERTERS: Record<ColumnType, (waarde: NonNullable<Celwaarde>) => DuckDBValue> = {
  text: (waarde) => waarde as string,
  boolean: (waarde) => waarde as boolean,
  integer: (waarde) => waarde as number,
  date: (waarde) => toDate(waarde as string),
  decimal: (waarde) => toDecimal(String(waarde)),
  'text[]': (waarde) => new DuckDBListValue([...(waarde as readonly string[])]),
};

const MS_PER_DAG = 86_400_000;
/** Few different dates occur in a file of any size. */
const datums = new Map<string, DuckDBDateValue>();

function toDate(iso: string): DuckDBDateValue {
  let datum = datums.get(iso);
  if (!datum) {
    const dagen = Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAG;
    if (!Number.isInteger(dagen)) throw new Error('A date is not an ISO date.');
    datum = new DuckDBDateValue(dagen);
    datums.set(iso, datum);
  }
  return datum;
}

function toDecimal(tekst: string): DuckDBDecimalValue {
  const delen = /^(-?)(\d+)(?:\.(\d{1,9}))?$/.exec(tekst);
  if (!delen) throw new Error('A number is not a decimal with at most nine decimals.');
  const [, min = '', geheel = '', fractie = ''] = delen;
  const cijfers = BigInt(`${min}${geheel}${fractie.padEnd(DECIMALEN, '0')}`);
  return new DuckDBDecimalValue(cijfers, BREEDTE, DECIMALEN);
}
