import { expect, it } from 'vitest';
import { BREDA, bereken, levering } from '../voorbeeld.ts';

it('counts only an overleg with all three party groups', async () => {
  const rij = { datum: '2026-02-10', gemeenten: [BREDA] };
  const { lees } = await bereken([
    levering('overleggen', BREDA, '2026KW01', [
      { ...rij, overleg_id: 'a', partijen: ['SLT', 'RET', 'zorg'] },
      { ...rij, overleg_id: 'b', partijen: ['SLT', 'RET', 'CJG', 'gemeente'] },
    ]),
  ]);
  expect(lees('kpi4_drie', '2026KW01', BREDA)).toBe('1 = 1');
  expect(lees('kpi4', '2026KW01', BREDA)).toBe('2 = 2');
});
