/**
 * Opens an edition to be read as any publicatie is. A file of an older schema is read through views in which it looks
 * like one of now: an edition stays as it is, and the software learns to read it.
 */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { convertValue } from '../database/value.ts';
import { PUBLICATIE_SCHEMA, type CijferTable } from '../publicatie/schema.ts';
import { TABELLEN, type Kolomtype } from '../publicatie/tabellen.ts';
import { leesCijfers } from '../reads/cijfers.ts';
import { PublicatieOnbekend, readPublicatie, type Publicatie } from '../reads/publicatie.ts';
import { readPeriode } from '../periode/periode.ts';
import type { Niveau } from '../publicatie/schema.ts';
import { CIJFERBESTAND, editiePath, laatsteWoord, leesEditiebestand, type Editie } from './editie.ts';

/** A publicatie that is an edition. */
export type Editiepublicatie = Publicatie & { readonly editie: Editie };

/**
 * What a column holds, as SQL, where the file is of before that column existed; without a line here it is empty. A table
 * that did not exist has no rows.
 */
const AANVULLING: Readonly<Record<string, string>> = {
  'publicatie.schema_versie': String(PUBLICATIE_SCHEMA),
};

const CONFIG = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/**
 * The figures of an edition.
 *
 * @throws EditieGeschonden, PublicatieOnbekend
 */
export async function openEditie(map: string, editie: Editie): Promise<Editiepublicatie> {
  await leesEditiebestand(map, editie, CIJFERBESTAND);
  const pad = join(editiePath(map, editie.nummer), CIJFERBESTAND);
  const wat = { id: `editie-${editie.nummer}`, niveau: editie.niveau, editie };
  return (await openBestand(pad, wat)) as Editiepublicatie;
}

/** Opens a publicatie file of this schema or an older one. @throws PublicatieOnbekend */
export async function openBestand(
  pad: string,
  wat: Pick<Publicatie, 'id' | 'niveau' | 'editie'>,
): Promise<Publicatie> {
  const instance = await DuckDBInstance.create(':memory:', CONFIG);
  const connection = await instance.connect();
  try {
    await connection.run(`attach '${pad.replaceAll("'", "''")}' as oud (read_only)`);
    await createWeergaven(connection, wat.id);
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw error;
  }
  return readPublicatie(instance, connection, wat);
}

async function createWeergaven(connection: DuckDBConnection, id: string): Promise<void> {
  const [kop] = await query<{ schema_versie: number }>(
    connection,
    'select schema_versie from oud.publicatie',
  );
  if (!kop || kop.schema_versie > PUBLICATIE_SCHEMA) {
    throw new PublicatieOnbekend(
      `Publicatie ${id} heeft schema ${kop?.schema_versie}; deze versie leest tot en met ${PUBLICATIE_SCHEMA}.`,
    );
  }
  const rijen = await query<{ tabel: string; kolom: string }>(
    connection,
    `select table_name as tabel, column_name as kolom from duckdb_columns() where database_name = 'oud'`,
  );
  const bekend = new Set(rijen.map(({ tabel, kolom }) => `${tabel}.${kolom}`));
  const tabellen = new Set(rijen.map(({ tabel }) => tabel));
  for (const [tabel, kolommen] of Object.entries<Record<string, Kolomtype>>(TABELLEN)) {
    const velden = Object.entries(kolommen).map(([kolom, type]) => {
      const naam = `${tabel}.${kolom}`;
      const vast = naam === 'publicatie.schema_versie' || !bekend.has(naam);
      return `cast(${vast ? (AANVULLING[naam] ?? 'null') : kolom} as ${type}) as ${kolom}`;
    });
    const bron = tabellen.has(tabel) ? `from oud.${tabel}` : 'where false';
    await connection.run(`create view ${tabel} as select ${velden.join(', ')} ${bron}`);
  }
}

async function query<T>(connection: DuckDBConnection, sql: string): Promise<T[]> {
  return (await (await connection.run(sql)).convertRowObjects(convertValue)) as T[];
}

/** The figures that editions of this level last showed of every period. @throws EditieGeschonden */
export async function leesVastgesteld(
  map: string,
  edities: readonly Editie[],
  niveau: Niveau,
): Promise<CijferTable[]> {
  const vastgesteld: CijferTable[] = [];
  for (const { editie, spreektOver } of laatsteWoord(edities.filter((een) => een.niveau === niveau))) {
    const publicatie = await openEditie(map, editie);
    try {
      const cijfers = await leesCijfers(publicatie);
      vastgesteld.push(...cijfers.filter(({ periode }) => spreektOver(readPeriode(periode))));
    } finally {
      await publicatie.close();
    }
  }
  return vastgesteld;
}
