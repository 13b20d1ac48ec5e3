import { describe, expect, it } from 'vitest';
import { leesTerug } from '../paginas/terug.ts';
import { leesVelden } from './loket.ts';

describe('where one goes after signing in', () => {
  it.each([
    ['/leveringen?periode=2026HJ01', '/leveringen?periode=2026HJ01'],
    ['/', '/'],
    [null, '/'],
    ['', '/'],
    ['https://elders.example/', '/'],
    ['//elders.example/', '/'],
    ['/\\elders.example/', '/'],
    ['/\t/elders.example/', '/'],
    ['javascript:alert(1)', '/'],
  ])('%j leads to %s: never to another site', (adres, doel) => {
    expect(leesTerug(adres)).toBe(doel);
  });
});

it('reads fields of a form as text, and nothing else', async () => {
  const body = new FormData();
  body.set('naam', 'A');
  body.set('bestand', new Blob(['x']));
  const veld = await leesVelden(new Request('http://localhost', { method: 'POST', body }));
  expect([veld('naam'), veld('bestand'), veld('__proto__'), veld('constructor')]).toEqual(['A', '', '', '']);
});
