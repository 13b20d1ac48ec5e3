/** Planted values that say who somebody is, looked for in everything that the program says and keeps. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bouwXlsx, schrijfBlad } from '@regiomonitor/ingest/lezen/rekenblad/proefrekenblad.ts';
import { withRegister } from '@regiomonitor/queries/database/register.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** In every planted value, in any case. */
const MERK = /plantgeheim|999990019|999990020|999990032/i;

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs;gezin_id';
const goed = (nummer: number) => `PlantGeheim-${nummer};Aldorp;2026-02-03;ja;;1;plantgeheim-g${nummer}`;
const AGENDA = [
  ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:plantgeheim@plantgeheim.example', 'SUMMARY:Over PlantGeheim'],
  ...['DTSTART:20260203T100000', 'ORGANIZER;CN=Plantgeheim:mailto:plantgeheim@slt.example'],
  ...['ATTENDEE;CN="PlantGeheim, P.":mailto:p.plantgeheim@plantgeheim.example', 'LOCATION:Plantgeheim 12'],
  ...['END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');

const XLSX = (rijen: readonly string[]) =>
  bouwXlsx({ bladen: [{ naam: 'Export', xml: schrijfBlad(rijen.map((rij) => rij.split(';'))) }] });

/** Files that are accepted, and files that are refused for every reason that has to do with a cell. */
const BESTANDEN: Readonly<Record<string, () => string | Promise<Uint8Array>>> = {
  'goed.csv': () => [KOP, goed(1), goed(2)].join('\n'),
  'goed.xlsx': () => XLSX([KOP, goed(3), goed(4)]),
  'dubbel.csv': () => [KOP, goed(1), goed(1)].join('\n'),
  'elders.csv': () =>
    [
      KOP,
      goed(1),
      'PlantGeheim-2;PlantGeheim-1;plantgeheim-g1;PlantGeheim-2;PlantGeheim-1;PlantGeheim-1;',
    ].join('\n'),
  'zonder-kop.csv': () => [goed(1), goed(2)].join('\n'),
  'verboden.csv': () => [`${KOP};achternaam`, `${goed(1)};PlantGeheim`].join('\n'),
  'onbekend.csv': () => [`${KOP};opmerking`, `${goed(1)};PlantGeheim kwam langs`].join('\n'),
  'bsn.csv': () =>
    [
      KOP,
      ...['999990019', '999990020', '999990032'].map((bsn) => goed(1).replace('PlantGeheim-1', bsn)),
    ].join('\n'),
  'afgekapt.csv': () => [KOP, goed(1), `"PlantGeheim-2;Aldorp`].join('\n'),
  'te-breed.csv': () => [KOP, `${goed(1)};PlantGeheim;PlantGeheim`].join('\n'),
  'voetnoot.csv': () => [KOP, goed(1), '* PlantGeheim verhuisde', `totaal PlantGeheim;5`].join('\n'),
  'mis.xlsx': () => XLSX([KOP, 'PlantGeheim-1;PlantGeheim-1;#N/B;plantgeheim-1;bij PlantGeheim-1;1;']),
  'kapot.xlsx': async () => (await XLSX([KOP, goed(1)])).slice(0, 700),
};
const CASUSSEN = ['--bron', 'casussen', '--gemeente', 'Aldorp', '--periode', '2026-H1'];
const OVERLEGGEN = [
  '--bron',
  'overleggen',
  '--gemeente',
  'Aldorp',
  '--periode',
  '2026-H1',
  '--profiel',
  'profiel.json',
];
const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

let map = '';
let gezegd = '';

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'geheim-'));
  await mkdir(join(map, 'tmp'));
  await mkdir(join(map, 'in'));
  const gemeenten = [{ code: 'GM0001', naam: 'Aldorp', opgevolgd: [] }];
  await writeFile(
    join(map, 'in', 'regio.json'),
    JSON.stringify({ code: 'proef', naam: 'Proefregio', gemeenten }),
  );
  await writeFile(join(map, 'in', 'agenda.ics'), AGENDA);
  await writeFile(
    join(map, 'in', 'profiel.json'),
    JSON.stringify({ bron: 'overleggen', agenda: { partijen: { 'slt.example': 'SLT' } } }),
  );
  for (const [naam, maak] of Object.entries(BESTANDEN)) await writeFile(join(map, 'in', naam), await maak());
  await voer('init', '--regio', 'regio.json');
});
afterAll(() => rm(map, { recursive: true }));

const omgeving = () => ({ cwd: join(map, 'in'), env: { ...process.env, TMPDIR: join(map, 'tmp') } });
const bewaard = () => ['--data', join(map, 'data')];

