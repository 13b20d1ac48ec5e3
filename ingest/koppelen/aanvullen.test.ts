import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeegProfiel, haalWeg, readInhoud, vulAan, type Keuze } from './aanvullen.ts';
import { ProfielOngeldig } from './profiel.ts';

const LEEG = createLeegProfiel('verwijzingen', 'gi');
const woord = (tekst: string, code: string | null): Keuze => ({
  ...{ soort: 'woord', kolom: 'hulpvorm', woord: tekst, code },
});
const kolom = (kop: string, doel: string | null): Keuze => ({ soort: 'kolom', kop, kolom: doel });

describe('a profile that somebody adds to by hand', () => {
  it('says what was chosen, in the words of the file', () => {
    const { json, profiel } = vulAan(LEEG, [
      kolom('Dossiernr.', 'verwijzing_id'),
      kolom('Opmerking', null),
      woord('Ambulante begeleiding', 'ambulant'),
    ]);
    expect(JSON.parse(json)).toEqual({
      bron: 'verwijzingen',
      aanleveraar: 'gi',
      kolommen: { 'Dossiernr.': 'verwijzing_id', Opmerking: null },
      waarden: { hulpvorm: { 'Ambulante begeleiding': 'ambulant' } },
    });
    expect(profiel.kolommen.get('dossiernr')).toBe('verwijzing_id');
  });

  it('says the last thing that was chosen, however the header and word are spelled', () => {
    const eerst = vulAan(LEEG, [kolom('Dossier nr', 'verwijzing_id'), woord('Ambulante  hulp', 'ambulant')]);
    const daarna = vulAan(readInhoud(eerst.json), [
      kolom('DOSSIER_NR', 'jeugdige_id'),
      woord('ambulante hulp', 'pleegzorg'),
    ]);
    expect(JSON.parse(daarna.json)).toMatchObject({
      kolommen: { DOSSIER_NR: 'jeugdige_id' },
      waarden: { hulpvorm: { 'ambulante hulp': 'pleegzorg' } },
    });
    expect(JSON.parse(haalWeg(daarna.json, [woord('Ambulante hulp', null)]))).toMatchObject({
      waarden: {},
    });
  });

  it.each<[string, Keuze]>([
    ['a column of persons', kolom('Achternaam', 'verwijzing_id')],
    ['a column that the bron does not have', kolom('Nr', 'casus_id')],
    ['a code that is not in the list', woord('Hulp', 'hulp')],
    ['words of identifiers', { soort: 'woord', kolom: 'verwijzing_id', woord: 'P-1', code: 'P-2' }],
  ])('refuses %s', (_, keuze) => {
    expect(() => vulAan(LEEG, [keuze])).toThrow(ProfielOngeldig);
  });

  it('holds any header that may be matched, and every word', () => {
    const tekst = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 30 }),
        fc.constantFrom('__proto__', 'constructor', '"', '\\'),
      )
      .filter((een) => /[a-z0-9]/i.test(een));
    fc.assert(
      fc.property(tekst, fc.constantFrom('verwijzing_id', 'hulpvorm', null), (kop, doel) => {
        try {
          const { profiel } = vulAan(LEEG, [kolom(kop, doel)]);
          expect([...profiel.kolommen.values()]).toEqual([doel]);
        } catch (fout) {
          expect(fout).toBeInstanceOf(ProfielOngeldig);
        }
        return true;
      }),
      { numRuns: 200 },
    );
  });
});
