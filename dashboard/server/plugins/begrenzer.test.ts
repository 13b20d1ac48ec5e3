import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBegrenzer } from './begrenzer.ts';

const GRENS = { vrij: 3, herstelMs: 60_000, wachtMs: 10_000, langsteWachtMs: 40_000 };
const om = (seconden: number) => new Date(Date.UTC(2026, 10, 2) + seconden * 1000);

describe('a limit', () => {
  it('lets some through at once, then makes one wait, twice as long every time, and never longer than its maximum', () => {
    const { vraag } = createBegrenzer(GRENS);
    expect([1, 2, 3].map(() => vraag('wim', om(0)))).toEqual([0, 0, 0]);
    expect(vraag('wim', om(0))).toBe(10);
    expect([vraag('wim', om(10)), vraag('wim', om(10))]).toEqual([0, 20]);
    expect([vraag('wim', om(30)), vraag('wim', om(30))]).toEqual([0, 40]);
    expect([vraag('wim', om(70)), vraag('wim', om(70))]).toEqual([0, 40]);
  });

  it('is for each account or address by itself', () => {
    const { vraag } = createBegrenzer(GRENS);
    for (let keer = 0; keer < 4; keer++) vraag('wim', om(0));
    expect(vraag('sanne', om(0))).toBe(0);
  });

  it('is not made longer by who asks while waiting', () => {
    const { vraag } = createBegrenzer(GRENS);
    for (let keer = 0; keer < 3; keer++) vraag('wim', om(0));
    for (let keer = 0; keer < 100; keer++) expect(vraag('wim', om(1))).toBe(9);
    expect(vraag('wim', om(10))).toBe(0);
  });

  it('forgives who was quiet for a while', () => {
    const { vraag } = createBegrenzer(GRENS);
    for (let keer = 0; keer < 3; keer++) vraag('wim', om(0));
    expect([1, 2, 3].map(() => vraag('wim', om(600)))).toEqual([0, 0, 0]);
  });

  it('lets no more through than are free and wear off, however one spreads them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }), (pauzes) => {
        const { vraag } = createBegrenzer(GRENS);
        let seconden = 0;
        let door = 0;
        for (const pauze of pauzes) {
          seconden += pauze;
          if (vraag('wim', om(seconden)) === 0) door++;
        }
        // Beyond the free ones, each costs a wait of at least ten seconds.
        expect(door).toBeLessThanOrEqual(GRENS.vrij + seconden / 10 + 1);
      }),
    );
  });

  it('keeps no more names than fit, whoever invents them', () => {
    const { vraag } = createBegrenzer(GRENS);
    for (let keer = 0; keer < 3; keer++) vraag('wim', om(0));
    for (let naam = 0; naam < 10_000; naam++) vraag(`verzonnen ${naam}`, om(1));
    expect(vraag('wim', om(1))).toBe(0);
  });
});
