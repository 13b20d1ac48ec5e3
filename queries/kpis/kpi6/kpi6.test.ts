import { expect, it } from 'vitest';
import { ALTENA, BREDA, bereken, levering } from '../voorbeeld.ts';

const grades = (cijfers: (string | null)[]) =>
  cijfers.map((cijfer, i) => ({ respons_id: `r${i}`, gemeente: BREDA, datum: '2026-03-03', cijfer }));

it('is 7,625 over 4 in the worked example; responses without a grade are no part of it', async () => {
  const { vind } = await bereken([
    levering('tevredenheid', BREDA, '2026JJ00', grades(['7.5', '8', '6.0', null, null, '9'])),
  ]);
  expect(vind('kpi6', '2026JJ00', BREDA)).toMatchObject({
    teller: '30.5',
    noemer: 4,
    waarde: '7.625',
    status: 'voorlopig',
  });
});

it('is exact to 6 decimals, half away from zero', async () => {
  const { vind } = await bereken([levering('tevredenheid', BREDA, '2026JJ00', grades(['7.000001', '7']))]);
  expect(vind('kpi6', '2026JJ00', BREDA)?.waarde).toBe('7.000001');
});

it('never lets interviews into the mean, and counts them beside it', async () => {
  const { vind } = await bereken([
    levering('tevredenheid', BREDA, '2026JJ00', [
      ...grades(['8']),
      { respons_id: 'i', gemeente: BREDA, datum: '2026-03-03', cijfer: '1', herkomst: 'interview' },
    ]),
  ]);
  expect(vind('kpi6', '2026JJ00', BREDA)).toMatchObject({ waarde: '8', noemer: 1, interviews: 1 });
});

it('adds up to the region as sum over n, never as a mean of means', async () => {
  const { vind } = await bereken([
    levering('tevredenheid', BREDA, '2026JJ00', grades(['6', '6', '6'])),
    levering('tevredenheid', ALTENA, '2026JJ00', [
      { respons_id: 'x', gemeente: ALTENA, datum: '2026-03-03', cijfer: '10' },
    ]),
  ]);
  expect(vind('kpi6', '2026JJ00')).toMatchObject({ teller: '28', noemer: 4, waarde: '7' });
});

it('keeps the sample variance of the grades, for normale schommeling', async () => {
  const { vind } = await bereken([levering('tevredenheid', BREDA, '2026JJ00', grades(['6', '8', '7']))]);
  expect(vind('kpi6', '2026JJ00', BREDA)?.variantie).toBeCloseTo(1, 12);
});
