import { expect, it } from 'vitest';
import { ALTENA, BREDA, bereken, levering } from '../voorbeeld.ts';

it('counts a jeugdige once in each gemeente and once in the region', async () => {
  const rij = { jeugdige_id: 'J1', hulpvorm: 'ots' };
  const { lees } = await bereken([
    levering('verwijzingen', 'regio', '2026JJ00', [
      { ...rij, gemeente: BREDA, datum: '2026-02-01' },
      { ...rij, gemeente: BREDA, datum: '2026-09-01' },
      { ...rij, gemeente: ALTENA, datum: '2026-09-01' },
    ]),
  ]);
  expect(lees('kpi3_jeugdigen', '2026JJ00', BREDA)).toBe('1 = 1');
  expect(lees('kpi3_jeugdigen', '2026JJ00', ALTENA)).toBe('1 = 1');
  expect(lees('kpi3_jeugdigen', '2026JJ00')).toBe('1 = 1');
  expect(lees('kpi3', '2026JJ00')).toBe('3 = 3');
});
