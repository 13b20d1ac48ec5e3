import { expect, it } from 'vitest';
import { BREDA, bereken, levering } from '../voorbeeld.ts';

const casus = { gemeente: BREDA, start: '2026-01-01', plan_datum: '2026-02-01', aantal_regisseurs: 1 };

it('keeps what was opgeschaald in spring in the 2b of the year', async () => {
  const { lees } = await bereken([
    levering('casussen', BREDA, '2026HJ01', [{ ...casus, casus_id: 'A', opgeschaald: true }]),
    levering('casussen', BREDA, '2026HJ02', [{ ...casus, casus_id: 'A', opgeschaald: false }]),
  ]);
  expect(lees('kpi2b', '2026HJ01', BREDA)).toBe('1/1 = 100');
  expect(lees('kpi2b', '2026HJ02', BREDA)).toBe('0/0 = - nvt');
  expect(lees('kpi2b', '2026JJ00', BREDA)).toBe('1/1 = 100');
});

it('judges all casussen of the gezin, not only the opgeschaalde one', async () => {
  const { lees } = await bereken([
    levering('casussen', BREDA, '2026HJ01', [
      { ...casus, casus_id: 'A', gezin_id: 'g', opgeschaald: true },
      { ...casus, casus_id: 'B', gezin_id: 'g', opgeschaald: false, plan_datum: null },
      { ...casus, casus_id: 'C', opgeschaald: null },
    ]),
  ]);
  expect(lees('kpi2b', '2026HJ01', BREDA)).toBe('0/1 = 0');
  expect(lees('kpi2', '2026HJ01', BREDA)).toBe('1/2 = 50');
});

it('has the norm of 100% where no streefwaarde was delivered', async () => {
  const { vind } = await bereken([
    levering('casussen', BREDA, '2026HJ01', [{ ...casus, casus_id: 'A' }]),
    levering('streefwaarden', 'regio', '2026JJ00', [
      { indicator: 'kpi2b', gebied: BREDA, jaar: 2026, streefwaarde: '90.5' },
    ]),
  ]);
  expect(vind('kpi2b', '2026HJ01')?.streefwaarde).toBe('100');
  expect(vind('kpi2b', '2026HJ01', BREDA)?.streefwaarde).toBe('90.5');
  expect(vind('kpi2', '2026HJ01')?.streefwaarde).toBeNull();
});
