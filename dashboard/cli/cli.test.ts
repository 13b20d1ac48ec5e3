import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import { openRegister, withRegister } from '@regiomonitor/queries/database/register.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProefomgeving, type Proefomgeving } from './proefomgeving.ts';

const REGIO = {
  code: 'proef',
  naam: 'Proefregio',
  gemeenten: [
    { code: 'GM0001', naam: 'Aldorp', opgevolgd: [] },
    { code: 'GM0002', naam: 'Berghem', opgevolgd: [] },
  ],
};
const CASUSSEN =
  'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs\n' +
  'c1;Aldorp;2026-01-05;ja;2026-02-01;1\nc2;Aldorp;2026-01-06;nee;;\n';
const IMPORT = ['--bron', 'casussen', '--gemeente', 'Aldorp', '--periode', '2026-H1'];

let proef: Proefomgeving;
const schrijf = (naam: string, inhoud: string) => writeFile(join(proef.werkmap, naam), inhoud);

beforeAll(async () => {
  proef = await createProefomgeving();
  await schrijf('regio.json', JSON.stringify(REGIO));
  await schrijf('casussen.csv', CASUSSEN);
  await schrijf('fout.csv', CASUSSEN.replace('2026-01-06', '6 foutember'));
  expect(await proef.voer('init', '--regio', 'regio.json')).toMatchObject({ afloop: 0 });
});
afterAll(() => proef.close());

