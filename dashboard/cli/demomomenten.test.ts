import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { readPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { expect, it } from 'vitest';
import { bepaalDemomoment } from './demomomenten.ts';

const NU = new Date('2026-11-22T12:00:00Z');
const dag = (bron: Opdracht['bron'], scope: string, periode: string) =>
  bepaalDemomoment(
    { bron, scope, periode: readPeriode(periode), aanleveraar: 'gemeente', buitenPeriode: 'weigeren' },
    NU,
  )
    .toISOString()
    .slice(0, 10);

it('lies after the period and within the term', () => {
  for (const scope of ['GM0758', 'GM0779', 'GM0826', 'GM1719', 'GM1959']) {
    const casussen = dag('casussen', scope, '2026HJ01');
    expect(casussen > '2026-06-30' && casussen <= '2026-08-11', casussen).toBe(true);
    const overleggen = dag('overleggen', scope, '2025KW04');
    expect(overleggen > '2025-12-31' && overleggen <= '2026-01-28', overleggen).toBe(true);
  }
});

it('is late for one, and never in the future', () => {
  expect(dag('casussen', 'GM0826', '2025HJ02')).toBe('2026-03-02');
  expect(dag('verwijzingen', 'GM0758', '2026JJ00')).toBe('2026-11-22');
});
