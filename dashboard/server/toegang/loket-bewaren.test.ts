/** The coördinator sets how long rows are kept, and removes those whose time is over. */
import { leesLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProefmonitor, lever, type Proefmonitor } from '../../test-support/proefmonitor.ts';
import type { Proefbrowser } from './proefbrowser.ts';

const PAD = '/beheer/bewaren';
let monitor: Proefmonitor;
let coordinator: Proefbrowser;
beforeAll(async () => {
  monitor = await createProefmonitor('Aldorp');
  await lever(
    monitor,
    ['aantallen', 'GM0001', '2019'],
    ['indicator;gemeente;periode;teller;noemer', 'kpi3;Aldorp;2019;30;'],
  );
  coordinator = await monitor.meldAan({ rol: 'coordinator', scope: 'regio', aanleveraar: null });
});
afterAll(() => monitor.close());

it('keeps what the region wants to keep, for as long as it says', async () => {
  expect((await coordinator.post(`${PAD}?/termijn`, { bron: 'aantallen', jaren: '0' })).statusCode).toBe(400);
  const { body } = await coordinator.post(`${PAD}?/termijn`, { bron: 'aantallen', jaren: '' });
  expect(body).toContain('Er is niets gewist.');
  expect(body).toContain('Van niets is de bewaartermijn verstreken.');
});

it('shows what may go, removes it only when that is confirmed, and writes it down', async () => {
  await coordinator.post(`${PAD}?/termijn`, { bron: 'aantallen', jaren: '5' });
  expect((await coordinator.get(PAD)).body).toContain('2019');
  expect((await coordinator.post(`${PAD}?/wis`, {})).body).toContain('Zet eerst een vinkje');
  const { body } = await coordinator.post(`${PAD}?/wis`, { bevestigd: 'ja' });
  expect(body).toContain('Gewist: 1 rijen van 1 leveringen.');
  const [regel] = await leesLogboek(monitor.beheer, { soort: 'opschonen' });
  expect(regel).toMatchObject({ wie: 'coordinator1@voorbeeld.nl' });
  expect((await coordinator.get('/leveringen')).body).toContain('ingetrokken');
});
