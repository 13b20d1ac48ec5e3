import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bevatPersoonsgegeven, leesDatum, leesGebeurtenis, leesSignaal, leesTekst } from './invoer.ts';

const KEUZES = { indicatoren: ['kpi1', 'kpi2'], gemeenten: ['GM0001'], regio: 'test' };
const formulier = (velden: Readonly<Record<string, string>>) => (naam: string) => velden[naam] ?? '';
const ACTIE = {
  soort: 'actie',
  tekst: 'Werkafspraak herhalen',
  wie_rol: 'coordinator',
  datum: '2027-04-01',
};

describe('a text', () => {
  it('is kept as it was written, with line ends as everywhere', () => {
    expect(leesTekst(formulier({ tekst: ' **Meer** hulp.\r\n\r\n- een\r\n ' }), 'duiding')).toEqual({
      tekst: '**Meer** hulp.\n\n- een',
    });
  });

  it.each([
    ['', 'leeg'],
    ['  \n ', 'leeg'],
    ['x'.repeat(4001), 'te-lang'],
    ['a\u0000b', 'te-lang'],
    ['Het gezin van 123456782 kreeg hulp.', 'persoon'],
    ['BSN 1234.56.782', 'persoon'],
    ['Bel j.de.boer@voorbeeld.nl', 'persoon'],
  ])('%j is refused: %s', (tekst, fout) => {
    expect(leesTekst(formulier({ tekst }), 'duiding')).toBe(fout);
  });

  it.each([
    'In 2025 waren het er 1.234.',
    '2024, 2025 en 2026',
    'Bedrag: 1.000.000,50',
    '12-08-2026 besproken',
  ])('%j names nobody', (tekst) => expect(bevatPersoonsgegeven(tekst)).toBe(false));
});

describe('a date', () => {
  it.each([
    ['2027-04-01', '2027-04-01'],
    ['1-4-2027', '2027-04-01'],
    ['', null],
    ['31-2-2027', undefined],
    ['morgen', undefined],
    ['0027-04-01', undefined],
  ])('%j is %j', (tekst, datum) => expect(leesDatum(tekst)).toBe(datum));

  it('is a day of the calendar, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        const datum = leesDatum(tekst);
        if (datum) expect(new Date(datum).toISOString().slice(0, 10)).toBe(datum);
      }),
    );
  });
});

describe('an actie', () => {
  it('says who does it and when', () => {
    expect(leesSignaal(formulier(ACTIE), KEUZES)).toEqual({
      soort: 'actie',
      tekst: 'Werkafspraak herhalen',
      status: 'open',
      indicator: null,
      gebied: 'test',
      wie_rol: 'coordinator',
      wie_gebied: 'test',
      datum: '2027-04-01',
    });
  });

  it.each([
    [{ wie_rol: '' }, 'wie'],
    [{ datum: '' }, 'wanneer'],
    [{ datum: 'ooit' }, 'datum'],
    [{ wie_rol: 'opperhoofd' }, 'keuze'],
    [{ wie_gebied: 'GM9999' }, 'keuze'],
    [{ soort: 'duiding' }, 'keuze'],
    [{ status: 'getoond' }, 'keuze'],
    [{ indicator: 'kpi9' }, 'keuze'],
    [{ gebied: 'GM9999' }, 'keuze'],
  ])('with %j is refused: %s', (anders, fout) => {
    expect(leesSignaal(formulier({ ...ACTIE, ...anders }), KEUZES)).toBe(fout);
  });

  it('a signaal may do without', () => {
    const signaal = leesSignaal(formulier({ soort: 'signaal', tekst: 'Wachttijd loopt op' }), KEUZES);
    expect(signaal).toMatchObject({ soort: 'signaal', wie_rol: null, datum: null });
  });
});

it('an event has a day', () => {
  const velden = { tekst: 'Andere telling', datum: '1-4-2025', trendbreuk: 'ja', indicator: 'kpi2' };
  expect(leesGebeurtenis(formulier(velden), KEUZES)).toMatchObject({ datum: '2025-04-01', trendbreuk: 1 });
  expect(leesGebeurtenis(formulier({ ...velden, datum: '' }), KEUZES)).toBe('datum');
});
