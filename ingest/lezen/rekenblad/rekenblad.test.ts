import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { Leesfout } from '../leesfout.ts';
import { openWerkmap } from './open.ts';
import { bouwOds, bouwXlsx, bouwXlsxdelen, bouwZip, schrijfBlad } from './proefrekenblad.ts';

/** Every row of a sheet by its number. */
async function leesRijen(bytes: Uint8Array, plaats = 0): Promise<Record<number, string[]>> {
  const werkmap = await openWerkmap(bytes);
  const gevonden: Record<number, string[]> = {};
  for await (const { eerste, rijen } of werkmap.lees(plaats)) {
    for (const [i, rij] of rijen.entries()) if (rij.length > 0) gevonden[eerste + i] = rij;
  }
  return gevonden;
}

/** Format 1 is a date by its own code, 2 a built-in one, 3 a time of more than a day, 4 a number in a colour. */
const OPMAAK =
  '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]0.00 &quot;dagen&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="165"/></cellXfs>';

const cel = async (xml: string, anders = {}): Promise<string> =>
  (
    await leesRijen(
      await bouwXlsx({ bladen: [{ naam: 'Blad', xml: `<row>${xml}</row>` }], opmaak: OPMAAK, ...anders }),
    )
  )[1]?.join('|') ?? '';

