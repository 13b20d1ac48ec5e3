/** The coördinator changes how small numbers are protected, through the pages. */
import { leesAfwijkingen } from '@regiomonitor/queries/beheer/bescherming.ts';
import { leesLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { withRegister } from '@regiomonitor/queries/database/register.ts';
import { leesGepubliceerd } from '@regiomonitor/queries/publicatie/instellen.ts';
import { readWijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProefmonitor, lever, type Proefmonitor } from '../../test-support/proefmonitor.ts';
import type { Proefbrowser } from './proefbrowser.ts';

const PAD = '/beheer/bescherming/intern/kpi3';
const VOL = { beschermen: 'aan', klasse: 'persoon', drempel: '5', complement: 'uit' };

let monitor: Proefmonitor;
let coordinator: Proefbrowser;
beforeAll(async () => {
  monitor = await createProefmonitor('Aldorp');
  await lever(
    monitor,
    ['aantallen', 'GM0001', '2026'],
    ['indicator;gemeente;periode;teller;noemer', 'kpi3;Aldorp;2026;3;', 'kpi2;Aldorp;2026;20;40'],
  );
  coordinator = await monitor.meldAan({ rol: 'coordinator', scope: 'regio', aanleveraar: null });
});
afterAll(() => monitor.close());

const verborgen = async () =>
  (await leesGepubliceerd(monitor.map, 'intern')).find(({ indicator }) => indicator === 'kpi3')?.verborgen;

describe('the page of the settings', () => {
  it('says per level and indicator what is small and how much that hides', async () => {
    const { body } = await coordinator.get('/beheer/bescherming');
    expect(body).toContain('minder dan 5 verwijzingen');
    expect(body).toContain('minder dan 10 verwijzingen');
    expect(body).toMatch(/2 van 4 \(50%\)|\d+ van \d+ \(\d+%\)/);
    expect(body).toContain(`href="${PAD}"`);
  });

  it('lists which figures are hidden and why, without a number, and writes down who looked', async () => {
    const { body } = await coordinator.get('/beheer/bescherming/verborgen?niveau=intern&indicator=kpi3');
    expect(body).toContain('klein aantal');
    expect(body).toContain('Niet verspreiden.');
    expect(body).not.toMatch(/<td[^>]*>\s*3\s*</);
    const [regel] = await leesLogboek(monitor.beheer, { hoogstens: 1 });
    expect(regel).toMatchObject({ soort: 'onbeveiligde cijfers', wie: 'coordinator1@voorbeeld.nl' });
  });
});

describe('a change', () => {
  it('that cannot be is refused with a sentence', async () => {
    const { statusCode, body } = await coordinator.post(`${PAD}?/proef`, { ...VOL, drempel: '1' });
    expect(statusCode).toBe(400);
    expect(body).toContain('Kies een heel getal van 2 tot en met 100.');
  });

  it('is shown before it holds, and asks to confirm that protection gets weaker', async () => {
    const eerder = await readWijzer(monitor.map);
    expect((await coordinator.post(`${PAD}?/proef`, { ...VOL, drempel: '3' })).statusCode).toBe(303);
    const { body } = await coordinator.get(PAD);
    expect(body).toContain('De bescherming wordt zwakker.');
    expect(body).toContain('0 van ');
    expect(await readWijzer(monitor.map)).toEqual(eerder);
    const { statusCode, body: nog } = await coordinator.post(`${PAD}?/bewaar`, {});
    expect([statusCode, nog.includes('Zet eerst een vinkje')]).toEqual([400, true]);
    expect(await leesAfwijkingen(monitor.beheer)).toEqual([]);
  });

  it('of another setting than was tried out is not saved', async () => {
    const ander = await coordinator.post('/beheer/bescherming/openbaar/kpi3?/bewaar', { bevestigd: 'ja' });
    expect(ander.statusCode).toBe(409);
  });

  it('that is confirmed is published, written down, and part of the verantwoording', async () => {
    expect(await verborgen()).toBeGreaterThan(0);
    expect((await coordinator.post(`${PAD}?/bewaar`, { bevestigd: 'ja' })).statusCode).toBe(303);
    expect((await coordinator.get(PAD)).body).toContain('De instelling geldt');
    expect(await leesAfwijkingen(monitor.beheer)).toEqual([
      { niveau: 'intern', indicator: 'kpi3', drempel: 3 },
    ]);
    expect(await verborgen()).toBe(0);
    const [regel] = await leesLogboek(monitor.beheer, { soort: 'instelling', hoogstens: 1 });
    expect(regel).toMatchObject({ wie: 'coordinator1@voorbeeld.nl', rol: 'coordinator' });
    expect(regel?.over).toContain('drempel');
    expect((await coordinator.get('/verantwoording')).body).toContain('minder dan 3 verwijzingen');
  });

  it('whose figures cannot be published changes nothing, and says so', async () => {
    const breek = (noemer: number) =>
      withRegister(monitor.map, {}, ({ db }) =>
        sql`update rij_aantallen set noemer = ${noemer} where indicator = 'kpi2'`.execute(db),
      );
    const eerder = await readWijzer(monitor.map);
    await coordinator.post(`${PAD}?/proef`, { ...VOL, standaard: 'ja' });
    expect((await coordinator.get(PAD)).body).toContain('Opslaan en opnieuw publiceren');
    await breek(10);
    await coordinator.post(`${PAD}?/bewaar`, { bevestigd: 'ja' });
    const { body } = await coordinator.get(PAD);
    expect(body).toContain('De nieuwe cijfers zijn niet gepubliceerd');
    expect(body).toContain('De oude instelling en de oude cijfers blijven gelden.');
    await breek(40);
    expect(await readWijzer(monitor.map)).toEqual(eerder);
    expect(await leesAfwijkingen(monitor.beheer)).toHaveLength(1);
    expect((await coordinator.get('/verantwoording')).body).toContain('minder dan 3 verwijzingen');
  });
});
