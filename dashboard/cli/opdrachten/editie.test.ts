import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProefomgeving, type Proefomgeving } from '../proefomgeving.ts';

const REGIO = { code: 'proef', naam: 'Proefregio', gemeenten: [{ code: 'GM0001', naam: 'Aldorp' }] };
const NULMELDING = ['--bron', 'verwijzingen', '--gemeente', 'GM0001', '--periode', '2025'];

let proef: Proefomgeving;
beforeAll(async () => {
  proef = await createProefomgeving();
  await writeFile(join(proef.werkmap, 'regio.json'), JSON.stringify(REGIO));
  for (const argumenten of [
    ['init', '--regio', 'regio.json'],
    ['nulmelding', ...NULMELDING],
  ])
    expect(await proef.voer(...argumenten)).toMatchObject({ afloop: 0 });
});
afterAll(() => proef.close());

describe('regiomonitor editie', () => {
  it('says that there is none yet', async () => {
    expect((await proef.voer('editie', 'lijst')).stderr).toContain('Er is nog geen editie vastgesteld.');
    expect(await proef.voer('editie', 'vergelijk', '1', '2')).toMatchObject({ afloop: 2 });
  });

  it('refuses what cannot be locked, and says why', async () => {
    const { afloop, stderr } = await proef.voer(
      'editie',
      'vaststellen',
      '--periode',
      '2019',
      '--niveau',
      'intern',
    );
    expect([afloop, stderr]).toEqual([2, 'Over 2019JJ00 zijn er geen cijfers. Kies een andere periode.\n']);
  });

  it('locks a year, lists it, and compares it with the next', async () => {
    for (const nummer of [1, 2]) {
      const { afloop, stdout, stderr } = await proef.voer(
        'editie',
        'vaststellen',
        '--periode',
        '2025',
        '--niveau',
        'intern',
      );
      expect([afloop, stdout]).toEqual([0, `Editie ${nummer} is vastgesteld: 2025JJ00, intern.\n`]);
      expect(stderr).toContain('Let op: Zonder duiding van de regio: KPI 1');
      expect(stderr.includes('er al editie 1')).toBe(nummer === 2);
    }
    expect((await proef.voer('editie', 'lijst')).stdout).toMatch(/1 +2025JJ00 +intern .* heel\n2 +2025JJ00/);
    expect((await proef.voer('editie', 'vergelijk', '1', '2')).stderr).toBe('Er zijn 0 cijfers anders.\n');
  });

  it('gives the report that was kept with it, the same every time', async () => {
    const lees = async (naam: string) => {
      const { afloop } = await proef.voer(
        ...['report', '--soort', 'jaar', '--periode', '2025', '--editie', '1', '--uit', naam],
      );
      expect(afloop).toBe(0);
      return readFile(join(proef.werkmap, naam));
    };
    const [een, twee] = [await lees('een.pdf'), await lees('twee.pdf')];
    expect(een.subarray(0, 5).toString()).toBe('%PDF-');
    expect(een.equals(twee)).toBe(true);
  });

  it.each([
    [
      ['--soort', 'factsheet', '--periode', '2025', '--uit', 'x.pdf'],
      'Een factsheet is er van een openbare editie',
    ],
    [['--soort', 'jaar', '--periode', '2025-H1', '--uit', 'x.pdf'], 'Het jaarrapport gaat over een jaar'],
    [['--soort', 'jaar', '--periode', '2025', '--editie', '9', '--uit', 'x.pdf'], 'Editie "9" is er niet'],
    [['--soort', 'factsheet', '--periode', '2025', '--editie', '1', '--uit', 'x.pdf'], 'heeft: jaar'],
  ])('report %j says what is there', async (argumenten, zin) => {
    const { afloop, stderr } = await proef.voer('report', ...argumenten);
    expect(afloop).toBe(2);
    expect(stderr).toContain(zin);
  });

  it('notices that a file of an edition was changed', async () => {
    const pad = join(proef.werkmap, 'data/edities/1/jaar.pdf');
    await chmod(pad, 0o600);
    await writeFile(pad, 'anders');
    const { afloop, stdout, stderr } = await proef.voer('editie', 'lijst');
    expect(afloop).toBe(3);
    expect(stdout).toContain('geschonden');
    expect(stderr).toContain('Het bestand jaar.pdf van editie 1 is veranderd of weg.');
  });
});
