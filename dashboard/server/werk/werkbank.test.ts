import { expect, test } from 'vitest';
import { createWerkplek } from './werkbank.ts';

test('does one piece at a time, keeps how it ended, and lets who looks wait for it', async () => {
  const plek = createWerkplek<string, number>(() => 'mislukt, niets veranderd');
  expect(await plek.kijk()).toBeUndefined();
  const { promise, resolve } = Promise.withResolvers<number>();
  expect(plek.begin('een', () => promise)).toBe(true);
  expect(plek.begin('twee', () => Promise.resolve(2))).toBe(false);
  expect(await plek.kijk()).toEqual({ vraag: 'een', staat: 'bezig' });
  plek.ruimOp();
  const gezien = plek.kijk(60_000);
  resolve(1);
  expect(await gezien).toEqual({ vraag: 'een', staat: 'klaar', uitkomst: 1 });
  plek.ruimOp();
  expect(await plek.kijk()).toBeUndefined();
});

test('a piece that fails leaves a sentence and room for the next', async () => {
  const plek = createWerkplek<string, number>(() => 'mislukt, niets veranderd');
  plek.begin('een', () => Promise.reject(new Error('intern')));
  await plek.klaar();
  expect(await plek.kijk()).toEqual({ vraag: 'een', staat: 'mislukt', melding: 'mislukt, niets veranderd' });
  expect(plek.begin('twee', () => Promise.resolve(2))).toBe(true);
  await plek.klaar();
});
