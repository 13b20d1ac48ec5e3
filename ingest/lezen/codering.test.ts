import { describe, expect, it } from 'vitest';
import { verken } from './codering.ts';
import { createGeheugenbestand } from './geheugenbestand.ts';
import { Leesfout } from './leesfout.ts';

const utf8 = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
const latin1 = (tekst: string): Uint8Array => new Uint8Array(Buffer.from(tekst, 'latin1'));
const utf16le = (tekst: string): Uint8Array => new Uint8Array(Buffer.from(tekst, 'utf16le'));
const utf16be = (tekst: string): Uint8Array => new Uint8Array(Buffer.from(tekst, 'utf16le').swap16());
const veel = 'a;b;c\n'.repeat(20_000);

describe('the encoding', () => {
  it.each([
    ['plain letters', utf8('a;b\n1;2\n'), 'utf-8'],
    ['UTF-8', utf8('één;ën\n'), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8('\ufeffa;b'), 'utf-8'],
    ['one wrong byte at the very end', latin1(`${veel}é`), 'windows-1252'],
    ['a letter that the end cuts in two', utf8('caf\u00e9').slice(0, -1), 'windows-1252'],
    ['the euro sign of windows-1252', new Uint8Array([0x61, 0x80, 0x62]), 'windows-1252'],
    ['UTF-16 LE with a mark', utf16le('\ufeffa;b'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be('\ufeffa;b'), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16le('kolom;één\n'), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16be('kolom;één\n'), 'utf-16be'],
  ])('%s', async (_, bytes, codering) => {
    for (const stuk of [1, 7, 64 * 1024]) {
      if (bytes.length / stuk > 10_000) continue;
      expect((await verken(createGeheugenbestand(bytes, stuk))).codering).toBe(codering);
    }
  });

  it.each([
    ['a NUL byte far into the file', utf8(`${veel}\0`), 'bestand_onleesbaar', 'tekens'],
    ['half a letter of UTF-16', utf16le('kolom;één\n').slice(0, -1), 'bestand_onleesbaar', 'tekens'],
    ['a NUL in UTF-16', utf16le('\ufeffa;\0;b'), 'bestand_onleesbaar', 'tekens'],
    ['an empty zip file', new Uint8Array([0x50, 0x4b, 5, 6, 0]), 'bestand_onleesbaar', 'zip'],
    ['old Excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'bestand_onleesbaar', 'oud_excel'],
    ['a PDF', utf8('%PDF-1.7'), 'bestand_onleesbaar', 'binair'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), 'bestand_onleesbaar', 'binair'],
    ['nothing', new Uint8Array(0), 'leeg_bestand', 'leeg'],
  ])('%s is refused', async (_, bytes, code, variant) => {
    const fout = await verken(createGeheugenbestand(bytes)).catch((reden: unknown) => reden);
    expect(fout).toBeInstanceOf(Leesfout);
    expect((fout as Leesfout).reden).toEqual({ code, variant });
  });
});

describe('a lone x', () => {
  it.each([
    ['ja;x;nee', true],
    ['ja;X', true],
    ['x\r\nja', true],
    ['"x"', true],
    ['\t x \t', true],
    ['taxi;xylofoon;max', false],
    ['ja;nee', false],
  ])('in %j: %s', async (tekst, kruisjes) => {
    expect((await verken(createGeheugenbestand(utf8(`kop\n${tekst}\n`)))).kruisjes).toBe(kruisjes);
  });
});

it('refuses by the size it is told, before reading', async () => {
  const bestand = {
    grootte: 200 * 1024 * 1024,
    open: () => {
      throw new Error('was read');
    },
  };
  await expect(verken(bestand)).rejects.toThrow('te_groot');
});

it('refuses by the size it reads, whatever it is told', async () => {
  const stuk = new Uint8Array(1024 * 1024).fill(0x61);
  let gelezen = 0;
  const bestand = {
    grootte: 10,
    async *open() {
      for (; ; gelezen++) yield stuk;
    },
  };
  await expect(verken(bestand)).rejects.toThrow('te_groot');
  expect(gelezen).toBeLessThan(160);
});
