import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PROEFREGIO } from '../proefregio.ts';
import { Afgekeurd, Dagnummer } from './afgekeurd.ts';
import { createCodelezing, createCodeslezing } from './code.ts';
import { leesDatum } from './datum.ts';
import { createGebiedlezing, createGemeentelezing, createGemeentenlezing } from './gemeente.ts';
import { leesDecimaal, leesGeheel } from './getal.ts';
import { leesJanee } from './janee.ts';
import { isOnbekend } from './onbekend.ts';

/** What a reading gives, with a rejection as its code. */
const plat = (uitkomst: unknown): unknown =>
  uitkomst instanceof Afgekeurd ? uitkomst.code : uitkomst instanceof Dagnummer ? [uitkomst.datum] : uitkomst;

describe('a date', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['31-03-2026', '2026-03-31'],
    ['31/3/2026', '2026-03-31'],
    ['31-3-26', '2026-03-31'],
    ['1-9-98', '1998-09-01'],
    ['31 maart 2026', '2026-03-31'],
    ['31  Maart 2026', '2026-03-31'],
    ['1 mrt 2026', '2026-03-01'],
    ['1-mei-2026', '2026-05-01'],
    ['03/04/2026', '2026-04-03'],
    ['29-02-2024', '2024-02-29'],
    ['2026-03-31 00:00:00', '2026-03-31'],
    ['2026-03-31T00:00:00.000', '2026-03-31'],
    ['9999-12-31', '9999-12-31'],
    ['46112', ['2026-03-31']],
    ['20000', ['1954-10-03']],
    ['80000', ['2119-01-11']],
    ['80001', 'ongeldige_datum'],
    ['19999', 'ongeldige_datum'],
    ['46112,5', 'ongeldige_datum'],
    ['29-02-2026', 'ongeldige_datum'],
    ['31-04-2026', 'ongeldige_datum'],
    ['03/31/2026', 'ongeldige_datum'],
    ['2026-13-01', 'ongeldige_datum'],
    ['0026-03-31', 'ongeldige_datum'],
    ['1026-03-31', 'ongeldige_datum'],
    ['31-03-2026 14:00', 'ongeldige_datum'],
    ['31 maar 2026', 'ongeldige_datum'],
    ['20260331', 'ongeldige_datum'],
    ['0', 'ongeldige_datum'],
    ['morgen', 'ongeldige_datum'],
    [' '.repeat(1000), 'ongeldige_datum'],
  ])('%j', (tekst, verwacht) => {
    expect(plat(leesDatum(tekst))).toEqual(verwacht);
  });

  it('is the same day however it is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
        (moment) => {
          const iso = moment.toISOString().slice(0, 10);
          const [jaar, maand, dag] = iso.split('-').map(Number) as [number, number, number];
          expect(leesDatum(iso)).toBe(iso);
          expect(leesDatum(`${dag}-${maand}-${jaar}`)).toBe(iso);
          expect(leesDatum(`${dag}/${maand}/${String(jaar).slice(2)}`)).toBe(iso);
        },
      ),
    );
  });
});

describe('a whole number', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['1234', 1234],
    ['1.0', 1],
    ['1,00', 1],
    ['1.234.567', 1_234_567],
    ['1.234,0', 1234],
    ['1.234', 'dubbelzinnig_getal'],
    ['12.345', 'dubbelzinnig_getal'],
    ['1,234', 'dubbelzinnig_getal'],
    ['2,5', 'ongeldig_getal'],
    ['1e3', 'ongeldig_getal'],
    ['een', 'ongeldig_getal'],
    ['1 234', 'ongeldig_getal'],
    ['-1', 'getal_buiten_bereik'],
    ['20000001', 'getal_buiten_bereik'],
    ['9'.repeat(39), 'getal_buiten_bereik'],
    ['9'.repeat(5000), 'ongeldig_getal'],
  ])('%s', (tekst, verwacht) => {
    expect(plat(leesGeheel(tekst, { minimum: 0, maximum: 20_000_000 }))).toBe(verwacht);
  });
});

