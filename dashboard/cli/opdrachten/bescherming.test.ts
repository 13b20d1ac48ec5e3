import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProefomgeving, type Proefomgeving } from '../proefomgeving.ts';

const REGIO = { code: 'proef', naam: 'Proefregio', gemeenten: [{ code: 'GM0001', naam: 'Aldorp' }] };

const NULMELDING = ['--bron', 'overleggen', '--gemeente', 'GM0001', '--periode', '2026KW01'];

let proef: Proefomgeving;
beforeAll(async () => {
  proef = await createProefomgeving();
  await writeFile(join(proef.werkmap, 'regio.json'), JSON.stringify(REGIO));
  expect(await proef.voer('init', '--regio', 'regio.json')).toMatchObject({ afloop: 0 });
});
afterAll(() => proef.close());

test('shows the settings of both levels, with their defaults', async () => {
  const { afloop, stdout } = await proef.voer('bescherming', '--indicator', 'kpi3');
  expect(afloop).toBe(0);
  expect(stdout).toMatch(/intern +kpi3 +aan +persoon +5 +uit +standaard/);
  expect(stdout).toMatch(/openbaar +kpi3 +aan +persoon +10 +uit +standaard/);
});

test('changes a setting, publishes anew, and takes it back', async () => {
  const wijziging = ['--niveau', 'intern', '--indicator', 'kpi3'];
  const { afloop, stderr } = await proef.voer('bescherming', ...wijziging, '--drempel', '7');
  expect({ afloop, stderr }).toEqual({ afloop: 0, stderr: 'De cijfers zijn bijgewerkt.\n' });
  expect((await proef.voer('nulmelding', ...NULMELDING)).stderr).toContain('bijgewerkt');
  expect((await proef.voer('nulmelding', ...NULMELDING)).stderr).not.toContain('bijgewerkt');
  expect((await proef.voer('bescherming', ...wijziging)).stdout).toMatch(
    /kpi3 +aan +persoon +7 +uit +eigen keuze/,
  );
  expect((await proef.voer('bescherming', ...wijziging, '--standaard')).afloop).toBe(0);
  expect((await proef.voer('bescherming', ...wijziging)).stdout).toMatch(/persoon +5 +uit +standaard/);
});

test('says so when protection gets weaker, and when it does not', async () => {
  const wijziging = ['--niveau', 'openbaar', '--indicator', 'kpi3'];
  const zwakker = await proef.voer('bescherming', ...wijziging, '--beschermen', 'uit');
  expect(zwakker.stderr).toMatch(/^Let op: hiermee worden meer kleine aantallen zichtbaar/);
  const sterker = await proef.voer('bescherming', ...wijziging, '--standaard');
  expect(sterker.stderr).toBe('De cijfers zijn bijgewerkt.\n');
});

test.each([
  ['an indicator that is none', ['--indicator', 'kpi9'], /kpi9.*Kies uit: kpi1/],
  ['a change without a place', ['--drempel', '7'], /--niveau en --indicator/],
  [
    'a threshold that is no number',
    ['--niveau', 'intern', '--indicator', 'kpi3', '--drempel', 'zeven'],
    /heel getal/,
  ],
  [
    'grades below ten answers',
    ['--niveau', 'intern', '--indicator', 'kpi6', '--drempel', '5'],
    /kleiner dan 10/,
  ],
  [
    'both ways at once',
    ['--niveau', 'intern', '--indicator', 'kpi3', '--drempel', '7', '--standaard'],
    /niet allebei/,
  ],
])('refuses %s', async (_naam, argumenten, melding) => {
  const { afloop, stderr } = await proef.voer('bescherming', ...argumenten);
  expect(afloop).toBe(2);
  expect(stderr).toMatch(melding);
});
