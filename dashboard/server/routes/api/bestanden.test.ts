import { strFromU8, unzipSync } from 'fflate';
import Fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { NIEMAND_LEVERT } from '../../../test-support/aanleveren.ts';
import { registerApi } from './api.ts';
import { createProefpublicatie } from './proefpublicatie.ts';

const { publicatie, remove } = await createProefpublicatie();
const app = Fastify();
registerApi(app, {
  publicatie: () => publicatie,
  zicht: () => ({ zietLevering: () => true, leesBijdragen: async () => [] }),
  aanleveren: NIEMAND_LEVERT,
});
afterAll(async () => {
  await app.close();
  await remove();
});

const get = (pad: string) => app.inject(`/api/v1${pad}`);
/** Every text in a file that is an archive of files, those in archives within it included. */
function textsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([naam, deel]) => (naam.endsWith('.xlsx') ? textsOf(deel) : strFromU8(deel)))
    .join('\n');
}

describe('GET /grafieken', () => {
  it('gives the chart as SVG, with its finding, title, source, signs and that it is invented', async () => {
    const response = await get('/grafieken?indicator=kpi2');
    expect(response.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers['content-disposition']).toMatch(
      /filename="grafiek-proef-kpi2-voorlopig-[\d-]+-SYNTHETISCH\.svg"/,
    );
    for (const tekst of [
      '<title',
      '<desc',
      'Bron: Monitor Relatie en Scheiding',
      'SYNTHETISCH',
      '· = een te klein',
    ])
      expect(response.body).toContain(tekst);
    expect(response.body).not.toMatch(/var\(--|<script|href=/);
  });

  it('gives it as PNG, drawn with the fonts of the project', async () => {
    const response = await get('/grafieken?indicator=kpi2&gebied=GM0001&formaat=png');
    expect(response.headers['content-type']).toBe('image/png');
    expect(response.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    // An empty picture of this size takes a tenth: words and lines are in it.
    expect(response.rawPayload.length).toBeGreaterThan(20_000);
  });

  it.each([
    ['', 400, 'Noem de indicator'],
    ['?indicator=kpi9', 400, 'Onbekende waarde'],
    ['?indicator=kpi1,kpi2', 400, 'één indicator en één gebied'],
    ['?indicator=kpi2&formaat=gif', 400, 'Onbekend formaat'],
    ['?indicator=kpi2&soort=week', 400, 'Onbekend soort'],
  ])('refuses %s', async (vraag, status, detail) => {
    const response = await get(`/grafieken${vraag}`);
    expect(response.statusCode).toBe(status);
    expect(response.json<{ detail: string }>().detail).toContain(detail);
  });
});

describe('GET /presentaties', () => {
  it('is one slide per KPI between a title and the signs, with charts that are drawn by the program', async () => {
    const response = await get('/presentaties');
    expect(response.headers['content-disposition']).toMatch(/filename="presentatie-proef-[^"]+\.pptx"/);
    const delen = Object.keys(unzipSync(response.rawPayload));
    const kpis = publicatie.indicatoren.filter(({ code, kpi }) => code === kpi).length;
    expect(delen.filter((naam) => /^ppt\/slides\/slide\d+\.xml$/.test(naam))).toHaveLength(kpis + 2);
    // Of the others nothing is shown, so there is nothing to draw.
    expect(delen.filter((naam) => /^ppt\/charts\/chart\d+\.xml$/.test(naam))).toHaveLength(1);
    const tekst = textsOf(response.rawPayload);
    expect(/descr="[^"]*72%/.test(tekst)).toBe(true);
    expect(/ lang="en-US"/.test(tekst)).toBe(false);
  });

  it('names every slide, and announces no part that it does not hold', async () => {
    const delen = unzipSync((await get('/presentaties')).rawPayload);
    const dias = Object.keys(delen).filter((naam) => /^ppt\/slides\/slide\d+\.xml$/.test(naam));
    for (const dia of dias) expect(strFromU8(delen[dia]!), dia).toMatch(/<p:ph\s[^>]*type="title"/);
    const aangekondigd = [...strFromU8(delen['[Content_Types].xml']!).matchAll(/PartName="\/([^"]+)"/g)];
    expect(aangekondigd.length).toBeGreaterThan(dias.length);
    for (const [, naam] of aangekondigd) expect(delen).toHaveProperty([naam!]);
  });

  it('is the same file, to the byte, when it is made again', async () => {
    const [een, ander] = [await get('/presentaties'), await get('/presentaties')];
    expect(een.rawPayload.equals(ander.rawPayload)).toBe(true);
  });
});