describe('init', () => {
  test('makes a data folder and a key beside it that only their owner can read', async () => {
    expect((await stat(join(proef.werkmap, 'data'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(proef.werkmap, 'data.sleutel'))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(proef.werkmap, 'data.sleutel'), 'latin1')).toMatch(/^[0-9a-f]{64}\n$/);
  });

  test('leaves an existing register alone and says so, also for another region', async () => {
    await schrijf('anders.json', JSON.stringify({ ...REGIO, code: 'anders', naam: 'Andere regio' }));
    const { afloop, stdout, stderr } = await proef.voer('init', '--regio', 'anders.json');
    expect(afloop).toBe(0);
    expect(stdout).toMatch(/al een register voor Proefregio \(proef\)/);
    expect(stderr).toMatch(/andere regio dan Andere regio/);
  });

  test.each([
    ['that is not there', 'weg.json', undefined, /bestaat niet/],
    ['that is no JSON', 'stuk.json', '{', /geen geldige JSON/],
    ['without gemeenten', 'leeg.json', '{"code":"x1","naam":"X","gemeenten":[]}', /gemeenten/],
  ])('refuses a regio.json %s', async (_, naam, inhoud, melding) => {
    if (inhoud !== undefined) await schrijf(naam, inhoud);
    const gezegd = await proef.voer('init', '--regio', naam, '--data', 'elders');
    expect(gezegd).toMatchObject({ afloop: 2, stdout: '' });
    expect(gezegd.stderr).toMatch(melding);
  });
});

describe('wrong usage ends in 2, with a sentence in Dutch', () => {
  test.each([
    [[], /Gebruik: regiomonitor/],
    [['importeer'], /opdracht "importeer" bestaat niet. Kies uit: init, import/],
    [['import', 'casussen.csv', '--brun', 'x'], /De optie --brun bestaat niet/],
    [['import'], /Geef het bestand op/],
    [['import', 'casussen.csv', '--bron', 'casussen'], /--bron, --gemeente en --periode alle drie/],
    [['import', 'casussen.csv', ...IMPORT, '--lijst', 'l.csv'], /gaan niet samen/],
    [['import', 'casussen.csv', ...IMPORT.with(1, 'zaken')], /De bron "zaken" bestaat niet/],
    [['import', 'casussen.csv', ...IMPORT.with(3, 'Elders')], /hoort niet bij Proefregio/],
    [['import', 'casussen.csv', ...IMPORT.with(5, '2026H7')], /De periode "2026H7"/],
    [['import', 'casussen.csv', ...IMPORT, '--buiten-periode', 'negeren'], /weigeren, weglaten/],
    [['import', '--lijst', 'weg.csv'], /De lijst .* bestaat niet/],
    [['nulmelding', '--bron', 'casussen'], /--gemeente <gemeente> is verplicht/],
    [['terugzetten'], /ontbreekt iets: <id>/],
    [['intrekken', '1'], /--reden <tekst> is verplicht/],
    [['intrekken', 'een', '--reden', 'x'], /geen nummer/],
    [['terugzetten', '99'], /Levering 99 bestaat niet/],
    [['figures', '--formaat', 'xlsx'], /csv, csv-excel, json/],
    [['serve', '--host', '0.0.0.0'], /iedereen op het netwerk/],
    [['serve', '--host', '192.168.1.4', '--adres', 'https://monitor.regio.nl'], /iedereen op het netwerk/],
    [['serve', '--certificaat', 'c.pem'], /allebei/],
    [
      ['serve', '--certificaat', 'weg.pem', '--certificaatsleutel', 'weg.key'],
      /weg\.(pem|key) is niet te lezen/,
    ],
    [['serve', '--host', '0.0.0.0', '--achter-proxy', 'iedereen'], /geen adres van een proxy/],
    [['serve', '--host', '0.0.0.0', '--achter-proxy', '0.0.0.0/0'], /geen adres van een proxy/],
    [['serve', '--adres', 'monitor.regio.nl'], /geen adres/],
    [['serve', '--instellingen', 'weg.json'], /niet te lezen/],
    [['serve', '--port', '99999'], /De poort "99999"/],
    [['leveringen', '--data', 'nergens'], /nog geen register.*init/],
    [['leveringen', '--sleutel', 'data/k'], /ligt in de gegevensmap/],
  ])('%j', async (argumenten, melding) => {
    const { afloop, stdout, stderr } = await proef.voer(...argumenten);
    expect({ afloop, stdout }).toEqual({ afloop: 2, stdout: '' });
    expect(stderr).toMatch(melding);
    expect(stderr).not.toMatch(/\b(error|unknown|required|missing|argument)\b/i);
  });

  test('help is no wrong usage', async () => {
    const { afloop, stdout } = await proef.voer('import', '--help');
    expect(afloop).toBe(0);
    expect(stdout).toMatch(/Gebruik: regiomonitor import \[opties\] \[bestand\]/);
    expect(stdout).toMatch(/--buiten-periode <wat>/);
  });
});

describe('the way of a file', () => {
  test('refused, checked, delivered, unchanged, corrected, withdrawn and put back', async () => {
    const voer = async (...argumenten: string[]) => {
      const { afloop, stdout } = await proef.voer(...argumenten, '--json');
      return { afloop, ...(JSON.parse(stdout) as Uitkomst) };
    };
    const cijfer = async (...hoe: string[]) => {
      const keuze = ['--indicator', 'kpi2', '--gebied', 'aldorp', '--periode', '2026-H1'];
      return (await proef.voer('figures', ...keuze, ...hoe)).stdout.split('\r\n')[1];
    };

    expect(await voer('import', 'fout.csv', ...IMPORT)).toMatchObject({
      afloop: 1,
      status: 'geweigerd',
      levering: null,
    });
    expect(await voer('check', 'casussen.csv', ...IMPORT)).toMatchObject({
      afloop: 0,
      status: 'gecontroleerd',
      rijen: 2,
    });
    const zonder = await proef.voer('check', 'casussen.csv', ...IMPORT, '--sleutel', 'weg.sleutel');
    expect(zonder).toMatchObject({ afloop: 0 });
    expect(zonder.stderr).toMatch(/niet met eerdere leveringen vergeleken/);
    expect((await proef.voer('leveringen', '--formaat', 'json')).stdout).toBe('[]\n');

    const goed = await voer('import', 'casussen.csv', ...IMPORT);
    expect(goed).toMatchObject({ afloop: 0, status: 'aanvaard', levering: { versie: 1 } });
    expect(Object.keys(goed)).toEqual(
      'afloop,status,bron,gemeente,periode,aanleveraar,dialect,rijen,aantal_fouten,fouten,aantal_waarschuwingen,waarschuwingen,levering'.split(
        ',',
      ),
    );
    expect(await cijfer('--onbeschermd')).toBe('kpi2,GM0001,2026HJ01,1,2,50,%,voorlopig,2,2,,nee');
    expect(await cijfer()).toBe('kpi2,GM0001,2026HJ01,,,,%,voorlopig,2,2,,ja');
    expect(await voer('import', 'casussen.csv', ...IMPORT)).toMatchObject({
      afloop: 0,
      status: 'ongewijzigd',
    });

    await schrijf(
      'beter.csv',
      CASUSSEN.replace('c2;Aldorp;2026-01-06;nee;;', 'c2;Aldorp;2026-01-06;nee;2026-02-02;1'),
    );
    const beter = await voer('import', 'beter.csv', ...IMPORT);
    expect(await cijfer('--onbeschermd')).toBe('kpi2,GM0001,2026HJ01,2,2,100,%,voorlopig,2,2,,nee');

    const { id, vervangt } = beter.levering ?? { id: 0, vervangt: [] };
    expect((await proef.voer('intrekken', String(id), '--reden', 'proef')).stdout).toBe(
      `Levering ${id} is ingetrokken.\n`,
    );
    expect((await proef.voer('figures', '--periode', '2026-H1')).afloop).toBe(2);
    expect((await proef.voer('terugzetten', String(vervangt[0]))).afloop).toBe(0);
    expect(await cijfer('--onbeschermd')).toBe('kpi2,GM0001,2026HJ01,1,2,50,%,voorlopig,2,2,,nee');
    expect(
      (await proef.voer('figures', '--onbeschermd', '--indicator', 'kpi2', '--gebied', 'regio')).stderr,
    ).toMatch(/Niet verspreiden/);
  });

  test('a report for people says what, where and what to do', async () => {
    const { afloop, stdout, stderr } = await proef.voer('import', 'fout.csv', ...IMPORT);
    expect(afloop).toBe(1);
    expect(stdout).toMatch(/^Geweigerd: fout\.csv \(casussen, GM0001, 2026HJ01, aanleveraar gemeente\)\n/);
    expect(stdout).toMatch(/- rij 3, kolom start: .* \[ongeldige_datum\]/);
    expect(stderr).toMatch(/Er is niets opgeslagen/);
  });

  test('what stands out beside earlier leveringen is told, and never refuses', async () => {
    const many = Array.from({ length: 60 }, (_, plaats) => `d${plaats};Berghem;2025-08-05;nee;2025-09-01;1`);
    const kop = CASUSSEN.split('\n')[0] ?? '';
    await schrijf('veel.csv', [kop, ...many].join('\n'));
    await schrijf('weinig.csv', [kop, ...many.slice(0, 5)].join('\n'));
    const lijst = 'bestand,bron,gemeente,periode';
    const regels = ['veel.csv,casussen,Berghem,2025HJ02', 'weinig.csv,casussen,Berghem,2026HJ01'];
    await schrijf('opvallend.csv', [lijst, ...regels].join('\n'));
    const reden = ['--toelichting', 'Een ander systeem.'];
    const { afloop, stdout } = await proef.voer('import', '--lijst', 'opvallend.csv', ...reden);
    expect(afloop).toBe(0);
    expect(stdout).toContain('92% minder casussen dan een half jaar geleden (5, toen 60): klopt dat?');
    expect(stdout).toContain('55 van de 60 casussen die in de vorige levering nog open waren');
    const data = join(proef.werkmap, 'data');
    const bewaard = await withRegister(data, {}, ({ db }) =>
      db.selectFrom('toelichting').select('tekst').execute(),
    );
    expect(bewaard).toEqual([{ tekst: 'Een ander systeem.' }]);
  });

  test('a list goes on after a refusal, takes an empty bestand for a nulmelding, and ends in 1', async () => {
    await mkdir(join(proef.werkmap, 'lijst', 'sub'), { recursive: true });
    await schrijf('lijst/sub/c.csv', CASUSSEN.replaceAll('Aldorp', 'Berghem'));
    await schrijf(
      'lijst/lijst.csv',
      '\uFEFFbestand;bron;gemeente;periode;aanleveraar\r\n' +
        'weg.csv;casussen;Berghem;2026HJ01;\r\n' +
        'sub/c.csv;casussen;Nergens;2026HJ01;\r\n' +
        'sub/c.csv;casussen;Berghem;2026HJ01;gemeente\r\n' +
        ';casussen;Berghem;2026HJ02;\r\n',
    );
    const { afloop, stdout, stderr } = await proef.voer('import', '--lijst', 'lijst/lijst.csv', '--json');
    const uitkomsten = stdout
      .trim()
      .split('\n')
      .map((regel) => JSON.parse(regel) as { status: string; rijen: number });
    expect(afloop).toBe(1);
    expect(uitkomsten.map(({ status }) => status)).toEqual([
      'geweigerd',
      'geweigerd',
      'aanvaard',
      'aanvaard',
    ]);
    expect(uitkomsten.map(({ rijen }) => rijen)).toEqual([0, 0, 2, 0]);
    expect(stderr.match(/bijgewerkt/g)).toHaveLength(1);
    expect(stderr).toMatch(/2 van de 4 leveringen zijn geweigerd/);
    const tabel = await proef.voer('leveringen');
    expect(tabel.stdout).toMatch(/casussen\s+GM0002\s+2026HJ02\s+gemeente\s+1\s+nulmelding\s+actueel/);
  });
});

describe('when something is in the way', () => {
  test('a register in use: says that it waits, and gives up in 3', async () => {
    const bezet = await openRegister(join(proef.werkmap, 'data'));
    try {
      const { afloop, stderr } = await proef.voerMet({ wachtMs: 100 }, 'leveringen');
      expect(afloop).toBe(3);
      expect(stderr).toMatch(/Het register is in gebruik/);
      expect(stderr).toMatch(/Probeer het over een minuut opnieuw/);
    } finally {
      await bezet.close();
    }
  });

  test('a damaged register: 3, and no stack or path of the program', async () => {
    await mkdir(join(proef.werkmap, 'stuk'));
    await schrijf('stuk/register.duckdb', 'dit is geen register'.repeat(400));
    const { afloop, stderr } = await proef.voer('leveringen', '--data', 'stuk');
    expect(afloop).toBe(3);
    expect(stderr).toMatch(/beschadigd/);
    expect(stderr).not.toMatch(/\.ts:|at /);
  });

  test('a check on the figures that fails: says which, keeps the old figures, and ends in 3', async () => {
    const { voer, werkmap } = proef;
    await schrijf('cijfers.csv', 'respons_id;gemeente;datum;groep;cijfer\nr1;Aldorp;2026-02-01;ouder;8\n');
    const tevredenheid = ['--bron', 'tevredenheid', '--gemeente', 'Aldorp', '--periode', '2026'];
    expect(await voer('import', 'cijfers.csv', ...tevredenheid)).toMatchObject({ afloop: 0 });
    const lees = () => voer('figures', '--indicator', 'kpi6', '--gebied', 'Aldorp');
    const eerder = await lees();
    await withRegister(join(werkmap, 'data'), {}, ({ db }) =>
      db.updateTable('rij_tevredenheid').set({ cijfer: '99' }).execute(),
    );
    const { afloop, stderr } = await voer(
      'nulmelding',
      '--bron',
      'scholing',
      '--gemeente',
      'Aldorp',
      '--periode',
      '2026',
    );
    expect(afloop).toBe(3);
    expect(stderr).toMatch(/niet gepubliceerd: Toets \S+ is niet gehaald voor kpi6/);
    expect(stderr).toMatch(/cijfers van daarvoor blijven staan/);
    expect(await lees()).toEqual(eerder);
    await withRegister(join(werkmap, 'data'), {}, ({ db }) =>
      db.updateTable('rij_tevredenheid').set({ cijfer: '8' }).execute(),
    );
  });

  test('a key that is gone or damaged: nothing is stored', async () => {
    const { afloop, stderr } = await proef.voer(
      'import',
      'casussen.csv',
      ...IMPORT,
      '--sleutel',
      'weg.sleutel',
    );
    expect(afloop).toBe(2);
    expect(stderr).toMatch(/weg\.sleutel ontbreekt/);
    await schrijf('kort.sleutel', 'abcdef');
    expect(
      (await proef.voer('import', 'casussen.csv', ...IMPORT, '--sleutel', 'kort.sleutel')).stderr,
    ).toMatch(/beschadigd/);
  });

  test('the places may come from the environment; options win', async () => {
    const env = { REGIOMONITOR_DATA: 'elders', REGIOMONITOR_SLEUTEL: 'elders.k' };
    expect(await proef.voerMet({ env }, 'init', '--regio', 'regio.json')).toMatchObject({ afloop: 0 });
    expect((await stat(join(proef.werkmap, 'elders.k'))).isFile()).toBe(true);
    expect((await proef.voerMet({ env }, 'leveringen')).stdout).toBe('Er is nog niets aangeleverd.\n');
    expect((await proef.voerMet({ env }, 'leveringen', '--data', 'data')).stdout).toMatch(/casussen/);
    await rm(join(proef.werkmap, 'elders.k'));
    expect((await proef.voerMet({ env }, 'init', '--regio', 'regio.json')).stderr).toMatch(/ontbreekt/);
  });
});
