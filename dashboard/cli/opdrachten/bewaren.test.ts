/** What is kept of people: how long, under which key, what is told of it, and that it is gone when it is removed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesLogboek, verifyLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { registerPath, withRegister } from '@regiomonitor/queries/database/register.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProefomgeving, type Proefomgeving } from '../proefomgeving.ts';

const KOP = 'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs';
const OUD = ['--bron', 'casussen', '--gemeente', 'GM0001', '--periode', '2020'];
const NIEUW = ['--bron', 'casussen', '--gemeente', 'GM0001', '--periode', '2026'];

let proef: Proefomgeving;
let map: string;
beforeAll(async () => {
  proef = await createProefomgeving();
  map = join(proef.werkmap, 'data');
  const gemeenten = [
    { code: 'GM0001', naam: 'Aldorp' },
    { code: 'GM0002', naam: 'Berghem' },
  ];
  await writeFile(
    join(proef.werkmap, 'regio.json'),
    JSON.stringify({ code: 'proef', naam: 'Proefregio', gemeenten }),
  );
  await gelukt('init', '--regio', 'regio.json');
  await lever(OUD, ['OUD-1;Aldorp;2020-02-01;nee;2020-03-01;1']);
  await lever(OUD, ['OUD-1;Aldorp;2020-02-01;nee;2020-03-01;1', 'OUD-2;Aldorp;2020-02-01;nee;;1']);
  await lever(NIEUW, ['BLIJFT-1;Aldorp;2026-02-01;nee;2026-03-01;1', 'BLIJFT-2;Aldorp;2026-02-01;nee;;2']);
});
afterAll(() => proef.close());

async function gelukt(...argumenten: string[]): Promise<{ stdout: string; stderr: string }> {
  const { afloop, ...gezegd } = await proef.voer(...argumenten);
  expect(gezegd.stderr, argumenten.join(' ')).not.toContain('ging binnen');
  expect(afloop, gezegd.stderr).toBe(0);
  return gezegd;
}

async function lever(opties: readonly string[], rijen: readonly string[]): Promise<string> {
  await writeFile(join(proef.werkmap, 'levering.csv'), [KOP, ...rijen, ''].join('\n'));
  return (await gelukt('import', 'levering.csv', ...opties)).stderr;
}

/** The pseudonyms in the register, by period. */
const pseudoniemen = () =>
  withRegister(map, {}, async ({ db }) =>
    db
      .selectFrom('rij_casussen')
      .innerJoin('levering', 'levering.id', 'rij_casussen.levering_id')
      .select(['periode', 'casus_id'])
      .orderBy('levering.id')
      .orderBy('rijnummer')
      .execute(),
  );

/** Whether these bytes are anywhere in the register's files. */
async function staatInBestand(tekst: unknown): Promise<boolean> {
  const namen = (await readdir(map)).filter((naam) => naam.startsWith('register'));
  const inhoud = await Promise.all(namen.map((naam) => readFile(join(map, naam))));
  return inhoud.some((bytes) => bytes.includes(String(tekst)));
}

async function logregels(soort: string): Promise<string[]> {
  const beheer = await openBeheer(map);
  try {
    expect((await verifyLogboek(beheer)).breuk).toBeNull();
    return (await leesLogboek(beheer, { soort })).map(({ over }) => over);
  } finally {
    await beheer.close();
  }
}

describe('a new key', () => {
  test('leaves every figure as it is, keeps the same number the same, and no old pseudonym in the file', async () => {
    const voor = await pseudoniemen();
    const { stdout: cijfers } = await gelukt('figures');
    await gelukt('sleutel', 'vernieuwen');
    const na = await pseudoniemen();
    expect((await gelukt('figures')).stdout).toBe(cijfers);
    expect(na).toHaveLength(voor.length);
    expect(new Set(na.map(({ casus_id }) => casus_id)).size).toBe(4);
    for (const { casus_id } of voor) {
      expect(na.map((rij) => rij.casus_id)).not.toContain(casus_id);
      expect(await staatInBestand(casus_id)).toBe(false);
    }
    await lever(NIEUW, ['BLIJFT-1;Aldorp;2026-02-01;nee;2026-03-01;1', 'BLIJFT-3;Aldorp;2026-02-01;nee;;2']);
    const ids = (await pseudoniemen()).filter(({ periode }) => periode === '2026JJ00');
    expect(ids[2]?.casus_id).toBe(ids[0]?.casus_id);
    expect(await logregels('sleutel vernieuwd')).toEqual(['{}']);
  });

  test('that was killed between the key file and the register is finished by who comes next', async () => {
    const sleutel = `${map}.sleutel`;
    await copyFile(sleutel, `${sleutel}.oud`);
    const module = new URL('../../../ingest/laden/sleutel.ts', import.meta.url).href;
    const code = `const { verlengSleutel } = await import(${JSON.stringify(module)});
      await verlengSleutel(${JSON.stringify(sleutel)}); console.log('halverwege'); setInterval(() => {}, 1e6);`;
    const kind = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(kind.stdout, 'data');
    kind.kill('SIGKILL');
    await once(kind, 'close');
    const voor = await pseudoniemen();
    expect(await lever(NIEUW, ['BLIJFT-1;Aldorp;2026-02-01;nee;2026-03-01;1'])).toContain('nu afgemaakt');
    const na = (await pseudoniemen()).filter(({ periode }) => periode === '2026JJ00');
    expect(na.at(-1)?.casus_id).toBe(na[0]?.casus_id);
    expect(na[0]?.casus_id).not.toBe(voor.find(({ periode }) => periode === '2026JJ00')?.casus_id);
    // The file of before the renewal is another key, and is refused.
    const { afloop, stderr } = await proef.voer(
      'import',
      'levering.csv',
      ...NIEUW,
      '--sleutel',
      `${sleutel}.oud`,
    );
    expect([afloop, stderr.includes('hoort niet bij dit register')]).toEqual([2, true]);
  });
});

