import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProefomgeving, type Proefomgeving } from './proefomgeving.ts';

const GEMEENTEN = [
  { code: 'GM0001', naam: 'Aldorp' },
  { code: 'GM0002', naam: 'Berg' },
  { code: 'GM0003', naam: 'Camp' },
  { code: 'GM0004', naam: 'Dal' },
];

/** Totals per gemeente: kpi2 of two half-years and the year, and kpi3 of the year, which Dal has not delivered. */
const KPI2 = [
  ['96;120', '90;118', '130;170'],
  ['2;3', '30;40', '31;42'],
  ['20;40', '25;50', '40;80'],
  ['15;30', '18;36', '30;60'],
];
const KPI3 = ['52', '3', '15'];

let proef: Proefomgeving;
beforeAll(async () => {
  proef = await createProefomgeving();
  await mkdir(join(proef.werkmap, 'in'));
  const regio = { code: 'proef', naam: 'Proefregio', gemeenten: GEMEENTEN };
  await writeFile(join(proef.werkmap, 'regio.json'), JSON.stringify(regio));
  expect(await proef.voer('init', '--regio', 'regio.json')).toMatchObject({ afloop: 0 });
  for (const [nummer, { code, naam }] of GEMEENTEN.entries()) {
    const [eerste, tweede, jaar] = KPI2[nummer]!;
    const regels = [
      'indicator;gemeente;periode;teller;noemer',
      `kpi2;${naam};2026-H1;${eerste}`,
      `kpi2;${naam};2026-H2;${tweede}`,
      `kpi2;${naam};2026;${jaar}`,
      ...(KPI3[nummer] ? [`kpi3;${naam};2026;${KPI3[nummer]};`] : []),
    ];
    await writeFile(join(proef.werkmap, 'in', `${code}.csv`), `${regels.join('\n')}\n`);
    const opdracht = ['--bron', 'aantallen', '--gemeente', code, '--periode', '2026'];
    expect(await proef.voer('import', `in/${code}.csv`, ...opdracht)).toMatchObject({ afloop: 0 });
  }
});
afterAll(() => proef.close());

/** The lines of the table, as cells. */
async function list(...opties: string[]): Promise<string[][]> {
  const { afloop, stdout } = await proef.voer('bescherming', '--verborgen', ...opties);
  expect(afloop).toBe(0);
  const [tabel = ''] = stdout.split('\n\n');
  return tabel.split('\n').map((regel) => regel.split(/ {2,}/));
}

describe('which figures are hidden', () => {
  test('is listed with the reason and what can be seen instead', async () => {
    const regels = await list('--niveau', 'intern', '--indicator', 'kpi2');
    expect(regels[0]).toEqual([
      'niveau',
      'indicator',
      'gebied',
      'periode',
      'niet te zien',
      'reden',
      'wat wel kan',
    ]);
    expect(regels).toContainEqual([
      'intern',
      'kpi2',
      'Berg',
      '2026HJ01',
      'alles',
      'klein aantal',
      'het jaar 2026 is wel te zien; de regio is wel te zien',
    ]);
  });

  test('holds every hidden figure of what readers get, and no other', async () => {
    const { stdout } = await proef.voer('figures', '--indicator', 'kpi2,kpi3');
    const gelezen = stdout
      .split('\r\n')
      .filter((regel) => regel.endsWith(',ja'))
      .map((regel) => regel.split(','))
      .map(([indicator, gebied, periode]) => {
        const naam = GEMEENTEN.find(({ code }) => code === gebied)?.naam ?? 'Proefregio';
        return [indicator, naam, periode].join(' ');
      });
    const regels = [
      ...(await list('--niveau', 'intern', '--indicator', 'kpi2')),
      ...(await list('--niveau', 'intern', '--indicator', 'kpi3')),
    ];
    const genoemd = regels
      .filter((cellen) => cellen[4] === 'alles')
      .map(([, indicator, naam, periode]) => [indicator, naam, periode].join(' '));
    expect(genoemd.length).toBeGreaterThan(0);
    expect(genoemd.toSorted()).toEqual(gelezen.toSorted());
  });

  test('says which gemeente would complete the region', async () => {
    const regels = await list('--niveau', 'intern', '--indicator', 'kpi3');
    const regio = regels.find(([, , gebied]) => gebied === 'Proefregio');
    expect(regio?.slice(4)).toEqual([
      'alles',
      'de regio is niet compleet',
      'deze reden vervalt als alles is geleverd (nog niet: Dal)',
    ]);
  });

  test('names no number, and warns', async () => {
    const { stdout, stderr } = await proef.voer('bescherming', '--verborgen', '--indicator', 'kpi3');
    expect(stderr).toBe('Een reden zegt iets over een verborgen cijfer. Niet verspreiden.\n');
    expect(stdout).not.toMatch(/\b(3|52|15)\b/);
    expect(stdout).toMatch(/intern: \d+ van 5 cijfers (is|zijn) verborgen\.\n/);
    expect(stdout).toMatch(/openbaar: \d+ van 5 cijfers (is|zijn) verborgen\.\n$/);
  });

  test('is computed from the register, so from who holds the data folder', async () => {
    const { afloop, stderr } = await proef.voer('bescherming', '--verborgen', '--data', 'nergens');
    expect(afloop).toBe(2);
    expect(stderr).toMatch(/register/);
  });

  test('is asked for by itself', async () => {
    const wijziging = ['--niveau', 'intern', '--indicator', 'kpi3', '--drempel', '7'];
    const { afloop, stderr } = await proef.voer('bescherming', '--verborgen', ...wijziging);
    expect({ afloop, stderr }).toMatchObject({ afloop: 2 });
    expect(stderr).toContain('niet allebei');
  });
});
