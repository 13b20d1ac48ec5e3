import { describe, expect, it } from 'vitest';
import { bouwOds, bouwXlsx, bouwXlsxdelen, bouwZip, schrijfBlad } from '../lezen/rekenblad/proefrekenblad.ts';
import { proef, type Keuzes } from './proefregio.ts';

const KOP = ['casus_id', 'gemeente', 'start', 'opgeschaald', 'plan_datum', 'aantal_regisseurs'];
const RIJ = ['C1', 'Breda', '2026-02-03', 'ja', '', '1'];
const GOED = schrijfBlad([KOP, RIJ]);
const UITLEG = schrijfBlad([['Vul hieronder de casussen in'], ['casus_id', 'het nummer']]);

const meldingen = async (bytes: Uint8Array, keuzes: Keuzes = {}) =>
  (await proef(bytes, keuzes)).controle.fouten.map(({ rij, kolom, code, melding }) => ({
    ...{ rij, kolom, code, melding },
  }));

describe('a spreadsheet', () => {
  it('gives the rows that the same table in CSV gives', async () => {
    const rijen = [['Casussen van Breda'], [], KOP, RIJ, ['C2', '758', '31-1-2026', 'nee', '', '2']];
    const xlsx = await proef(await bouwXlsx({ bladen: [{ naam: 'Blad1', xml: schrijfBlad(rijen) }] }));
    const csv = await proef(rijen.map((rij) => rij.join(';')).join('\n'));
    expect(xlsx.blok).toEqual(csv.blok);
    expect(xlsx.controle).toEqual({
      ...csv.controle,
      dialect: { codering: 'xlsx', scheidingsteken: '', kopregel: 3, blad: '1 (Blad1)' },
    });
  });

  it('is read from the only sheet with the columns of the bron', async () => {
    const bytes = await bouwXlsx({
      bladen: [
        { naam: 'Uitleg', xml: UITLEG },
        { naam: 'Casussen', xml: GOED },
        { naam: 'Oud', xml: GOED, verborgen: true },
      ],
    });
    expect((await proef(bytes)).controle).toMatchObject({
      aantal_fouten: 0,
      dialect: { blad: '2 (Casussen)' },
    });
  });

  it('whose data are on a hidden sheet is read from there', async () => {
    const bladen = [
      { naam: 'Uitleg', xml: UITLEG },
      { naam: 'Export', xml: GOED, verborgen: true },
    ];
    expect((await proef(await bouwXlsx({ bladen }))).controle.dialect?.blad).toBe('2 (Export)');
  });

  describe('with two sheets that could be it', () => {
    const boek = {
      bladen: [
        { naam: '2025', xml: schrijfBlad([KOP, ['C9', 'Breda', '2025-02-03', 'ja', '', '1']]) },
        { naam: '2026', xml: GOED },
        { naam: 'Casus 999990019', xml: GOED },
      ],
    };

    it('asks which one, and shows no name that looks like data', async () => {
      expect(await meldingen(await bouwXlsx(boek))).toEqual([
        {
          rij: null,
          kolom: null,
          code: 'blad_kiezen',
          melding:
            'In meer dan één blad kunnen deze gegevens staan: 1 (2025), 2 (2026), 3. Vul de naam of het nummer in bij Blad (opdrachtregel: --blad).',
        },
      ]);
    });

    it.each([['2026'], ['2'], ['casus 99999 0019']])('reads the one that was chosen: %s', async (blad) => {
      expect((await proef(await bouwXlsx(boek), { blad })).controle.aantal_fouten).toBe(0);
    });

    it('says which there are when there is no such sheet', async () => {
      const [fout] = await meldingen(await bouwXlsx(boek), { blad: 'Blad9' });
      expect(fout).toMatchObject({ code: 'blad_kiezen' });
      expect(fout?.melding).toContain('1 (2025), 2 (2026), 3');
    });
  });

  it('without the columns says what is missing on the sheet that comes nearest', async () => {
    const bladen = [
      { naam: 'Uitleg', xml: schrijfBlad([['Lees mij']]) },
      { naam: 'Casussen', xml: schrijfBlad([KOP.slice(0, 3), RIJ.slice(0, 3)]) },
    ];
    const fouten = await meldingen(await bouwXlsx({ bladen }));
    expect(fouten.map(({ kolom }) => kolom)).toEqual(KOP.slice(3));
  });

  it('without anything in it is empty', async () => {
    expect(await meldingen(await bouwOds('<table:table table:name="Blad"/>'))).toMatchObject([
      { code: 'leeg_bestand' },
    ]);
  });

  it('with failed formulas says so, whatever the column', async () => {
    const rijen = [
      KOP,
      ['#N/B', 'Breda', '#VERW!', 'ja', '#N/A', '1'],
      ['C2', '#NAAM?', '2026-02-03', 'Err:502', '', ''],
    ];
    const fouten = await meldingen(await bouwXlsx({ bladen: [{ naam: 'Blad1', xml: schrijfBlad(rijen) }] }));
    expect(fouten.map(({ rij, kolom, code }) => [rij, kolom, code])).toEqual([
      [2, 'casus_id', 'formulefout'],
      [2, 'start', 'formulefout'],
      [2, 'plan_datum', 'formulefout'],
      [3, 'gemeente', 'formulefout'],
      [3, 'opgeschaald', 'formulefout'],
    ]);
  });

  it('that is a bomb is refused by what it claims, before anything is unpacked', async () => {
    const delen = bouwXlsxdelen({ bladen: [{ naam: 'Blad1', xml: GOED }] });
    const bom = await bouwZip(delen, { 'xl/worksheets/sheet1.xml': 4_000_000_000 });
    expect(await meldingen(bom)).toEqual([
      {
        rij: null,
        kolom: null,
        code: 'te_groot',
        melding:
          'Het rekenblad is uitgepakt groter dan 160 MB. Sla de gegevens op als CSV, of lever een kortere periode aan.',
      },
    ]);
  });
});
