/** The worked examples of the definitions, held against the reference implementation. */
import { describe, expect, it } from 'vitest';
import { referentieCijfers } from './reference.ts';
import type { ReferentieLevering } from './reference-dossier.ts';
import { levering, regioVan } from './reference-example.ts';

const [BREDA, ALTENA, DRIMMELEN, GEERTRUIDENBERG, OOSTERHOUT] = [
  'GM0758',
  'GM1959',
  'GM1719',
  'GM0779',
  'GM0826',
] as const;
const ALLE = [BREDA, GEERTRUIDENBERG, OOSTERHOUT, DRIMMELEN, ALTENA];

/** '3/4 75 voorlopig' for a figure: what is empty shows as -. */
function lees(leveringen: ReferentieLevering[], dekkend: Record<string, string[]> = {}) {
  const cijfers = referentieCijfers({ regio: regioVan(ALLE, dekkend), leveringen });
  return (indicator: string, periode: string, gebied = 'voorbeeld') => {
    const cijfer = cijfers.find(
      (een) => een.indicator === indicator && een.periode === periode && een.gebied === gebied,
    );
    if (!cijfer) return 'geen rij';
    const { teller, noemer, waarde, status } = cijfer;
    return `${teller ?? '-'}/${noemer ?? '-'} ${waarde ?? '-'} ${status}`;
  };
}

describe('kpi1, signaleringskennis', () => {
  const cijfer = lees([
    levering('professionals', 'regio', '2026JJ00', [
      { professional_id: 'p1', gemeente: BREDA },
      { professional_id: 'p2', gemeente: BREDA },
      { professional_id: 'p3', gemeente: BREDA, organisatietype: 'CJG', uit_dienst: '2026-09-30' },
      { professional_id: 'p4', gemeente: DRIMMELEN },
      { professional_id: 'p4', gemeente: GEERTRUIDENBERG },
      { professional_id: 'p5', gemeente: OOSTERHOUT, organisatietype: 'gemeente' },
      { professional_id: 'p6', gemeente: OOSTERHOUT, organisatietype: 'onderwijs' },
    ]),
    levering('scholing', 'regio', '2026JJ00', [
      { professional_id: 'p1', datum: '2026-05-05' },
      { professional_id: 'p2', datum: '2026-01-05', geldig_tot: '2026-03-31' },
      { professional_id: 'p3', datum: '2026-02-05' },
      { professional_id: 'p4', datum: '2026-12-31', status: 'aanwezig' },
      { professional_id: 'p5', datum: '2026-06-05', status: 'aangemeld' },
      { professional_id: 'p6', datum: '2026-06-05' },
    ]),
  ]);

  it.each([
    [BREDA, '1/2 50 voorlopig'],
    [DRIMMELEN, '1/1 100 voorlopig'],
    [GEERTRUIDENBERG, '1/1 100 voorlopig'],
    [OOSTERHOUT, '0/1 0 voorlopig'],
    [ALTENA, '0/0 - nvt'],
    ['voorbeeld', '2/4 50 voorlopig'],
  ])('gives the worked example for %s', (gebied, verwacht) => {
    expect(cijfer('kpi1', '2026JJ00', gebied)).toBe(verwacht);
  });
});

describe('kpi2, één gezin, één plan, één regisseur', () => {
  const gelijk = { gemeente: BREDA, aantal_regisseurs: 1, opgeschaald: true };
  const a = { ...gelijk, casus_id: 'A', start: '2025-11-01', plan_datum: '2026-04-01' };
  const b = { ...gelijk, casus_id: 'B', start: '2026-05-01', plan_datum: '2026-09-15' };
  const d = { ...gelijk, gezin_id: 'D', start: '2026-02-01', einde: '2026-04-30', plan_datum: '2026-02-01' };
  const e = { ...gelijk, casus_id: 'E', start: '2026-06-01' };
  const cijfer = lees([
    levering('casussen', BREDA, '2026HJ01', [
      a,
      { ...b, plan_datum: null },
      {
        ...gelijk,
        casus_id: 'C',
        start: '2026-01-01',
        einde: '2026-03-20',
        plan_datum: '2026-01-02',
        aantal_regisseurs: 2,
      },
      { ...d, casus_id: 'D1' },
      { ...d, casus_id: 'D2' },
      e,
    ]),
    levering('casussen', BREDA, '2026HJ02', [
      { ...a, opgeschaald: false },
      b,
      { ...e, opgeschaald: false, plan_datum: '2026-07-01' },
    ]),
  ]);

  it.each([
    ['2026HJ01', '2/5 40 voorlopig'],
    ['2026HJ02', '3/3 100 voorlopig'],
    ['2026JJ00', '4/5 80 voorlopig'],
  ])('gives the worked example for %s', (periode, verwacht) => {
    expect(cijfer('kpi2', periode, BREDA)).toBe(verwacht);
  });

  it('keeps in the year what was opgeschaald in spring, and not in the autumn itself', () => {
    expect(cijfer('kpi2b', '2026JJ00', BREDA)).toBe('4/5 80 voorlopig');
    expect(cijfer('kpi2b', '2026HJ02', BREDA)).toBe('1/1 100 voorlopig');
  });

  it('computes a ratio over what was delivered while the region is incomplete', () => {
    expect(cijfer('kpi2', '2026JJ00')).toBe('4/5 80 onvolledig');
    expect(cijfer('kpi2', '2026JJ00', ALTENA)).toBe('-/- - ontbreekt');
  });
});

