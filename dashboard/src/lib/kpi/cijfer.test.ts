import { describe, expect, it } from 'vitest';
import { definitie as kpi2 } from '@regiomonitor/queries/kpis/kpi2/definitie.ts';
import { definitie as kpi3 } from '@regiomonitor/queries/kpis/kpi3/definitie.ts';
import { definitie as kpi5 } from '@regiomonitor/queries/kpis/kpi5/definitie.ts';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { readCijfer } from './cijfer.ts';
import { judgeDekking } from './dekking.ts';
import { chooseCijfer, choosePeriodesoort, createReeks, isOpen } from './reeks.ts';
import { countOf, GEMEENTE, ONTBREEKT, ONVOLLEDIG, REGIO, rowOf, shareOf } from './voorbeelden.ts';

describe('readCijfer', () => {
  it('hands on no number of a hidden figure, even when the row holds them', () => {
    const rij = rowOf(kpi2, '2026HJ01', { ...shareOf(3, 4), variantie: 1.5, interviews: 2, verborgen: true });
    expect(readCijfer(kpi2, rij)).toMatchObject({
      toestand: 'verborgen',
      waarde: null,
      teller: null,
      noemer: null,
      variantie: null,
      interviews: null,
    });
  });

  it('keeps status and coverage of a hidden figure', () => {
    const cijfer = readCijfer(kpi2, rowOf(kpi2, '2026HJ01', { ...ONVOLLEDIG, verborgen: true }));
    expect(cijfer).toMatchObject({ geleverd: 8, verwacht: 10, gemeentenCompleet: 4, gemeentenVerwacht: 5 });
  });

  it('calls what was never delivered missing, not hidden', () => {
    expect(readCijfer(kpi2, rowOf(kpi2, '2026HJ01', { ...ONTBREEKT, verborgen: true })).toestand).toBe(
      'ontbreekt',
    );
  });

  it('takes what was counted so far for an incomplete count', () => {
    const rij = rowOf(kpi3, '2026JJ00', { ...ONVOLLEDIG, teller: '31', waarde: null });
    expect(readCijfer(kpi3, rij)).toMatchObject({ waarde: '31', tenMinste: true });
  });

  it('takes kpi5, a stand, as it is', () => {
    const rij = rowOf(kpi5, '2026JJ00', { ...ONVOLLEDIG, teller: '6', waarde: null });
    expect(readCijfer(kpi5, rij)).toMatchObject({ waarde: '6', tenMinste: false });
  });

  it('refuses the row of another indicator', () => {
    expect(() => readCijfer(kpi2, rowOf(kpi3, '2026JJ00'))).toThrow(TypeError);
  });
});

describe('createReeks', () => {
  it('keeps one indicator, gebied and kind of period, in order', () => {
    const rijen = [
      rowOf(kpi2, '2026HJ01'),
      rowOf(kpi2, '2025HJ02'),
      rowOf(kpi2, '2026JJ00'),
      rowOf(kpi2, '2026HJ01', { gebied: GEMEENTE.code }),
      rowOf(kpi3, '2026JJ00'),
    ];
    const reeks = createReeks(kpi2, REGIO, rijen, 'halfjaar', '2026-11-22');
    expect(reeks.cijfers.map((cijfer) => cijfer.periode.code)).toEqual(['2025HJ02', '2026HJ01']);
  });

  it('calls a period open while it lasts and nothing is in', () => {
    const cijfer = readCijfer(kpi2, rowOf(kpi2, '2026HJ02', ONTBREEKT));
    expect([isOpen(cijfer, '2026-12-31'), isOpen(cijfer, '2027-01-01')]).toEqual([true, false]);
    expect(isOpen(readCijfer(kpi2, rowOf(kpi2, '2026HJ02', shareOf(1, 2))), '2026-12-31')).toBe(false);
  });
});

describe('choosePeriodesoort', () => {
  it.each([
    ['halfjaar', 'halfjaar'],
    ['kwartaal', 'halfjaar'],
    ['jaar', 'jaar'],
  ] as const)('shows kpi2 of a %s as %s', (gekozen, soort) => {
    expect(choosePeriodesoort(kpi2, gekozen)).toBe(soort);
  });
});

describe('chooseCijfer', () => {
  const halfjaar = createPeriode('halfjaar', 2026, 1);
  const jaren = (laatste: object) =>
    createReeks(
      kpi3,
      REGIO,
      [rowOf(kpi3, '2025JJ00', countOf(99)), rowOf(kpi3, '2026JJ00', laatste)],
      'jaar',
      '2026-08-01',
    );

  it('shows the latest closed year in a half-year review', () => {
    expect(chooseCijfer(jaren({ ...ONVOLLEDIG, teller: '40' }), halfjaar)?.periode.code).toBe('2025JJ00');
  });

  it('shows the year itself once it is delivered in full', () => {
    expect(chooseCijfer(jaren(countOf(90)), halfjaar)?.periode.code).toBe('2026JJ00');
  });

  it('shows the chosen period, and no other, where the kind is the same', () => {
    const reeks = createReeks(
      kpi2,
      REGIO,
      [rowOf(kpi2, '2025HJ02', shareOf(1, 2))],
      'halfjaar',
      '2026-08-01',
    );
    expect(chooseCijfer(reeks, halfjaar)).toBeUndefined();
  });
});

describe('judgeDekking', () => {
  it('names who delivered nothing and who a part', () => {
    const deel = (geleverd: number) => ({ geleverd, verwacht: 2 });
    const gemeenten = [
      { naam: 'Breda', cijfer: readCijfer(kpi2, rowOf(kpi2, '2026HJ01', deel(2))) },
      { naam: 'Altena', cijfer: readCijfer(kpi2, rowOf(kpi2, '2026HJ01', { ...ONVOLLEDIG, ...deel(1) })) },
      { naam: 'Drimmelen', cijfer: readCijfer(kpi2, rowOf(kpi2, '2026HJ01', { ...ONTBREEKT, ...deel(0) })) },
    ];
    const regio = readCijfer(kpi2, rowOf(kpi2, '2026HJ01', ONVOLLEDIG));
    expect(judgeDekking(regio, gemeenten)).toMatchObject({
      ontbreekt: ['Drimmelen'],
      gedeeltelijk: ['Altena'],
    });
  });
});
