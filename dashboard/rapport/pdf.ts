/**
 * A report as PDF/UA-1: tagged, in Dutch, its fonts in it. The same report gives the same bytes: nothing of this machine
 * or this moment is in the file.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Blok, Rapport } from '../src/lib/rapport/model.ts';
import { RAPPORT } from '../src/lib/texts/rapport.ts';
import { toPrint } from './tekening.ts';

const MAP = import.meta.dirname;
const LETTERS = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')));
const FONTS = ['400Regular', '600SemiBold'].map((vorm) => join(LETTERS, vorm));

let compiler: NodeCompiler | undefined;

/** Makes the file. It takes this thread with it, for as long as a page of figures takes. */
export function maakPdf(rapport: Rapport): Buffer {
  compiler ??= NodeCompiler.create({ workspace: MAP, fontArgs: [{ fontPaths: FONTS }] });
  compiler.mapShadow(join(MAP, 'rapport.json'), Buffer.from(JSON.stringify(describe(rapport))));
  return compiler.pdf(
    { mainFilePath: join(MAP, 'rapport.typ') },
    {
      pdfStandard: 'ua-1',
      pdfTags: true,
      creationTimestamp: Math.floor(Date.parse(rapport.gemaaktOp) / 1000),
    },
  );
}

function describe(rapport: Rapport): object {
  const voet = [rapport.titel, rapport.regio, rapport.stand, rapport.synthetisch ? RAPPORT.synthetisch : ''];
  return {
    ...rapport,
    waarschuwing: RAPPORT.synthetisch,
    voet: voet.filter(Boolean).join(' · '),
    pagina: RAPPORT.pagina('{nummer}', '{van}'),
    delen: rapport.delen.map((deel) => ({ ...deel, blokken: deel.blokken.map(withDrawing) })),
  };
}

function withDrawing(blok: Blok): Blok {
  if (blok.soort === 'grafiek') return { ...blok, svg: toPrint(blok.svg), smal: '' };
  if (blok.soort !== 'kerncijfers') return blok;
  return {
    ...blok,
    cijfers: blok.cijfers.map((cijfer) => ({
      ...cijfer,
      tekening: cijfer.tekening && { ...cijfer.tekening, svg: toPrint(cijfer.tekening.svg) },
    })),
  };
}