describe('a cell of Excel', () => {
  it.each([
    ['a whole number', '<c><v>758</v></c>', '758'],
    ['a decimal', '<c><v>7.5</v></c>', '7,5'],
    ['three decimals, which are no thousands', '<c><v>1.234</v></c>', '1,2340'],
    ['a number as computers keep it', '<c><v>7.0999999999999996</v></c>', '7,1'],
    ['a sum of decimals', '<c><v>0.30000000000000004</v></c>', '0,3'],
    ['a number with an exponent', '<c><v>1.5E3</v></c>', '1500'],
    ['more digits than are kept', '<c><v>123456789012345680</v></c>', '1,2345678901234568E+17'],
    ['a number in a colour', '<c s="4"><v>2.5</v></c>', '2,5'],
    ['a date by its own code', '<c s="1"><v>46112</v></c>', '2026-03-31'],
    ['a date by a built-in code', '<c s="2"><v>46112</v></c>', '2026-03-31'],
    ['a date with a time', '<c s="2"><v>46112.75</v></c>', '2026-03-31 18:00:00'],
    ['midnight, nearly', '<c s="2"><v>46111.99999999</v></c>', '2026-03-31'],
    ['1 January 1900', '<c s="2"><v>1</v></c>', '1900-01-01'],
    ['the day after the day that never was', '<c s="2"><v>61</v></c>', '1900-03-01'],
    ['the day that never was', '<c s="2"><v>60</v></c>', '1900-02-29'],
    ['a date in words of ISO', '<c t="d"><v>2026-03-31T00:00:00</v></c>', '2026-03-31T00:00:00'],
    ['a day number without a date format', '<c s="0"><v>46112</v></c>', '46112'],
    ['a negative number as a date', '<c s="2"><v>-1</v></c>', '-1'],
    ['yes', '<c t="b"><v>1</v></c>', 'waar'],
    ['no', '<c t="b"><v>0</v></c>', 'onwaar'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['the outcome of a formula', '<c t="str"><f>A1&amp;"x"</f><v>ja</v></c>', 'ja'],
    ['an empty outcome', '<c t="str"><f>""</f><v></v></c>', ''],
    ['a formula that was never computed', '<c><f>1+1</f></c>', '#ZONDER_UITKOMST!'],
    ['a text of its own', '<c t="inlineStr"><is><t>a</t><r><t>b</t></r></is></c>', 'ab'],
    ['signs that XML has no place for', '<c t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'a\rb'],
    ['entities', '<c t="inlineStr"><is><t>&lt;&#233;&#x20AC;&amp;</t></is></c>', '<é€&'],
    ['CDATA', '<c t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c>', '<&>'],
    ['with a prefix and single quotes', "<x:c r='A1'><x:v>5</x:v></x:c>", '5'],
  ])('%s', async (_, xml, tekst) => {
    expect(await cel(xml)).toBe(tekst);
  });

  it('refers to a text, whose pronunciation is left out', async () => {
    const teksten = ['<t>nul</t>', '<r><t>Bre</t></r><r><t>da</t></r><rPh><t>bureda</t></rPh>'];
    expect(await cel('<c t="s"><v>1</v></c>', { teksten })).toBe('Breda');
  });

  it('counts days from 1904 where the workbook does', async () => {
    expect(await cel('<c s="2"><v>44650</v></c>', { vanaf1904: true })).toBe('2026-03-31');
  });
});

describe('a sheet', () => {
  it('keeps the numbers of its rows and the places of its columns', async () => {
    const xml =
      '<row r="2" hidden="1"><c r="B2"><v>1</v></c></row><row r="5000"><c r="A5000"><v>2</v></c><c r="AA5000"><v>3</v></c></row>';
    const rijen = await leesRijen(await bouwXlsx({ bladen: [{ naam: 'Blad', xml }] }));
    expect(rijen[2]).toEqual(['', '1']);
    expect(rijen[5000]).toHaveLength(27);
    expect(Object.keys(rijen)).toEqual(['2', '5000']);
  });

  it('names every sheet, and which are hidden', async () => {
    const werkmap = await openWerkmap(
      await bouwXlsx({
        bladen: [
          { naam: 'Toelichting &amp; meer', xml: schrijfBlad([['Lees mij']]) },
          { naam: 'Lijsten', xml: '', verborgen: true },
        ],
      }),
    );
    expect(werkmap.bladen).toEqual([
      { naam: 'Toelichting & meer', verborgen: false, kop: [['Lees mij']] },
      { naam: 'Lijsten', verborgen: true, kop: [] },
    ]);
  });
});

describe('OpenDocument', () => {
  const rij = (cellen: string, keer = 1) =>
    `<table:table-row table:number-rows-repeated="${keer}">${cellen}</table:table-row>`;
  const ods = (rijen: string) => bouwOds(`<table:table table:name="Blad">${rijen}</table:table>`);

  it.each([
    ['a number', '<table:table-cell office:value-type="float" office:value="7.1"/>', '7,1'],
    [
      'a date',
      '<table:table-cell office:value-type="date" office:date-value="2026-03-31"><text:p>31 mrt</text:p></table:table-cell>',
      '2026-03-31',
    ],
    ['yes', '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', 'waar'],
    [
      'paragraphs, spaces and a remark',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>weg</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>',
      'a  b\nc',
    ],
    [
      'an error',
      '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/B</text:p></table:table-cell>',
      '#N/B',
    ],
    ['a formula that was never computed', '<table:table-cell table:formula="of:=1+1"/>', '#ZONDER_UITKOMST!'],
  ])('%s', async (_, xml, tekst) => {
    expect((await leesRijen(await ods(rij(xml))))[1]).toEqual([tekst]);
  });

  it('repeats rows and cells, and skips the million empty ones', async () => {
    const gevuld =
      '<table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>';
    const leeg = '<table:table-cell table:number-columns-repeated="16384"/>';
    const bytes = await ods(rij(leeg, 3) + rij(gevuld + leeg, 2) + rij(leeg, 1_048_576));
    expect(await leesRijen(bytes)).toEqual({ 4: ['a', 'a'], 5: ['a', 'a'] });
  });

  it('reads the sheet that is asked for, and knows which are hidden', async () => {
    const bytes = await bouwOds(
      '<table:table table:name="Een" table:style-name="ta1"/>' +
        `<table:table table:name="Twee">${rij('<table:table-cell><text:p>b</text:p></table:table-cell>')}</table:table>`,
      '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>',
    );
    const werkmap = await openWerkmap(bytes);
    expect(werkmap.bladen.map(({ naam, verborgen }) => [naam, verborgen])).toEqual([
      ['Een', true],
      ['Twee', false],
    ]);
    expect(await leesRijen(bytes, 1)).toEqual({ 1: ['b'] });
  });
});

describe('workbooks that another program wrote', () => {
  const dag = new Date(Date.UTC(2026, 2, 31));
  const rijen = [
    ['casus', 'start', 'aantal', 'plan'],
    ['een & twee', dag, 7.5, true],
    [null, null, null, null],
    ['drie', dag, 1200, false],
  ];
  const gelezen = {
    1: ['casus', 'start', 'aantal', 'plan'],
    2: ['een & twee', '2026-03-31', '7,5', 'waar'],
    4: ['drie', '2026-03-31', '1200', 'onwaar'],
  };

  it('xlsx', async () => {
    expect(await leesRijen(await writeXlsx({ sheets: [{ name: 'Blad', rows: rijen }] }))).toEqual(gelezen);
  });

  it('ods', async () => {
    expect(await leesRijen(await writeOds({ sheets: [{ name: 'Blad', rows: rijen }] }))).toEqual(gelezen);
  });
});

describe('a hostile or broken file is refused', () => {
  const goed = { bladen: [{ naam: 'Blad', xml: schrijfBlad([['a']]) }] };
  const delen = bouwXlsxdelen(goed);
  const blad = 'xl/worksheets/sheet1.xml';
  const metBlad = (xml: string) => bouwZip({ ...delen, [blad]: xml });
  const nullen = new Uint8Array(2_000_000);

  it.each([
    ['a part that claims to be huge', () => bouwZip(delen, { [blad]: 4_000_000_000 }), 'uitgepakt'],
    [
      'a part that is larger than it claims',
      () => bouwZip({ ...delen, [blad]: nullen }, { [blad]: 9 }),
      'beschadigd',
    ],
    ['a part that is smaller than it claims', () => bouwZip(delen, { [blad]: 999_999 }), 'beschadigd'],
    ['a zip with something else in it', () => bouwZip({ 'lees-mij.txt': 'hallo' }), 'zip'],
    [
      'a document with a document type',
      () => metBlad('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
      'beschadigd',
    ],
    ['elements that are not closed', () => metBlad('<worksheet><sheetData>'), 'beschadigd'],
    [
      'elements closed in another order',
      () => metBlad('<worksheet><a><b></a></b></worksheet>'),
      'beschadigd',
    ],
    ['elements inside each other, endlessly', () => metBlad('<a>'.repeat(100_000)), 'beschadigd'],
    ['a tag without an end', () => metBlad(`<worksheet ${'a'.repeat(2_000_000)}`), 'beschadigd'],
    [
      'a cell in the last column of all',
      () => metBlad(`<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>`),
      'kolommen',
    ],
    [
      'a row with a number that is none',
      () => metBlad(`<worksheet><sheetData><row r="x"><c><v>1</v></c></row></sheetData></worksheet>`),
      'beschadigd',
    ],
    [
      'rows that go back',
      () =>
        metBlad(
          `<worksheet><sheetData><row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row></sheetData></worksheet>`,
        ),
      'beschadigd',
    ],
    [
      'a text that is not there',
      () => metBlad(`<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>`),
      'beschadigd',
    ],
    [
      'an endless cell',
      () =>
        metBlad(
          `<worksheet><sheetData><row><c t="inlineStr"><is><t>${'a'.repeat(1_100_000)}</t></is></c></row></sheetData></worksheet>`,
        ),
      'cel',
    ],
    ['half a file', async () => (await bouwZip(delen)).slice(0, 300), 'beschadigd'],
    [
      'a document with a password',
      () =>
        bouwZip({
          mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
          'content.xml': 'x',
          'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>',
        }),
      'wachtwoord',
    ],
    [
      'cells repeated without end',
      () =>
        bouwOds(
          '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
        ),
      'kolommen',
    ],
    [
      'rows repeated without end',
      () =>
        bouwOds(
          '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
        ),
      'rijen',
    ],
  ])('%s', async (_, bouw, variant) => {
    const fout = await leesRijen(await bouw()).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(Leesfout);
    expect((fout as Leesfout).reden.variant).toBe(variant);
  });

  it('one flipped byte in a part', async () => {
    const bytes = await bouwZip(delen);
    const plek = new TextDecoder('latin1').decode(bytes).indexOf(blad) + blad.length + 10;
    bytes[plek] = (bytes[plek] ?? 0) ^ 0x55;
    await expect(leesRijen(bytes)).rejects.toBeInstanceOf(Leesfout);
  });
});
