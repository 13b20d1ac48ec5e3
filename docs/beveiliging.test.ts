/** The page about security speaks about every requirement, and what it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const tekst = readFileSync(join(import.meta.dirname, 'beveiliging.md'), 'utf8');

const reeks = (begin: string, tot: number) => Array.from({ length: tot }, (_, n) => `${begin}.${n + 1}`);

/** Numbers of OWASP ASVS 5.0.0: level 1 whole; level 2 of files (5), sessions (7), access (8) and logging (16). */
const EISEN = [
  ...[...reeks('1.2', 5), ...reeks('1.3', 2), '1.5.1', '2.1.1', ...reeks('2.2', 2), '2.3.1'],
  ...[...reeks('3.2', 2), '3.3.1', ...reeks('3.4', 2), ...reeks('3.5', 3), '4.1.1', '4.4.1'],
  ...['5.1.1', ...reeks('5.2', 3), ...reeks('5.3', 2), ...reeks('5.4', 3)],
  ...['6.1.1', ...reeks('6.2', 8), ...reeks('6.3', 2), ...reeks('6.4', 2)],
  ...[...reeks('7.1', 3), ...reeks('7.2', 4), ...reeks('7.3', 2), ...reeks('7.4', 5)],
  ...[...reeks('7.5', 2), ...reeks('7.6', 2), ...reeks('8.1', 2), ...reeks('8.2', 3), '8.3.1', '8.4.1'],
  ...[...reeks('9.1', 3), '9.2.1', ...reeks('10.4', 5), ...reeks('11.3', 2), '11.4.1'],
  ...['12.1.1', ...reeks('12.2', 2), '13.4.1', '14.2.1', '14.3.1', '15.1.1', '15.2.1', '15.3.1'],
  ...['16.1.1', ...reeks('16.2', 5), ...reeks('16.3', 4), ...reeks('16.4', 3), ...reeks('16.5', 3)],
];

const rijen = [...tekst.matchAll(/^\| (\d+\.\d+\.\d+) +\| (.+?) +\| (\S+) +\| (.+?) +\|$/gm)].map(
  ([, eis = '', waarover = '', stand = '', bewijs = '']) => ({ eis, waarover, stand, bewijs }),
);
const genoemd = rijen.flatMap(({ eis, bewijs }) =>
  [
    ...bewijs.matchAll(
      /`((?:dashboard|docs|fixtures|ingest|queries)\/[^`:]+|[\w.-]+\.(?:js|json))(?:: ([^`]+))?`/g,
    ),
  ].map(([, pad = '', titel]) => [eis, pad, titel] as const),
);

describe('the page about security', () => {
  it('has one row for every requirement, in order', () => {
    expect(rijen.map(({ eis }) => eis)).toEqual(EISEN);
  });

  it('says of each whether it is met, and by what or why not', () => {
    for (const { eis, stand, bewijs } of rijen) {
      expect(['ja', 'deels', 'nee', 'n.v.t.'], eis).toContain(stand);
      expect(bewijs.length, eis).toBeGreaterThan(10);
      if (stand === 'ja')
        expect(
          genoemd.map(([van]) => van),
          eis,
        ).toContain(eis);
    }
  });

  it.each(genoemd)('%s names %s with %s, which is there', (_eis, pad, titel) => {
    const plek = join(PROJECT, pad);
    expect(existsSync(plek)).toBe(true);
    if (titel !== undefined) expect(readFileSync(plek, 'utf8')).toContain(titel);
  });
});
