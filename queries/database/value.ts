import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampTZValue,
  DuckDBTypeId,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';

/** What a column of a result can hold once it has left the database. */
export type Waarde = string | number | boolean | null | Waarde[];

/**
 * Turns a DuckDB value into plain data that loses nothing: dates and decimals as text (`2026-03-31`, `7.625000000`),
 * instants as ISO text in UTC, whole numbers as number (beyond 2^53 an error rather than a near miss), lists as arrays.
 */
export function convertValue(value: DuckDBValue, type: DuckDBType): Waarde {
  if (value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return toNumber(value);
  if (value instanceof DuckDBDateValue || value instanceof DuckDBDecimalValue) return value.toString();
  if (value instanceof DuckDBTimestampTZValue) return new Date(Number(value.micros / 1000n)).toISOString();
  if (value instanceof DuckDBListValue) {
    const itemType = type.typeId === DuckDBTypeId.LIST ? (type as { valueType: DuckDBType }).valueType : type;
    return value.items.map((item) => convertValue(item, itemType));
  }
  throw new Error(`A column of type ${type.toString()} has no plain form; cast it in the query.`);
}

function toNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new Error('A whole number from the database is too large to hold exactly.');
  return number;
}
