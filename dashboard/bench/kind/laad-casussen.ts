/**
 * Loads one file of casussen into a new database, in one of three ways, and prints the milliseconds that the loading took:
 * `levering`, all that the product does with a file; `geheugen` and `schijf`, DuckDB's read_csv with the columns declared,
 * into a table in memory or on disk.
 */
import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openBestand } from '@regiomonitor/ingest/laden/bestand.ts';
import { leverAan } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { createRegister, withRegister } from '@regiomonitor/queries/database/register.ts';
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import { stopwatch } from '../afwisselend.ts';
import { KOLOMMEN, OPDRACHT } from '../casussenbestand.ts';

const [kant, bestand, map] = process.argv.slice(2) as [string, string, string];

const REGIO: Regio = {
  code: 'bench',
  naam: 'SYNTHETISCH',
  gemeenten: [{ code: OPDRACHT.gemeente, naam: 'Breda', opgevolgd: [] }],
  zwareHulpvormgroepen: ['verblijf'],
  dekkend: {},
  synthetisch: true,
};

async function alsLevering(): Promise<number> {
  const periode = parsePeriode(OPDRACHT.periode);
  if (periode === undefined) throw new Error('The period of the benchmark is not a period.');
  await createRegister(map, REGIO);
  return withRegister(map, {}, async (register) => {
    const open = await openBestand(bestand);
    const opdracht = {
      bron: 'casussen',
      scope: OPDRACHT.gemeente,
      periode,
      aanleveraar: 'gemeente',
      buitenPeriode: 'weigeren',
    } as const;
    const aanlevering = {
      actor: { wie: 'bench', rol: 'bench', gemeente: null },
      klok: () => new Date(),
      sleutel: createSecretKey(Buffer.alloc(32, 7)),
    };
    try {
      return await stopwatch(async () => {
        const { status } = await leverAan(register, open, opdracht, aanlevering);
        if (status !== 'aanvaard') throw new Error(`The file of the benchmark was not accepted: ${status}.`);
      });
    } finally {
      await open.close();
    }
  });
}

async function metReadCsv(database: DuckDBInstance): Promise<number> {
  const verbinding = await database.connect();
  const kolommen = Object.entries(KOLOMMEN).map(([naam, type]) => `'${naam}': '${type}'`);
  return stopwatch(() =>
    verbinding.run(
      `create table casussen as select * from read_csv('${bestand.replaceAll("'", "''")}', header = true, skip = 1,
         delim = ',', quote = '"', auto_detect = false, columns = {${kolommen.join(', ')}})`,
    ),
  );
}

const WIJZEN: Readonly<Record<string, () => Promise<number>>> = {
  levering: alsLevering,
  geheugen: async () => metReadCsv(await DuckDBInstance.create(':memory:')),
  schijf: async () => metReadCsv(await DuckDBInstance.create(join(map, 'bench.duckdb'))),
};
process.stdout.write(String(await WIJZEN[kant]?.()));