describe('kpi3, verwijzingen naar zware jeugdhulp', () => {
  const j1 = { gemeente: BREDA, jeugdige_id: 'J1' };
  const cijfer = lees([
    levering('verwijzingen', BREDA, '2026JJ00', [
      { ...j1, datum: '2026-03-03' },
      { ...j1, datum: '2026-11-20', hulpvorm: 'gesloten', soort_start: 'herhaald' },
      { ...j1, datum: '2026-06-01', jeugdige_id: 'J2', scheiding: null },
      { ...j1, datum: '2026-06-01', jeugdige_id: 'J3', hulpvorm: 'ambulant' },
      { ...j1, datum: '2026-06-01', jeugdige_id: 'J4', hulpvorm: 'crisis' },
      { ...j1, datum: '2026-06-01', jeugdige_id: 'J5', hulpvorm: 'ots', soort_start: 'verlenging' },
    ]),
    levering(
      'verwijzingen',
      BREDA,
      '2026JJ00',
      [
        { ...j1, datum: '2026-03-10' },
        { ...j1, datum: '2026-03-05', hulpvorm: 'ots' },
      ],
      'gi',
    ),
    levering('verwijzingen', 'regio', '2026HJ01', [{ ...j1, datum: '2026-03-05', hulpvorm: 'ots' }], 'rvdk'),
  ]);

  it('gives the worked example', () => {
    expect(cijfer('kpi3', '2026JJ00', BREDA)).toBe('3/- 3 voorlopig');
    expect(cijfer('kpi3_jeugdigen', '2026JJ00', BREDA)).toBe('1/- 1 voorlopig');
  });

  it('shows a count so far without a value', () => {
    expect(cijfer('kpi3', '2026JJ00')).toBe('3/- - onvolledig');
  });

  it('follows a chain of 30 days over the turn of the year, and starts anew after 31', () => {
    const keten = lees([
      levering('verwijzingen', BREDA, '2025JJ00', [{ ...j1, datum: '2025-12-20' }]),
      levering('verwijzingen', BREDA, '2026JJ00', [
        { ...j1, datum: '2026-01-19' },
        { ...j1, datum: '2026-02-18' },
        { ...j1, datum: '2026-03-21' },
      ]),
    ]);
    expect(keten('kpi3', '2025JJ00', BREDA)).toBe('1/- 1 voorlopig');
    expect(keten('kpi3', '2026JJ00', BREDA)).toBe('1/- 1 voorlopig');
  });

  it('counts a row without jeugdige from the gemeente alone', () => {
    const zonder = { gemeente: BREDA, datum: '2026-03-05' };
    const los = lees(
      [
        levering('verwijzingen', BREDA, '2026JJ00', [zonder, zonder]),
        levering('verwijzingen', BREDA, '2026JJ00', [zonder], 'gi'),
      ],
      { verwijzingen: ['gi'] },
    );
    expect(los('kpi3', '2026JJ00', BREDA)).toBe('2/- 2 voorlopig');
    expect(los('kpi3_jeugdigen', '2026JJ00', BREDA)).toBe('0/- 0 voorlopig');
  });
});

describe('kpi4, overlegmomenten', () => {
  const datum = '2026-02-10';
  const cijfer = lees([
    levering('overleggen', 'regio', '2026KW01', [
      { overleg_id: 'o1', datum, gemeenten: [BREDA], partijen: ['SLT', 'onderwijs'] },
      { overleg_id: 'o2', datum, gemeenten: [DRIMMELEN, GEERTRUIDENBERG], partijen: ['SLT', 'RET'] },
      { overleg_id: 'o3', datum, gemeenten: ['regio'], partijen: ['RET', 'onderwijs'] },
      {
        overleg_id: 'o4',
        datum,
        gemeenten: ['regio'],
        partijen: ['SLT', 'RET', 'zorg'],
        status: 'geannuleerd',
      },
      { overleg_id: 'o5', datum, gemeenten: [OOSTERHOUT], partijen: ['SLT'] },
    ]),
  ]);

  it.each([
    [BREDA, '2/- 2 voorlopig'],
    [ALTENA, '1/- 1 voorlopig'],
    [DRIMMELEN, '2/- 2 voorlopig'],
    [GEERTRUIDENBERG, '2/- 2 voorlopig'],
    [OOSTERHOUT, '1/- 1 voorlopig'],
    ['voorbeeld', '3/- 3 voorlopig'],
  ])('gives the worked example for %s', (gebied, verwacht) => {
    expect(cijfer('kpi4', '2026KW01', gebied)).toBe(verwacht);
    expect(cijfer('kpi4_drie', '2026KW01', gebied)).toBe('0/- 0 voorlopig');
  });
});

