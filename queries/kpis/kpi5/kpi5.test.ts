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
} from '../voorbeeld.ts';

describe('the worked example, 31-12-2026', () => {
  let lees: Lezer;
  beforeAll(async () => {
    ({ lees } = await bereken([
      levering('ervaringsdeskundigen', BREDA, '2026JJ00', [
        { persoon_id: 'e1', gemeenten: [BREDA, OOSTERHOUT], start: '2026-01-01' },
        { persoon_id: 'e2', gemeenten: [BREDA], start: '2026-01-01' },
      ]),
      levering('ervaringsdeskundigen', ALTENA, '2026JJ00', [
        { persoon_id: 'e3', gemeenten: [ALTENA], start: '2026-11-01', einde: '2027-01-31', momenten: 1 },
      ]),
      levering('ervaringsdeskundigen', DRIMMELEN, '2026JJ00', [
        { persoon_id: 'e4', gemeenten: [DRIMMELEN], start: '2025-01-01', einde: '2026-06-30' },
      ]),
      levering('ervaringsdeskundigen', GEERTRUIDENBERG, '2026JJ00'),
      levering('ervaringsdeskundigen', OOSTERHOUT, '2026JJ00', [
        { persoon_id: 'e1', gemeenten: [OOSTERHOUT], start: '2026-01-01' },
      ]),
    ]));
  });

  it.each([
    [BREDA, '2 = 2'],
    [OOSTERHOUT, '1 = 1'],
    [ALTENA, '0 = 0'],
    [DRIMMELEN, '0 = 0'],
    [GEERTRUIDENBERG, '0 = 0'],
    [REGIO, '2 = 2'],
  ])('%s: %s', (gebied, verwacht) => {
    expect(lees('kpi5', '2026JJ00', gebied)).toBe(verwacht);
  });
});

it.each([
  ['1 July to 31 December', '2026-07-01', '2026-12-31', null, '1 = 1'],
  ['2 July to 31 December', '2026-07-02', '2026-12-31', null, '0 = 0'],
  ['2 July to 31 December with three momenten', '2026-07-02', '2026-12-31', 3, '1 = 1'],
  ['31 August to 27 February: the last of the month is the 28th', '2026-08-31', '2027-02-27', null, '1 = 1'],
  ['31 August to 26 February', '2026-08-31', '2027-02-26', null, '0 = 0'],
  ['from the peildatum, open end', '2026-12-31', null, null, '1 = 1'],
  ['from the day after', '2027-01-01', null, null, '0 = 0'],
])('%s', async (_naam, start, einde, momenten, verwacht) => {
  const { lees } = await bereken([
    levering('ervaringsdeskundigen', BREDA, '2026JJ00', [
      { persoon_id: 'e', gemeenten: [BREDA], start, einde, momenten },
    ]),
  ]);
  expect(lees('kpi5', '2026JJ00', BREDA)).toBe(verwacht);
});

it('is a stand on the last covered day when the year is not complete', async () => {
  const { vind } = await bereken([
    levering('ervaringsdeskundigen', BREDA, '2026KW01', [
      { persoon_id: 'e', gemeenten: [BREDA], start: '2026-01-01' },
    ]),
  ]);
  expect(vind('kpi5', '2026JJ00', BREDA)).toMatchObject({
    teller: '1',
    waarde: null,
    status: 'onvolledig',
    peildatum: '2026-03-31',
  });
});

it('splits by domein: who does both, in whichever gemeente, is under beide', async () => {
  const afspraak = { gemeenten: [BREDA], start: '2026-01-01' };
  const { splits } = await bereken([
    levering('ervaringsdeskundigen', BREDA, '2026JJ00', [
      { ...afspraak, persoon_id: 'e1', domein: 'beleid' },
      { ...afspraak, persoon_id: 'e2', domein: 'beleid' },
    ]),
    levering('ervaringsdeskundigen', ALTENA, '2026JJ00', [
      { ...afspraak, persoon_id: 'e2', gemeenten: [ALTENA], domein: 'uitvoering' },
    ]),
  ]);
  expect(splits('kpi5', 'domein', '2026JJ00')).toEqual({ beleid: '1', beide: '1' });
});
