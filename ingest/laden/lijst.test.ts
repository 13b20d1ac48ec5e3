import { describe, expect, test } from 'vitest';
import { LijstOnleesbaar, parseLijst } from './lijst.ts';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const regel = {
  rij: 2,
  bestand: 'a/casussen.csv',
  bron: 'casussen',
  gemeente: 'Aldorp',
  periode: '2026HJ01',
  aanleveraar: '',
  blad: '',
  profiel: '',
  aantal_rijen: '',
};

describe('a list of deliveries', () => {
  test.each([
    ['commas', 'bestand,bron,gemeente,periode\na/casussen.csv,casussen,Aldorp,2026HJ01\n'],
    [
      'semicolons, CRLF and a BOM',
      '\uFEFFbestand;bron;gemeente;periode;aanleveraar\r\na/casussen.csv;casussen;Aldorp;2026HJ01;\r\n',
    ],
    [
      'columns in another order, in capitals, with quotes',
      'Bron,Periode,Gemeente,Bestand\ncasussen,2026HJ01,"Aldorp","a/casussen.csv"',
    ],
  ])('with %s', (_, tekst) => {
    expect(parseLijst(bytes(tekst))).toEqual([regel]);
  });

  test('in windows-1252', () => {
    const inhoud = Buffer.from('bestand,bron,gemeente,periode\nx.csv,casussen,S\u00fadwest,2026\n', 'latin1');
    expect(parseLijst(inhoud)[0]?.gemeente).toBe('Súdwest');
  });

  test('an empty bestand is a nulmelding; empty rows are skipped and counted', () => {
    const regels = parseLijst(bytes('bestand,bron,gemeente,periode\n,,,\n,casussen,Aldorp,2026\n'));
    expect(regels).toMatchObject([{ rij: 3, bestand: '', bron: 'casussen' }]);
  });

  test('without its columns, or without rows, is refused', () => {
    expect(() => parseLijst(bytes('bestand,bron\nx,y\n'))).toThrow(/ontbreekt: gemeente, periode/);
    expect(() => parseLijst(bytes('bestand,bron,gemeente,periode\n'))).toThrow(LijstOnleesbaar);
  });
});
