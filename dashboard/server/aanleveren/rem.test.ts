import { expect, it } from 'vitest';
import { createRem } from './rem.ts';

it('takes two files of an account at once, also of another, and the next when one is done', () => {
  const rem = createRem(() => new Date(0));
  const eerste = rem.begin('wim');
  rem.begin('wim');
  expect([rem.begin('wim'), 'einde' in rem.begin('sanne')]).toEqual([{ wacht: 5 }, true]);
  // Said twice, counted once.
  if ('einde' in eerste) [1, 2].forEach(() => eerste.einde());
  expect(['einde' in rem.begin('wim'), rem.begin('wim')]).toEqual([true, { wacht: 5 }]);
});

it('makes an account that goes on wait longer every time, until it was quiet for a while', () => {
  let nu = 0;
  const rem = createRem(() => new Date(nu));
  const stuur = () => {
    const begin = rem.begin('wim');
    if ('wacht' in begin) return begin.wacht;
    begin.einde();
    return 0;
  };
  for (let keer = 0; keer < 120; keer++) expect(stuur()).toBe(0);
  expect(stuur()).toBe(10);
  nu += 10_000;
  expect([stuur(), stuur()]).toEqual([0, 20]);
  nu += 60 * 60_000;
  expect(stuur()).toBe(0);
});
