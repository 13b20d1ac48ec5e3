import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proef } from './proefregio.ts';

/** How a table can be written down. */
interface Schrijfwijze {
  readonly codering: 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  readonly teken: ';' | ',' | '\t' | '|';
  readonly aanhaling: 'nodig' | 'altijd' | 'spaties';
  readonly regeleinde: '\n' | '\r\n' | '\r';
  readonly sep: boolean;
  readonly titels: number;
  readonly slot: boolean;
  readonly stuk: number;
}

const schrijfwijze: fc.Arbitrary<Schrijfwijze> = fc.record({
  codering: fc.constantFrom('utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le', 'utf-16be'),
  teken: fc.constantFrom(';', ',', '\t', '|'),
  aanhaling: fc.constantFrom('nodig', 'altijd', 'spaties'),
  regeleinde: fc.constantFrom('\n', '\r\n', '\r'),
  sep: fc.boolean(),
  titels: fc.nat({ max: 3 }),
  slot: fc.boolean(),
  stuk: fc.constantFrom(1, 3, 1000, 65536),
});

function schrijf(tabel: readonly string[][], wijze: Schrijfwijze): Uint8Array {
  const cel = (tekst: string): string => {
    const aangehaald = `"${tekst.replaceAll('"', '""')}"`;
    if (wijze.aanhaling === 'altijd') return aangehaald;
    if (/["\r\n]/.test(tekst) || tekst.includes(wijze.teken)) return aangehaald;
    return wijze.aanhaling === 'spaties' && wijze.teken !== '\t' ? ` ${tekst} ` : tekst;
  };
  const regels = [
    ...(wijze.sep ? [`sep=${wijze.teken}`] : []),
    ...Array.from({ length: wijze.titels }, (_, i) => cel(`Titel, ${i}; "één"`)),
    ...tabel.map((rij) => rij.map(cel).join(wijze.teken)),
    ...(wijze.slot ? [''] : []),
  ];
  return encode(regels.join(wijze.regeleinde), wijze.codering);
}

function encode(tekst: string, codering: Schrijfwijze['codering']): Uint8Array {
  switch (codering) {
    case 'utf-8':
      return new TextEncoder().encode(tekst);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${tekst}`);
    case 'windows-1252':
      return new Uint8Array(Buffer.from(tekst, 'latin1'));
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${tekst}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${tekst}`, 'utf16le').swap16());
  }
}

// Letters that every encoding has, and everything that a delimiter or quote can be taken for.
const idTekst = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ019éüñ;,|"\' -/')), minLength: 1, maxLength: 12 })
  .filter((tekst) => /[a-zé]/.test(tekst));

const KOP = ['respons_id', 'gemeente', 'datum', 'groep', 'cijfer', 'herkomst'];
const rij = fc.tuple(
  idTekst,
  fc.constantFrom('Breda', '0758', "'s-Hertogenbosch", 'Súdwest-Fryslân'),
  fc.constantFrom('2026-03-31', '31-03-2026', '1 april 2026'),
  fc.constantFrom('ouder', 'KIND', 'jongere'),
  fc.constantFrom('7,5', '8', '6.25', '', 'n.v.t.'),
  fc.constantFrom('meting', 'interview', ''),
);
const tabel = fc
  .uniqueArray(rij, { minLength: 1, maxLength: 8, selector: ([id]) => id.trim().normalize('NFC') })
  .map((rijen) => [KOP, ...rijen.map((cellen) => [...cellen])]);

const keuzes = { bron: 'tevredenheid', scope: 'regio' } as const;
const GEWOON: Schrijfwijze = {
  ...{
    codering: 'utf-8',
    teken: ';',
    aanhaling: 'nodig',
    regeleinde: '\n',
    sep: false,
    titels: 0,
    slot: true,
  },
  stuk: 65536,
};

describe('one table, written down in any way', () => {
  it('gives the same typed rows and the same report', async () => {
    await fc.assert(
      fc.asyncProperty(tabel, schrijfwijze, async (inhoud, wijze) => {
        const gewoon = await proef(schrijf(inhoud, GEWOON), keuzes);
        const anders = await proef(schrijf(inhoud, wijze), { ...keuzes, stuk: wijze.stuk });
        const erboven = wijze.titels + (wijze.sep ? 1 : 0);
        expect(anders.controle.fouten).toEqual([]);
        expect(anders.blok.kolommen).toEqual(gewoon.blok.kolommen);
        expect(anders.blok.rijnummers).toEqual(gewoon.blok.rijnummers.map((nummer) => nummer + erboven));
        expect(anders.controle.dialect).toMatchObject({
          scheidingsteken: wijze.teken,
          kopregel: erboven + 1,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a report', () => {
  // Long enough not to be part of a Dutch sentence by chance.
  const id = fc.string({ unit: fc.constantFrom(...Array.from('QXZqxz279')), minLength: 6, maxLength: 25 });
  const rommel = fc.oneof(id, fc.constantFrom('misschien', '31-02-2026', 'Rotterdam', '1.234', '12345678'));

  it('never holds an identifier of the file, wherever in the file it stands', async () => {
    const kop = ['verwijzing_id', 'gemeente', 'datum', 'hulpvorm', 'scheiding', 'jeugdige_id', 'soort_start'];
    const ids = fc.uniqueArray(id, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        ids,
        fc.array(fc.array(rommel, { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 6 }),
        fc.nat(),
        async (bekend, velden, keus) => {
          const kies = (i: number): string => bekend[(keus + i) % bekend.length] ?? '';
          const rijen = velden.map(([a = '', b = '', c = '', d = '', e = ''], i) => [
            ...[kies(i), i % 2 ? kies(i + 1) : a, b, `${c} ${kies(i + 2)}`, d, kies(i + 3), e],
          ]);
          const inhoud = [[...kop, kies(1)], ...rijen].map((cellen) => cellen.join(';')).join('\n');
          const { controle } = await proef(inhoud, { bron: 'verwijzingen' });
          const verslag = JSON.stringify(controle).toLowerCase();
          const gebruikt = rijen.flatMap((cellen) => [cellen[0] ?? '', cellen[5] ?? '']);
          for (const geheim of gebruikt) expect(verslag).not.toContain(geheim.toLowerCase());
          expect(controle.aantal_fouten).toBeGreaterThan(0);
        },
      ),
    );
  });
});
