/** Profiles on disk: how the columns and words of somebody's system are to be read. */
import { readFile, stat } from 'node:fs/promises';
import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { parseProfiel, ProfielOngeldig, type Profiel } from '@regiomonitor/ingest/koppelen/profiel.ts';
import { Gebruiksfout } from '../invoer/gebruiksfout.ts';

/** Larger than any list of headers and words. */
const GROOTSTE_BYTES = 1024 * 1024;

/**
 * The profile in a file, for this delivery.
 *
 * @throws Gebruiksfout it can't be read, or is of another bron or aanleveraar
 */
export async function leesProfiel(
  pad: string,
  { bron, aanleveraar }: Pick<Opdracht, 'bron' | 'aanleveraar'>,
): Promise<Profiel> {
  const profiel = parse(await leesTekst(pad), pad);
  if (profiel.bron !== bron || profiel.aanleveraar !== aanleveraar) {
    throw new Gebruiksfout(
      `Het profiel ${pad} is van ${profiel.bron}, aanleveraar ${profiel.aanleveraar}. Deze levering is van ${bron}, aanleveraar ${aanleveraar}. Kies het goede profiel.`,
    );
  }
  return profiel;
}

function parse(tekst: string, pad: string): Profiel {
  try {
    return parseProfiel(tekst);
  } catch (error) {
    if (!(error instanceof ProfielOngeldig)) throw error;
    throw new Gebruiksfout(`Het profiel ${pad} is niet te gebruiken. ${error.message}`);
  }
}

async function leesTekst(pad: string): Promise<string> {
  const soort = await stat(pad).catch(() => undefined);
  if (!soort?.isFile())
    throw new Gebruiksfout(`Het profiel ${pad} bestaat niet. Controleer de naam en de map.`);
  if (soort.size > GROOTSTE_BYTES) throw new Gebruiksfout(`Het profiel ${pad} is te groot: hoogstens 1 MB.`);
  return readFile(pad, 'utf8').catch(() => {
    throw new Gebruiksfout(`Het profiel ${pad} is niet te lezen. Controleer uw rechten.`);
  });
}
