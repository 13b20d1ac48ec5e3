import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNaslag } from './generate.ts';

const naslag = await createNaslag();

describe('the reference pages say what the code does', () => {
  it.each(naslag.map(({ pad, tekst }) => [basename(pad), pad, tekst] as const))(
    '%s is current; if not: npm run docs',
    (_naam, pad, tekst) => {
      expect(readFileSync(pad, 'utf8')).toBe(tekst);
    },
  );
});