/** Runs a command as a process and keeps what it says. */
function voer(...argumenten: string[]): Promise<number> {
  return new Promise((resolve) => {
    const kind = execFile(
      process.execPath,
      [MAIN, ...argumenten, ...bewaard()],
      omgeving(),
      (_, stdout, stderr) => {
        gezegd += stdout + stderr;
        resolve(kind.exitCode ?? -1);
      },
    );
  });
}

/** Every file that was made, the delivered ones left out. */
async function leesBewaard(): Promise<{ naam: string; tekst: string }[]> {
  const namen = await readdir(map, { recursive: true, withFileTypes: true });
  return Promise.all(
    namen
      .filter((deel) => deel.isFile() && !deel.parentPath.endsWith('/in'))
      .map(async ({ parentPath, name }) => {
        const bytes = await readFile(join(parentPath, name));
        return { naam: join(parentPath, name), tekst: bytes.toString('latin1') + bytes.toString('utf16le') };
      }),
  );
}

/** All text in the tables of the databases: pages of their files may be packed. */
function leesTeksten(publicaties: readonly string[]): Promise<string> {
  return withRegister(join(map, 'data'), {}, async ({ verbinding }) => {
    for (const [i, pad] of publicaties.entries())
      await verbinding.run(`attach '${pad}' as p${i} (read_only)`);
    const tabellen = await verbinding.runAndReadAll(
      'select database_name, table_name from duckdb_tables() where not internal',
    );
    let tekst = '';
    for (const namen of tabellen.getRows()) {
      const rijen = await verbinding.runAndReadAll(
        `from ${namen.map((naam) => JSON.stringify(naam)).join('.')}`,
      );
      tekst += JSON.stringify(rijen.getRowsJson());
    }
    return tekst;
  });
}

test('no planted value is in an outcome, a message, a temporary file or a database', async () => {
  const regels = Object.keys(BESTANDEN).map((naam) => `${naam};casussen;Aldorp;2026-H1`);
  await writeFile(join(map, 'in', 'lijst.csv'), ['bestand;bron;gemeente;periode', ...regels].join('\n'));
  expect(await voer('check', '--lijst', 'lijst.csv')).toBe(1);
  expect(await voer('import', '--lijst', 'lijst.csv', '--json')).toBe(1);
  expect(await voer('import', 'agenda.ics', ...OVERLEGGEN, '--json')).toBe(0);
  await voer('leveringen', '--kwaliteit', '--formaat', 'json');
  expect(gezegd).toContain('"aanvaard"');
  // Only the line that holds it: what is said is long.
  expect(gezegd.split('\n').filter((regel) => MERK.test(regel))).toEqual([]);

  const bestanden = await leesBewaard();
  expect(bestanden.map(({ naam }) => naam).some((naam) => naam.endsWith('register.duckdb'))).toBe(true);
  for (const { naam, tekst } of bestanden) expect(MERK.test(tekst) ? naam : '').toBe('');
  const publicaties = bestanden.map(({ naam }) => naam).filter((naam) => /publicaties.*\.duckdb$/.test(naam));
  expect(publicaties.length).toBeGreaterThan(0);
  expect(await leesTeksten(publicaties)).not.toMatch(MERK);
}, 240_000);

test('an import that is killed at any moment leaves none either, and the register as it was or whole', async () => {
  const rijen = Array.from({ length: 60_000 }, (_, i) => goed(i));
  await writeFile(join(map, 'in', 'groot.csv'), [KOP, ...rijen].join('\n'));
  for (const wacht of [200, 500, 900, 1_400, 2_200]) {
    const kind = spawn(
      process.execPath,
      [MAIN, 'import', 'groot.csv', ...CASUSSEN, ...bewaard()],
      omgeving(),
    );
    const klaar = new Promise((resolve) => kind.once('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, wacht));
    kind.kill('SIGKILL');
    await klaar;
    for (const { naam, tekst } of await leesBewaard()) expect(MERK.test(tekst) ? naam : '').toBe('');
    gezegd = '';
    await voer('leveringen', '--formaat', 'json');
    const leveringen = JSON.parse(gezegd.slice(gezegd.indexOf('['))) as {
      status: string;
      bron: string;
      rijen: number;
    }[];
    const actueel = leveringen.filter(({ status, bron }) => status === 'actueel' && bron === 'casussen');
    expect(actueel).toHaveLength(1);
    expect([1, 2, 60_000]).toContain(actueel[0]?.rijen);
  }
}, 240_000);