describe('a decimal', () => {
  const cijfer = { minimum: 1, maximum: 10 };
  const waarde = { minimum: 0, maximum: 1_000_000 };
  it.each([
    ['7,5', cijfer, '7.5'],
    ['7.5', cijfer, '7.5'],
    ['7,50', cijfer, '7.5'],
    ['07', cijfer, '7'],
    ['7.625', cijfer, '7.625'],
    ['10', cijfer, '10'],
    ['10,000000001', cijfer, 'getal_buiten_bereik'],
    ['0,999999999', cijfer, 'getal_buiten_bereik'],
    ['-7', cijfer, 'getal_buiten_bereik'],
    ['7,1234567891', cijfer, 'ongeldig_getal'],
    ['7,', cijfer, 'ongeldig_getal'],
    ['8-', cijfer, 'ongeldig_getal'],
    ['80%', waarde, 'ongeldig_getal'],
    ['1.234,5', waarde, '1234.5'],
    ['1,234.5', waarde, 'ongeldig_getal'],
    ['1.234', waarde, 'dubbelzinnig_getal'],
    ['0.125', waarde, '0.125'],
    ['0,1', waarde, '0.1'],
  ])('%s', (tekst, bereik, verwacht) => {
    expect(plat(leesDecimaal(tekst, bereik))).toBe(verwacht);
  });
});

describe('yes and no', () => {
  it.each([
    ...['ja', 'J', 'y', 'TRUE', 'waar', '1', 'x', 'X'].map((tekst) => [tekst, true]),
    ...['nee', 'N', 'false', 'ONWAAR', '0'].map((tekst) => [tekst, false]),
    ['o', null],
    ['misschien', 'onbekende_waarde'],
  ] as [string, unknown][])('%s', (tekst, verwacht) => {
    expect(plat(leesJanee(tekst))).toBe(verwacht);
  });
});

it('knows the spellings of unknown', () => {
  for (const tekst of ['', '-', '?', 'n.v.t.', 'NVT', 'Onbekend']) expect(isOnbekend(tekst)).toBe(true);
  for (const tekst of ['o', '0', 'nee', 'onbekend adres']) expect(isOnbekend(tekst)).toBe(false);
});

describe('a gemeente', () => {
  const lees = createGemeentelezing(PROEFREGIO);
  it.each([
    ...['758', '0758', 'GM0758', 'gm0758', 'Breda', 'BREDA', 'Gemeente Breda'].map((t) => [t, 'GM0758']),
    ...['1959', 'Altena', '738', '0738', 'GM0870'].map((t) => [t, 'GM1959']),
    ...["'s-Hertogenbosch", 's Hertogenbosch', '’s-hertogenbosch'].map((t) => [t, 'GM0796']),
    ...['Súdwest-Fryslân', 'Sudwest Fryslan'].map((t) => [t, 'GM1900']),
    ...['Rotterdam', '0599', 'GM', '0', 'gemeente', 'regio', 'x'.repeat(500)].map((t) => [
      t,
      'onbekende_gemeente',
    ]),
  ])('%s', (tekst, verwacht) => {
    expect(plat(lees(tekst))).toBe(verwacht);
  });

  it('comes in lists', () => {
    const leesLijst = createGemeentenlezing(PROEFREGIO);
    expect(plat(leesLijst('Breda, Altena'))).toEqual(['GM0758', 'GM1959']);
    expect(plat(leesLijst('758 + 0758|Altena / 1959,'))).toEqual(['GM0758', 'GM1959']);
    expect(plat(leesLijst('Breda | regio'))).toEqual(['regio']);
    expect(plat(leesLijst('Breda|Rotterdam'))).toBe('onbekende_gemeente');
    expect(plat(leesLijst(' , '))).toBe('waarde_ontbreekt');
  });

  it('or the region is a gebied', () => {
    const leesGebied = createGebiedlezing(PROEFREGIO);
    for (const tekst of ['regio', 'PROEF', 'Proef-regio']) expect(plat(leesGebied(tekst))).toBe('proef');
    expect(plat(leesGebied('breda'))).toBe('GM0758');
  });
});

describe('a word from a list', () => {
  it('is known in any case', () => {
    const lees = createCodelezing(['e-learning', 'voorlopige_ots', 'SLT'], false);
    expect(['E-Learning', 'Voorlopige OTS', 'slt', 'GGD'].map((tekst) => plat(lees(tekst)))).toEqual([
      ...['e-learning', 'voorlopige_ots', 'SLT', 'onbekende_waarde'],
    ]);
  });

  it('may be unknown where only some words have a meaning', () => {
    const lees = createCodelezing(['casusoverleg'], true);
    expect(lees('Casus-overleg')).toBe('casusoverleg');
    expect(lees('koffie met Jan')).toBeNull();
  });

  it('comes in lists, each once', () => {
    const lees = createCodeslezing(['SLT', 'RET', 'zorg']);
    expect(lees('slt+RET/ SLT , zorg')).toEqual(['SLT', 'RET', 'zorg']);
  });
});
