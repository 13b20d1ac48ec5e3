/** Accounts and the audit log on the command line. */
import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { beheerPath } from '@regiomonitor/queries/beheer/beheer.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProefomgeving, type Proefomgeving } from './proefomgeving.ts';

const REGIO = {
  code: 'proef',
  naam: 'Proefregio',
  gemeenten: [{ code: 'GM0001', naam: 'Aldorp', opgevolgd: [] }],
};
let proef: Proefomgeving;
beforeAll(async () => {
  proef = await createProefomgeving();
  await writeFile(join(proef.werkmap, 'regio.json'), JSON.stringify(REGIO));
  await proef.voer('init', '--regio', 'regio.json');
});
afterAll(() => proef.close());

const uitnodigen = (...opties: string[]) => proef.voer('account', 'uitnodigen', ...opties);
const ANNA = ['--email', 'anna@voorbeeld.nl', '--naam', 'Anna'];

describe('account', () => {
  test('makes the first account and gives the link that works once', async () => {
    const { afloop, stdout, stderr } = await uitnodigen(
      ...ANNA,
      '--rol',
      'beheerder',
      'aanleveraar:Aldorp:slt',
    );
    expect(afloop).toBe(0);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:3000\/uitnodiging\/[\w-]{43}\n$/);
    expect(stderr).toContain('werkt één keer');
    expect((await proef.voer('account', 'lijst')).stdout).toBe(
      'anna@voorbeeld.nl\tAnna\tintern\tuitgenodigd\taanleveraar:GM0001:slt beheerder\n',
    );
  });

  test('gives a new link, at the address where the monitor is', async () => {
    const adres = ['--adres', 'https://monitor.voorbeeld.nl'];
    const { stdout } = await proef.voer('account', 'link', 'Anna@voorbeeld.nl', ...adres);
    expect(stdout).toMatch(/^https:\/\/monitor\.voorbeeld\.nl\/uitnodiging\/[\w-]{43}\n$/);
  });

  test.each([
    [[...ANNA, '--rol', 'beheerder'], /al een account met e-mailadres anna@voorbeeld\.nl/],
    [['--email', 'x', '--naam', 'X', '--rol', 'beheerder'], /e-mailadres op, zoals/],
    [['--email', 'x@y.nl', '--naam', 'X', '--rol', 'opperhoofd'], /De rol "opperhoofd" bestaat niet/],
    [['--email', 'x@y.nl', '--naam', 'X', '--rol', 'aanleveraar'], /van welke gemeente/],
    [['--email', 'x@y.nl', '--naam', 'X', '--rol', 'aanleveraar:Elders'], /hoort niet bij Proefregio/],
    [['--email', 'x@y.nl', '--naam', 'X', '--rol', 'beheerder', '--niveau', 'geheim'], /niveau/],
  ])('uitnodigen %j is wrong usage', async (opties, melding) => {
    const gezegd = await uitnodigen(...opties);
    expect(gezegd).toMatchObject({ afloop: 2, stdout: '' });
    expect(gezegd.stderr).toMatch(melding);
  });

  test('is not for a folder without a region', async () => {
    expect((await uitnodigen(...ANNA, '--rol', 'beheerder', '--data', 'nergens')).afloop).toBe(2);
  });
});

describe('audit verify', () => {
  test('knows what was done on the command line, and says which line is last', async () => {
    await proef.voer('nulmelding', '--bron', 'casussen', '--gemeente', 'Aldorp', '--periode', '2026HJ01');
    await proef.voer('intrekken', '1', '--reden', 'verkeerde gemeente');
    await proef.voer('terugzetten', '1');
    await proef.voer('figures', '--onbeschermd');
    const { afloop, stdout, stderr } = await proef.voer('audit', 'verify');
    expect(afloop).toBe(0);
    expect(stdout).toMatch(/^6:[0-9a-f]{64}\n$/);
    expect(stderr).toContain('Het logboek klopt: 6 regels');
    const sqlite = new DatabaseSync(beheerPath(join(proef.werkmap, 'data')));
    const soorten = sqlite.prepare('select soort from logboek order by nummer').all();
    expect(soorten.map(({ soort }) => soort)).toEqual([
      'account gemaakt',
      'link gemaakt',
      'levering',
      'intrekken',
      'terugzetten',
      'onbeveiligde cijfers',
    ]);
    sqlite.close();
  });

  test('ends in 1 when a line was changed or the end was cut off, and in 2 for what is no line', async () => {
    const { stdout } = await proef.voer('audit', 'verify');
    const sqlite = new DatabaseSync(beheerPath(join(proef.werkmap, 'data')));
    sqlite.exec('drop trigger logboek_geen_delete; delete from logboek where nummer = 6');
    const afgekapt = await proef.voer('audit', 'verify', '--laatste', stdout.trim());
    expect([afgekapt.afloop, afgekapt.stderr]).toEqual([1, expect.stringContaining('Vanaf regel 6')]);
    sqlite.exec("drop trigger logboek_geen_update; update logboek set over = '{}' where nummer = 4");
    sqlite.close();
    const gewijzigd = await proef.voer('audit', 'verify');
    expect([gewijzigd.afloop, gewijzigd.stderr]).toEqual([
      1,
      expect.stringContaining('Regel 4 is veranderd'),
    ]);
    expect((await proef.voer('audit', 'verify', '--laatste', 'x')).afloop).toBe(2);
  });
});
