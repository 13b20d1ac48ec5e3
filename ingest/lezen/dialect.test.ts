import { describe, expect, it } from 'vitest';
import { CONTRACTEN } from '../bronnen/contracten.ts';
import { Kopzoeker } from '../bronnen/koppelen.ts';
import { bepaalDialect } from './dialect.ts';

const zoeker = new Kopzoeker(CONTRACTEN.tevredenheid);
const KOP = ['respons_id', 'gemeente', 'datum', 'groep', 'cijfer'];
const RIJ = ['R1', 'Breda', '2026-01-01', 'ouder', '7'];
const tabel = (teken: string): string => [KOP, RIJ, RIJ].map((rij) => rij.join(teken)).join('\n');

describe('the dialect', () => {
  it.each([
    ['semicolons', tabel(';'), ';', 1],
    ['tabs', tabel('\t'), '\t', 1],
    ['commas', tabel(','), ',', 1],
    ['bars', tabel('|'), '|', 1],
    [
      'semicolons around decimal commas',
      `${KOP.join(';')}\nR1;B;1-1-26;ouder;7,5\nR2;B;1-1-26;kind;8,5`,
      ';',
      1,
    ],
    ['commas inside quotes', `"a, b, c";\n${tabel(';')}`, ';', 2],
    ['a line sep=', `sep=|\n${tabel('|')}`, '|', 2],
    ['a line sep= in quotes and capitals', `"SEP=;"\n${tabel(';')}`, ';', 2],
    ['titles and an empty line above', `Tevredenheid, 2026; alles\n\n${tabel(';')}`, ';', 3],
    ['a title of two lines in one cell', `"Tevredenheid\n2026"\n${tabel(';')}`, ';', 2],
    ['a title that names one column', `Gemeente;Breda\n${tabel(';')}`, ';', 2],
    ['60% of the required names', `respons_id;gemeente;datum\nx;y;z`, ';', 1],
    ['less than that: the nearest row', `Lijst;2026\ngemeente;datum;iets\nx;y;z`, ';', 2],
  ])('%s', (_, tekst, scheidingsteken, kopregel) => {
    expect(bepaalDialect(tekst, zoeker)).toMatchObject({ scheidingsteken, kopregel });
  });

  it('knows a header in other letters', () => {
    const kop = 'RESPONS-ID; Gemeente ;Invul Datum;Doelgroep;Rapportcijfer';
    expect(bepaalDialect(`${kop}\n`, zoeker)).toMatchObject({ scheidingsteken: ';', kopregel: 1 });
  });

  it('finds nothing in blank lines', () => {
    expect(bepaalDialect('\n  \n;;;\n', zoeker)).toBeUndefined();
  });
});
