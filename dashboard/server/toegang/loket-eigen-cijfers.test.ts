/** The aanleveraar of a gemeente sees its figures as they are, and nobody else does. */
import { leesLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProefmonitor, lever, type Proefmonitor } from '../../test-support/proefmonitor.ts';
import type { Proefbrowser } from './proefbrowser.ts';

const EIGEN = '/gemeente/GM0001/eigen-cijfers';
const KOP = 'Onbeveiligde cijfers van uw eigen gemeente. Niet verspreiden.';

let monitor: Proefmonitor;
let aanleveraar: Proefbrowser;
beforeAll(async () => {
  monitor = await createProefmonitor('Aldorp', 'Berghem');
  for (const [code, naam, aantal] of [
    ['GM0001', 'Aldorp', 3],
    ['GM0002', 'Berghem', 4],
  ] as const) {
    const kop = 'indicator;gemeente;periode;teller;noemer';
    await lever(monitor, ['aantallen', code, '2026'], [kop, `kpi3;${naam};2026;${aantal};`]);
  }
  aanleveraar = await monitor.meldAan({ rol: 'aanleveraar', scope: 'GM0001', aanleveraar: 'gemeente' });
});
afterAll(() => monitor.close());

it('shows small numbers of the own gemeente alone, and says that they are not to be passed on', async () => {
  const { statusCode, body, headers } = await aanleveraar.get(EIGEN);
  expect(statusCode).toBe(200);
  expect(body).toContain(KOP);
  // Of the tags nothing but what a reader reads.
  expect(body.replaceAll(/<[^>]*>/g, ' ')).toMatch(/2026\s+3\s/);
  expect(body).not.toContain('Berghem');
  expect(headers['cache-control']).toBe('no-store');
});

it.each([
  ['csv', /^indicator,.*,verborgen,let_op\r\n/, /kpi3,GM0001,2026JJ00,3,,3,.*,nee,Onbeveiligde cijfers/],
  ['csv-excel', /^\uFEFFindicator;.*;let_op\r\n/, /kpi3;GM0001;2026JJ00;3;/],
])('gives the same as a file, %s, with the warning in every row', async (formaat, kop, rij) => {
  const { body, headers } = await aanleveraar.get(`${EIGEN}/bestand?formaat=${formaat}`);
  expect(body).toMatch(kop);
  expect(body).toMatch(rij);
  expect(body).not.toContain('GM0002');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-disposition']).toContain('eigen-cijfers-GM0001-NIET-VERSPREIDEN.csv');
});

it('writes down every look and every file', async () => {
  const regels = await leesLogboek(monitor.beheer, { soort: 'onbeveiligde cijfers' });
  expect(regels.map(({ over }) => (JSON.parse(over) as { als: string }).als)).toEqual([
    'csv-excel',
    'csv',
    'scherm',
  ]);
  expect(regels[0]).toMatchObject({ wie: 'aanleveraar1@voorbeeld.nl', rol: 'aanleveraar' });
  await aanleveraar.get('/gemeente/GM0002/eigen-cijfers');
  expect(await leesLogboek(monitor.beheer, { soort: 'onbeveiligde cijfers' })).toHaveLength(3);
});

it('is linked for who may see it, on the page of the leveringen, and for nobody else', async () => {
  expect((await aanleveraar.get('/leveringen')).body).toContain(`href="${EIGEN}"`);
  const coordinator = await monitor.meldAan({ rol: 'coordinator', scope: 'regio', aanleveraar: null });
  expect((await coordinator.get('/leveringen')).body).not.toContain('eigen-cijfers');
  expect((await coordinator.get(EIGEN)).statusCode).toBe(403);
  const slt = await monitor.meldAan({ rol: 'aanleveraar', scope: 'GM0001', aanleveraar: 'slt' });
  expect((await slt.get(EIGEN)).statusCode).toBe(403);
});
