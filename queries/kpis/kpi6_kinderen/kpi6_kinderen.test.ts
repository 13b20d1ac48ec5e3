import { expect, it } from 'vitest';
import { BREDA, bereken, levering } from '../voorbeeld.ts';

it('counts the grades of kinderen and jongeren together', async () => {
  const rij = { gemeente: BREDA, datum: '2026-03-03' };
  const { lees } = await bereken([
    levering('tevredenheid', BREDA, '2026JJ00', [
      { ...rij, respons_id: 'a', groep: 'ouder', cijfer: '6' },
      { ...rij, respons_id: 'b', groep: 'kind', cijfer: '9' },
      { ...rij, respons_id: 'c', groep: 'jongere', cijfer: '8' },
    ]),
  ]);
  expect(lees('kpi6_kinderen', '2026JJ00', BREDA)).toBe('17/2 = 8.5');
});
