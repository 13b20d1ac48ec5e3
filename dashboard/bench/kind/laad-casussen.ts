/**
 * Loads one file of casussen into a new database, in one of three ways, and prints the milliseconds that the loading took:
 * `levering`, all that the product does with a file; `geheugen` and `schijf`, DuckDB's read_csv with the columns declared,
 * into a table in memory or on disk.
 */
import { createSecretKey } from 'node:crypto';
import { openBestand } from '@regiomonitor/ingest/laden/bestand.ts';
import { leverAan } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { createRegister, withRegister, type Register } from '@regiomonitor/queries/database/register.ts';
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

async function alsLevering(register: Register): Promise<number> {
  const periode = parsePeriode(OPDRACHT.periode);
  if (periode === undefined) throw new Error('The period of the benchmark is not a period.');
  const opdracht = {
    bron: OPDRACHT.bron,
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
  const open = await openBestand(bestand);
  try {
    return await stopwatch(async () => {
      const { status } = await leverAan(register, open, opdracht, aanlevering);
      if (status !== 'aanvaard') throw new Error(`The file of the benchmark was not accepted: ${status}.`);
    });
  } finally {
    await open.close();
  }
}

/** Into a table of the database `database`: `main` is the file of the register. */
async function metReadCsv({ verbinding }: Register, database: 'main' | 'geheugen'): Promise<number> {
  if (database === 'geheugen') await verbinding.run("attach ':memory:' as geheugen");
  const kolommen = Object.entries(KOLOMMEN).map(([naam, type]) => `'${naam}': '${type}'`);
  const lees = `read_csv('${bestand.replaceAll("'", "''")}', header = true, skip = 1, delim = ',', quote = '"',
    auto_detect = false, columns = {${kolommen.join(', ')}})`;
  return stopwatch(() => verbinding.run(`create table ${database}.casussen as select * from ${lees}`));
}

const WIJZEN: Readonly<Record<string, (register: Register) => Promise<number>>> = {
  levering: alsLevering,
  geheugen: (register) => metReadCsv(register, 'geheugen'),
  schijf: (register) => metReadCsv(register, 'main'),
};

await createRegister(map, REGIO);
await withRegister(map, {}, async (register) => {
  process.stdout.write(String(await WIJZEN[kant]?.(register)));
});
