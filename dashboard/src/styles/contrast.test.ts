/** The contrasts that the tokens promise, computed by the formula of WCAG 2.2, in light, dark and print. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [licht = '', donker = '', papier = ''] = css.split('@media');

function tokensOf(blok: string): Record<string, string> {
  return Object.fromEntries(
    [...blok.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, naam = '', kleur = '']) => [
      naam,
      kleur,
    ]),
  );
}

const basis = tokensOf(licht);
const THEMAS = {
  licht: basis,
  donker: { ...basis, ...tokensOf(donker) },
  papier: { ...basis, ...tokensOf(papier) },
} as const;

function luminance(kleur: string): number {
  const lang = kleur.length === 4 ? kleur.replace(/[0-9a-f]/gi, '$&$&') : kleur;
  const kanalen = [1, 3, 5].map((plaats) => parseInt(lang.slice(plaats, plaats + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = kanalen.map((deel) =>
    deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(een: string, ander: string): number {
  const [hoog = 0, laag = 0] = [luminance(een), luminance(ander)].sort((a, b) => b - a);
  return (hoog + 0.05) / (laag + 0.05);
}

/** Text on the surfaces it stands on (1.4.3). */
const TEKST: readonly (readonly [tekst: string, vlak: string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'region', 'target', 'error'].flatMap((kleur) =>
    ['paper', 'ground'].map((vlak) => [kleur, vlak] as const),
  ),
  ['ink', 'region-soft'],
  ['ink', 'region-tint'],
  ['ink-2', 'region-tint'],
  ['region', 'region-tint'],
  ['target', 'target-tint'],
  ['error', 'error-tint'],
  ['ink-3', 'sunken'],
  ['on-fill', 'region'],
  ['on-banner', 'banner'],
];

/** What must be seen to understand a chart or to find a control (1.4.11). */
const VORM = [
  ['edge', 'paper'],
  ['edge', 'ground'],
  ['region', 'paper'],
  ['region', 'region-soft'],
  ['target', 'paper'],
  ['context', 'paper'],
  ['ink-2', 'paper'],
  ['focus', 'paper'],
  ['focus', 'ground'],
  ['region', 'sunken'],
] as const;

describe.each(Object.entries(THEMAS))('%s', (_, tokens) => {
  const ratio = (een: string, ander: string) => contrast(tokens[een] ?? '', tokens[ander] ?? '');

  it.each(TEKST)('text %s on %s is at least 4,5:1', (tekst, vlak) => {
    expect(ratio(tekst, vlak)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(VORM)('shape %s on %s is at least 3:1', (vorm, vlak) => {
    expect(ratio(vorm, vlak)).toBeGreaterThanOrEqual(3);
  });
});

it('computes as the formula does', () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
