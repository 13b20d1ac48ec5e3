import { beforeAll, describe, expect, it } from 'vitest';
import {
  ALTENA,
  BREDA,
  bereken,
  DRIMMELEN,
  GEERTRUIDENBERG,
  levering,
  OOSTERHOUT,
  REGIO,
  type Lezer,
  type Splitser,
} from '../voorbeeld.ts';

const voorbeeld = [
  levering('professionals', 'regio', '2026JJ00', [
    { professional_id: 'p1', gemeente: BREDA, organisatietype: 'SLT' },
    { professional_id: 'p2', gemeente: BREDA, organisatietype: 'SLT' },
    { professional_id: 'p3', gemeente: BREDA, organisatietype: 'CJG', uit_dienst: '2026-09-30' },
    { professional_id: 'p4', gemeente: DRIMMELEN, organisatietype: 'SLT' },
    { professional_id: 'p4', gemeente: GEERTRUIDENBERG, organisatietype: 'SLT' },
    { professional_id: 'p5', gemeente: OOSTERHOUT, organisatietype: 'gemeente' },
    { professional_id: 'p6', gemeente: OOSTERHOUT, organisatietype: 'onderwijs' },
  ]),
  levering('scholing', 'regio', '2026JJ00', [
    { professional_id: 'p1', datum: '2026-05-05' },
    { professional_id: 'p2', datum: '2026-01-05', geldig_tot: '2026-03-31' },
    { professional_id: 'p3', datum: '2026-02-05' },
    { professional_id: 'p4', datum: '2026-12-31' },
    { professional_id: 'p5', datum: '2026-06-05', status: 'aangemeld' },
    { professional_id: 'p6', datum: '2026-06-05' },
  ]),
];

describe('the worked example, peildatum 31-12-2026', () => {
  let lees: Lezer;
  let splits: Splitser;
  beforeAll(async () => ({ lees, splits } = await bereken(voorbeeld)));

  it.each([
    [BREDA, '1/2 = 50'],
    [DRIMMELEN, '1/1 = 100'],
    [GEERTRUIDENBERG, '1/1 = 100'],
    [OOSTERHOUT, '0/1 = 0'],
    [ALTENA, '0/0 = - nvt'],
    [REGIO, '2/4 = 50'],
  ])('%s: %s', (gebied, verwacht) => {
    expect(lees('kpi1', '2026JJ00', gebied)).toBe(verwacht);
  });

  it('by organisatietype, who works in two gemeenten once', () => {
    expect(splits('kpi1', 'organisatietype', '2026JJ00')).toEqual({ SLT: '2/3', gemeente: '0/1' });
  });
});

describe('who is trained', () => {
  const in2026 = levering('professionals', BREDA, '2026JJ00', [{ professional_id: 'p', gemeente: BREDA }]);
  const scholing2026 = levering('scholing', BREDA, '2026JJ00');

  it.each([
    [
      'an earlier year, another gemeente',
      levering('scholing', ALTENA, '2021JJ00', [{ professional_id: 'p', datum: '2021-03-01' }]),
      '1/1 = 100',
    ],
    [
      'valid until the peildatum itself',
      levering('scholing', ALTENA, '2025JJ00', [
        { professional_id: 'p', datum: '2025-03-01', geldig_tot: '2026-12-31' },
      ]),
      '1/1 = 100',
    ],
    [
      'another theme',
      levering('scholing', ALTENA, '2025JJ00', [
        { professional_id: 'p', datum: '2025-03-01', thema: 'overig' },
      ]),
      '0/1 = 0',
    ],
    [
      'after the peildatum',
      levering('scholing', ALTENA, '2027JJ00', [{ professional_id: 'p', datum: '2027-01-01' }]),
      '0/1 = 0',
    ],
  ])('%s', async (_naam, scholing, verwacht) => {
    const { lees } = await bereken([in2026, scholing2026, scholing]);
    expect(lees('kpi1', '2026JJ00', BREDA)).toBe(verwacht);
  });

  it('needs both sources: without scholing of the year there is no figure', async () => {
    const { lees } = await bereken([in2026]);
    expect(lees('kpi1', '2026JJ00', BREDA)).toBe('- = - ontbreekt');
  });

  it('looks at the last covered quarter when the year is not complete', async () => {
    const { vind } = await bereken([
      levering('professionals', BREDA, '2026HJ01', [{ professional_id: 'p', gemeente: BREDA }]),
      levering('scholing', BREDA, '2026JJ00', [{ professional_id: 'p', datum: '2026-08-01' }]),
    ]);
    expect(vind('kpi1', '2026JJ00', BREDA)).toMatchObject({
      teller: '0',
      noemer: 1,
      peildatum: '2026-06-30',
      status: 'onvolledig',
    });
  });
});

it('puts who is of another organisatietype in another gemeente in a part of its own', async () => {
  const { splits } = await bereken([
    levering('professionals', 'regio', '2026JJ00', [
      { professional_id: 'p', gemeente: BREDA, organisatietype: 'SLT' },
      { professional_id: 'p', gemeente: ALTENA, organisatietype: 'CJG' },
    ]),
    levering('scholing', 'regio', '2026JJ00'),
  ]);
  expect(splits('kpi1', 'organisatietype', '2026JJ00')).toEqual({ meer: '0/1' });
});
