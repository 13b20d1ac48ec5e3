import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FORMATEN, formatFigureTable, KOLOMMEN, type Cijferrij } from './figure-table.ts';

const kpi2: Cijferrij = {
  indicator: 'kpi2',
  gebied: 'wbo',
  periode: '2026HJ01',
  teller: '154',
  noemer: 213,
  waarde: '72.300469',
  eenheid: '%',
  status: 'voorlopig',
  geleverd: 10,
  verwacht: 10,
  streefwaarde: '75.000000000',
  verborgen: false,
};
const cijfer: Cijferrij = {
  ...kpi2,
  indicator: 'kpi6',
  teller: '30.5',
  noemer: 4,
  waarde: '7.625',
  eenheid: 'cijfer',
};
const ontbreekt: Cijferrij = {
  ...kpi2,
  teller: null,
  noemer: null,
  waarde: null,
  status: 'ontbreekt',
  geleverd: 0,
};
const verborgen: Cijferrij = { ...kpi2, gebied: 'GM0779', verborgen: true };

describe('csv', () => {
  it('is RFC 4180: a header, commas, dots, CRLF, no BOM', () => {
    expect(formatFigureTable([kpi2], 'csv')).toBe(
      'indicator,gebied,periode,teller,noemer,waarde,eenheid,status,geleverd,verwacht,streefwaarde,verborgen\r\n' +
        'kpi2,wbo,2026HJ01,154,213,72.300469,%,voorlopig,10,10,75,nee\r\n',
    );
  });

  it('has empty cells where nothing was delivered', () => {
    expect(formatFigureTable([ontbreekt], 'csv')).toContain('wbo,2026HJ01,,,,%,ontbreekt,0,10,75,nee\r\n');
  });

  it('quotes a cell that holds a comma, a quote or a line end', () => {
    expect(formatFigureTable([{ ...kpi2, gebied: 'a,"b"\nc' }], 'csv')).toContain(
      'kpi2,"a,""b""\nc",2026HJ01',
    );
  });
});

describe('csv-excel', () => {
  it('has a BOM, semicolons and decimal commas', () => {
    const tekst = formatFigureTable([cijfer], 'csv-excel');
    expect(tekst.startsWith('\uFEFFindicator;gebied;')).toBe(true);
    expect(tekst).toContain('kpi6;wbo;2026HJ01;30,5;4;7,625;cijfer;voorlopig;10;10;75;nee\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@som', '\tx'])('makes text of a word that Excel would run: %j', (gebied) => {
    const [, rij] = Papa.parse<string[]>(formatFigureTable([{ ...kpi2, gebied }], 'csv-excel'), {
      delimiter: ';',
    }).data;
    expect(rij?.[1]).toBe(`'${gebied}`);
  });
});

describe('json', () => {
  it('has the columns as keys, numbers as numbers and null for an empty cell', () => {
    const [eerste, tweede] = JSON.parse(formatFigureTable([kpi2, ontbreekt], 'json')) as Record<
      string,
      unknown
    >[];
    expect(Object.keys(eerste!)).toEqual([...KOLOMMEN]);
    expect(eerste).toMatchObject({
      teller: 154,
      noemer: 213,
      waarde: 72.300469,
      streefwaarde: 75,
      verborgen: 'nee',
    });
    expect(tweede).toMatchObject({ teller: null, noemer: null, waarde: null, status: 'ontbreekt' });
  });

  it('is an empty array without rows', () => {
    expect(JSON.parse(formatFigureTable([], 'json'))).toEqual([]);
  });
});

describe.each(FORMATEN)('a hidden figure in %s', (formaat) => {
  it('keeps its status and coverage, and loses its numbers even if the row still held them', () => {
    const tekst = formatFigureTable([verborgen], formaat);
    expect(tekst).toContain('voorlopig');
    expect(tekst).toContain('ja');
    expect(tekst).not.toMatch(/154|213|72[.,]3/);
  });
});
