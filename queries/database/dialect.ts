/**
 * Kysely on DuckDB: the PostgreSQL query compiler on one DuckDB connection. Everything in which DuckDB differs from
 * PostgreSQL for Kysely is in this file.
 */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresQueryCompiler,
  sql,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TableMetadata,
} from 'kysely';
import { convertValue } from './value.ts';

/** A Kysely dialect over an open connection. Closing the connection stays with whoever opened it. */
export function createDuckDbDialect(connection: DuckDBConnection): Dialect {
  return {
    createAdapter: () => new DuckDbAdapter(),
    createDriver: () => new DuckDbDriver(connection),
    createIntrospector: (db) => new DuckDbIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class DuckDbAdapter extends PostgresAdapter {
  /** One connection: Kysely then lets queries and transactions take turns on it. */
  override get supportsMultipleConnections(): boolean {
    return false;
  }
  override async acquireMigrationLock(): Promise<void> {
    // DuckDB lets one process write, and that process has one connection: there is nobody to lock out.
  }
  override async releaseMigrationLock(): Promise<void> {}
}

class DuckDbDriver implements Driver {
  readonly #connection: DuckDbDatabaseConnection;

  constructor(connection: DuckDBConnection) {
    this.#connection = new DuckDbDatabaseConnection(connection);
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

const COUNTS_ROWS = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode', 'MergeQueryNode']);

class DuckDbDatabaseConnection implements DatabaseConnection {
  readonly #connection: DuckDBConnection;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#connection.run(query.sql, [...query.parameters] as DuckDBValue[]);
    if (COUNTS_ROWS.has(query.query.kind) && !query.sql.includes(' returning ')) {
      return { rows: [], numAffectedRows: BigInt(result.rowsChanged) };
    }
    return { rows: (await result.convertRowObjects(convertValue)) as R[] };
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const result = await this.#connection.stream(query.sql, [...query.parameters] as DuckDBValue[]);
    for await (const rows of result.yieldConvertedRowObjects(convertValue)) yield { rows: rows as R[] };
  }
}

class DuckDbIntrospector implements DatabaseIntrospector {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    this.#db = db;
  }

  async getSchemas(): Promise<{ name: string }[]> {
    const { rows } = await sql<{ name: string }>`select distinct schema_name as name
      from information_schema.schemata order by 1`.execute(this.#db);
    return rows;
  }

  async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<ColumnRow>`
      select c.table_name, c.column_name, c.data_type, c.is_nullable = 'YES' as nullable,
        c.column_default is not null as has_default, t.table_type = 'VIEW' as is_view
      from information_schema.columns c
      join information_schema.tables t using (table_catalog, table_schema, table_name)
      where c.table_schema = 'main'
      order by c.table_name, c.ordinal_position`.execute(this.#db);
    return [...Map.groupBy(rows, (row) => row.table_name)].map(([name, columns]) => ({
      name,
      isView: columns[0]?.is_view ?? false,
      isForeign: false,
      columns: columns.map((column) => ({
        name: column.column_name,
        dataType: column.data_type,
        isAutoIncrementing: false,
        isNullable: column.nullable,
        hasDefaultValue: column.has_default,
      })),
    }));
  }
}

interface ColumnRow {
  table_name: string;
  column_name: string;
  data_type: string;
  nullable: boolean;
  has_default: boolean;
  is_view: boolean;
}