describe('kpi5, structurele ervaringsdeskundigen', () => {
  const cijfer = lees([
    levering('ervaringsdeskundigen', BREDA, '2026JJ00', [
      { persoon_id: 'e1', gemeenten: [BREDA, OOSTERHOUT], start: '2026-11-30' },
      { persoon_id: 'e2', gemeenten: [BREDA], start: '2024-01-01' },
    ]),
    levering('ervaringsdeskundigen', ALTENA, '2026JJ00', [
      { persoon_id: 'e3', gemeenten: [ALTENA], start: '2026-11-01', einde: '2027-01-31', momenten: 1 },
    ]),
    levering('ervaringsdeskundigen', DRIMMELEN, '2026JJ00', [
      { persoon_id: 'e4', gemeenten: [DRIMMELEN], start: '2024-01-01', einde: '2026-06-30' },
    ]),
    levering('ervaringsdeskundigen', GEERTRUIDENBERG, '2026JJ00'),
    levering('ervaringsdeskundigen', OOSTERHOUT, '2026JJ00'),
  ]);

  it.each([
    [BREDA, '2/- 2 voorlopig'],
    [OOSTERHOUT, '1/- 1 voorlopig'],
    [ALTENA, '0/- 0 voorlopig'],
    [DRIMMELEN, '0/- 0 voorlopig'],
    [GEERTRUIDENBERG, '0/- 0 voorlopig'],
    ['voorbeeld', '2/- 2 voorlopig'],
  ])('gives the worked example for %s', (gebied, verwacht) => {
    expect(cijfer('kpi5', '2026JJ00', gebied)).toBe(verwacht);
  });

  it.each([
    ['2026-07-01', '2026-12-31', '1/- 1 voorlopig'],
    ['2026-07-02', '2026-12-31', '0/- 0 voorlopig'],
    ['2026-08-31', '2027-02-27', '1/- 1 voorlopig'],
    ['2026-08-31', '2027-02-26', '0/- 0 voorlopig'],
  ])('judges six months from %s to %s', (start, einde, verwacht) => {
    const half = lees([
      levering('ervaringsdeskundigen', BREDA, '2026JJ00', [{ gemeenten: [BREDA], start, einde }]),
    ]);
    expect(half('kpi5', '2026JJ00', BREDA)).toBe(verwacht);
  });
});

describe('kpi6, tevredenheid', () => {
  const rij = { gemeente: BREDA, datum: '2026-04-03' };
  const cijfer = lees([
    levering('tevredenheid', BREDA, '2026JJ00', [
      { ...rij, cijfer: '7.5' },
      { ...rij, cijfer: '8', groep: 'kind' },
      { ...rij, cijfer: '6.0', groep: 'jongere' },
      { ...rij, cijfer: null },
      { ...rij, cijfer: null },
      { ...rij, cijfer: '9' },
      { ...rij, cijfer: '1', herkomst: 'interview' },
    ]),
  ]);

  it('gives the worked example', () => {
    expect(cijfer('kpi6', '2026JJ00', BREDA)).toBe('30.5/4 7.625 voorlopig');
    expect(cijfer('kpi6_ouders', '2026JJ00', BREDA)).toBe('16.5/2 8.25 voorlopig');
    expect(cijfer('kpi6_kinderen', '2026JJ00', BREDA)).toBe('14/2 7 voorlopig');
  });

  it('rounds at six decimals, half away from zero', () => {
    const afgerond = lees([
      levering('tevredenheid', BREDA, '2026JJ00', [
        { ...rij, cijfer: '7.000001' },
        { ...rij, cijfer: '7' },
      ]),
    ]);
    expect(afgerond('kpi6', '2026JJ00', BREDA)).toBe('14.000001/2 7.000001 voorlopig');
  });
});

describe('the table', () => {
  it('spans the current leveringen of the KPI sources, not those of scholing', () => {
    const cijfer = lees([
      levering('overleggen', BREDA, '2026KW04'),
      levering('scholing', 'regio', '2024JJ00'),
      levering('aantallen', BREDA, '2025KW03'),
    ]);
    expect(cijfer('kpi4', '2025KW02', BREDA)).toBe('geen rij');
    expect(cijfer('kpi4', '2025KW03', BREDA)).toBe('-/- - ontbreekt');
    expect(cijfer('kpi4', '2026KW04', BREDA)).toBe('0/- 0 voorlopig');
    expect(cijfer('kpi4', '2026JJ00', BREDA)).toBe('0/- - onvolledig');
    expect(cijfer('kpi1', '2024JJ00')).toBe('geen rij');
  });
});
