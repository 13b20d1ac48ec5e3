import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { openWerkmap } from '@regiomonitor/ingest/lezen/rekenblad/open.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { KOLOMMEN } from '../figure-table/figure-table.ts';
import { createProefpublicatie } from '../server/routes/api/proefpublicatie.ts';
import { maakWerkboek } from './maak-werkboek.ts';
import { WERKBOEKSOORTEN } from './werkboeksoort.ts';
import { createWerkboek, type Werkboek } from './werkboek.ts';

const { publicatie, remove } = await createProefpublicatie();
afterAll(remove);
const cijfers = await leesCijfers(publicatie);
const werkboek = createWerkboek(publicatie, cijfers, {});

/** The sheets as a reader that shares nothing with the writer sees them: every cell as text. */
async function read(bytes: Uint8Array): Promise<{ naam: string; rijen: string[][] }[]> {
  const werkmap = await openWerkmap(bytes);
  const bladen = [];
  for (const [plaats, { naam }] of werkmap.bladen.entries()) {
    const rijen: string[][] = [];
    for await (const groep of werkmap.lees(plaats)) rijen.push(...groep.rijen);
    bladen.push({ naam, rijen });
  }
  return bladen;
}

describe.each(WERKBOEKSOORTEN)('%s', (soort) => {
  it('read back holds the figures, as numbers, with definitions, legend and origin on their own sheets', async () => {
    const bladen = await read(await maakWerkboek({ werkboek, soort }));
    expect(bladen.map(({ naam }) => naam)).toEqual(['Cijfers', 'Definities', 'Legenda', 'Herkomst']);
    const [kop, ...rijen] = bladen[0]!.rijen;
    expect(kop?.slice(0, KOLOMMEN.length)).toEqual([...KOLOMMEN]);
    const kpi2 = rijen.find((rij) => rij[0] === 'kpi2' && rij[1] === 'proef' && rij[2] === '2026HJ01');
    // The reader writes a number with a comma, and leaves a text as it is: the comma shows that it is a number.
    expect(kpi2?.slice(0, 12).join('|')).toBe('kpi2|proef|2026HJ01|154|213|72,300469|%|voorlopig|4|4|75|nee');
    expect(rijen).toHaveLength(cijfers.length);
  });

  it('holds nothing of a hidden figure, even if the row still held it', async () => {
    const geheim = cijfers.map((cijfer) =>
      cijfer.verborgen ? { ...cijfer, teller: '987654', noemer: 987655, waarde: '98.7654' } : cijfer,
    );
    expect(geheim.some(({ verborgen }) => verborgen)).toBe(true);
    const met = await maakWerkboek({ werkboek: createWerkboek(publicatie, geheim, {}), soort });
    expect(met).toEqual(await maakWerkboek({ werkboek, soort }));
  });

  it('is the same file, to the byte, when it is made again', async () => {
    const eerste = await maakWerkboek({ werkboek, soort });
    expect(await maakWerkboek({ werkboek, soort })).toEqual(eerste);
  });

  it('keeps words that look like a formula words', async () => {
    const bladen = [
      { ...werkboek.bladen[0]!, koppen: ['kop'], aantal: 3, rijen: [['=1+1'], ['@som'], ['+1']] },
    ];
    const bytes = await maakWerkboek({ werkboek: { ...werkboek, bladen }, soort });
    const alles = Object.values(unzipSync(bytes))
      .map((deel) => strFromU8(deel))
      .join('');
    expect(alles).not.toMatch(/<f[ >]|table:formula/);
    const [blad] = await read(bytes);
    expect(blad!.rijen.map(([cel]) => cel)).toEqual(['kop', '=1+1', '@som', '+1']);
  });

  it('marks the headings and keeps them in sight', async () => {
    const delen = unzipSync(await maakWerkboek({ werkboek, soort }));
    const deel = (naam: string) => strFromU8(delen[naam]!);
    if (soort === 'xlsx') {
      expect(deel('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(deel('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    } else {
      expect(deel('content.xml').match(/<table:table-header-rows>/g)).toHaveLength(4);
      expect(deel('settings.xml')).toContain('config:name="VerticalSplitPosition" config:type="int">1<');
      expect(Object.keys(delen)[0]).toBe('mimetype');
    }
  });

  it('of a large region comes out of a thread, and is what this thread would make', async () => {
    const cijferblad = werkboek.bladen[0]!;
    const [rij = []] = cijferblad.rijen;
    const aantal = 2_001;
    const groot: Werkboek = {
      ...werkboek,
      bladen: [{ ...cijferblad, aantal, rijen: Array.from({ length: aantal }, () => rij) }],
    };
    const [blad] = await read(await maakWerkboek({ werkboek: groot, soort }));
    expect(blad!.rijen).toHaveLength(1 + aantal);
    expect(new Set(blad!.rijen.slice(1).map(String)).size).toBe(1);
  });

  const libreoffice = findLibreoffice();
  if (libreoffice)
    it('opens in LibreOffice, which reads the same figures', { timeout: 120_000 }, async () => {
      const map = await mkdtemp(join(tmpdir(), 'regiomonitor-libreoffice-'));
      try {
        await writeFile(join(map, `cijfers.${soort}`), await maakWerkboek({ werkboek, soort }));
        const profiel = `-env:UserInstallation=${pathToFileURL(join(map, 'profiel')).href}`;
        const opdracht = [profiel, '--headless', '--convert-to', 'csv', '--outdir', map];
        await promisify(execFile)(libreoffice, [...opdracht, join(map, `cijfers.${soort}`)]);
        const csv = await readFile(join(map, 'cijfers.csv'), 'utf8');
        expect(csv).toMatch(/^kpi2.proef.2026HJ01.154.213./m);
      } finally {
        await rm(map, { recursive: true, force: true });
      }
    });
});

/** Where LibreOffice is, on a machine that has it. */
function findLibreoffice(): string | undefined {
  const mappen = (process.env['PATH'] ?? '').split(delimiter);
  return mappen.flatMap((map) => [join(map, 'soffice'), join(map, 'libreoffice')]).find(existsSync);
}