describe('inzage', () => {
  const vraag = ['inzage', '--soort', 'casus', '--gemeente', 'GM0001'];

  test('tells all that is held about a number, of every version, and writes down that it was asked, not the number', async () => {
    const { stdout } = await proef.voerMet({ leesInvoer: async () => 'BLIJFT-1\n' }, ...vraag);
    expect(stdout).toContain('casussen, 2026JJ00, aangeleverd door gemeente, versie 1 (vervangen), rij 2');
    expect(stdout).toContain('plan_datum: 2026-03-01');
    expect(stdout).not.toContain('BLIJFT-1');
    await writeFile(join(proef.werkmap, 'nummer.txt'), 'OUD-2\n');
    const json = JSON.parse((await gelukt(...vraag, '--id-bestand', 'nummer.txt', '--json')).stdout) as {
      rijen: { bron: string; gegevens: Record<string, unknown> }[];
    };
    expect(json.rijen.map(({ bron, gegevens }) => [bron, gegevens['start']])).toEqual([
      ['casussen', '2020-02-01'],
    ]);
    expect((await logregels('inzage')).join()).not.toMatch(/OUD|BLIJFT/);
    expect(await logregels('inzage')).toHaveLength(2);
  });

  test('knows nothing of another gemeente', async () => {
    const { stdout } = await gelukt(
      'inzage',
      '--soort',
      'casus',
      '--gemeente',
      'Berghem',
      '--id',
      'BLIJFT-1',
    );
    expect(stdout).toBe('Over dit nummer is niets bewaard.\n');
  });

  test('can be followed by removing it, out of the file too', async () => {
    const [rij] = (await pseudoniemen()).filter(({ periode }) => periode === '2026JJ00');
    const { stdout } = await gelukt(...vraag, '--id', 'BLIJFT-1', '--wissen');
    expect(stdout).toBe('3 rijen zijn gewist.\n');
    expect((await gelukt(...vraag, '--id', 'BLIJFT-1')).stdout).toContain('niets bewaard');
    expect(await staatInBestand(rij?.casus_id)).toBe(false);
  });
});

describe('rows whose time is over', () => {
  test('are told first, and then removed: current and replaced ones, out of the file too', async () => {
    const oud = (await pseudoniemen()).filter(({ periode }) => periode === '2020JJ00');
    const eerst = await gelukt('opschonen');
    expect(eerst.stdout).toMatch(/streefwaarden +onbeperkt/);
    expect(eerst.stdout).toMatch(/casussen +2 +1 +3 +2020JJ00/);
    expect(await staatInBestand(oud[0]?.casus_id)).toBe(true);
    const { stdout } = await gelukt('opschonen', '--uitvoeren');
    expect(stdout).toMatch(/casussen +2 +1 +3 +2020JJ00/);
    for (const { casus_id } of oud) expect(await staatInBestand(casus_id)).toBe(false);
    expect((await pseudoniemen()).every(({ periode }) => periode === '2026JJ00')).toBe(true);
    expect((await logregels('opschonen'))[0]).toContain('"rijen":3');
    expect((await gelukt('opschonen', '--uitvoeren')).stdout).toContain('Er is niets');
  });

  test('cannot be put back; that they were there stays known, and their figures are missing', async () => {
    const { afloop, stderr } = await proef.voer('terugzetten', '1');
    expect([afloop, stderr.includes('Terugzetten kan niet meer')]).toEqual([2, true]);
    expect((await gelukt('leveringen')).stdout).toMatch(/2 +casussen +GM0001 +2020JJ00.*ingetrokken/);
    expect((await gelukt('figures', '--indicator', 'kpi2')).stdout).not.toContain('2020');
    await lever(NIEUW, ['BLIJFT-9;Aldorp;2026-02-01;nee;;2']);
    const leveringen = JSON.parse((await gelukt('leveringen', '--formaat', 'json')).stdout) as {
      id: number;
    }[];
    expect(new Set(leveringen.map(({ id }) => id)).size).toBe(leveringen.length);
  });

  test.each([
    [['--bron', 'casussen', '--termijn', 'lang'], /1 tot en met 30/],
    [['--bron', 'casussen'], /samen/],
    [['--bron', 'casussen', '--termijn', '7', '--uitvoeren'], /eerst de termijn/],
  ])('a term %j is refused', async (opties, melding) => {
    const { afloop, stderr } = await proef.voer('opschonen', ...opties);
    expect([afloop, stderr]).toEqual([2, expect.stringMatching(melding)]);
  });

  test('follow the term that the region sets', async () => {
    await gelukt('opschonen', '--bron', 'casussen', '--termijn', 'onbeperkt');
    expect((await gelukt('opschonen')).stdout).toMatch(/casussen +onbeperkt/);
    await gelukt('opschonen', '--bron', 'casussen', '--termijn', 'standaard');
    expect((await gelukt('opschonen')).stdout).toMatch(/casussen +5 jaar/);
  });
});

test('everything in the data folder, and the key, is for its owner alone', async () => {
  const alles = await readdir(map, { recursive: true, withFileTypes: true });
  for (const pad of [
    map,
    `${map}.sleutel`,
    registerPath(map),
    ...alles.map((een) => join(een.parentPath, een.name)),
  ]) {
    const { mode } = await stat(pad);
    expect((mode & 0o077).toString(8), pad).toBe('0');
  }
});
