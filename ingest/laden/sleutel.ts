/**
 * The region's pseudonymisation key: 32 random bytes as 64 hex digits in a file of its own, outside the data folder, so
 * that a copy of the data folder holds no key. After a renewal the file says its version and then one key per line, the
 * oldest first.
 */
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, basename, relative } from 'node:path';

const SLEUTEL_BYTES = 32;
/** First line of a file with a chain. */
const KOP = 'regiomonitor-sleutel 2';

/** The key cannot be used. The message is for the user, in Dutch; it holds nothing of the key. */
export class SleutelFout extends Error {}

/** Makes a key file that only its owner may read. An existing file is left alone. */
export async function maakSleutel(pad: string): Promise<'aangemaakt' | 'bestaat'> {
  try {
    const file = await open(pad, 'wx', 0o600);
    try {
      await file.writeFile(`${createSleuteltekst()}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return 'aangemaakt';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'bestaat';
    throw new SleutelFout(
      `Het sleutelbestand ${pad} is niet te maken (${code ?? 'onbekende oorzaak'}). Controleer de map en uw rechten.`,
    );
  }
}

/** @throws SleutelFout the file is not there, or does not hold keys. */
export async function leesSleutel(pad: string): Promise<readonly KeyObject[]> {
  const inhoud = await readFile(pad, 'latin1').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      throw new SleutelFout(`Het sleutelbestand ${pad} is niet te lezen (${code ?? 'onbekende oorzaak'}).`);
    throw new SleutelFout(
      `Het sleutelbestand ${pad} ontbreekt. Zet het terug uit uw reservekopie, of wijs het aan met --sleutel. ` +
        'Met een andere sleutel worden personen in oude en nieuwe leveringen niet meer als dezelfde herkend.',
    );
  });
  const regels = inhoud.trim().split(/\r?\n/);
  const sleutels = regels[0] === KOP ? regels.slice(1) : regels;
  const heel = sleutels.length > 0 && sleutels.every((regel) => /^[0-9a-f]{64}$/i.test(regel));
  if (!heel || (regels[0] !== KOP && sleutels.length > 1)) {
    throw new SleutelFout(
      `Het sleutelbestand ${pad} is beschadigd: er horen 64 hexadecimale tekens per sleutel in te staan. Zet het terug uit uw reservekopie.`,
    );
  }
  return sleutels.map((regel) => createSecretKey(Buffer.from(regel, 'hex')));
}

/** Adds a new key to the chain in the file, which is replaced in one step. */
export async function verlengSleutel(pad: string): Promise<void> {
  const keten = await leesSleutel(pad);
  const regels = [...keten.map((sleutel) => sleutel.export().toString('hex')), createSleuteltekst()];
  const nieuw = `${pad}.nieuw`;
  try {
    await rm(nieuw, { force: true });
    const file = await open(nieuw, 'wx', 0o600);
    try {
      await file.writeFile([KOP, ...regels, ''].join('\n'));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(nieuw, pad);
  } catch (error) {
    await rm(nieuw, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    throw new SleutelFout(
      `Het sleutelbestand ${pad} is niet te vervangen (${code ?? 'onbekende oorzaak'}). Er is niets veranderd. Controleer de map en uw rechten.`,
    );
  }
}

const createSleuteltekst = () => randomBytes(SLEUTEL_BYTES).toString('hex');

/** Whether a key file would lie in the data folder, links followed as far as they exist. */
export async function ligtInMap(pad: string, map: string): Promise<boolean> {
  const stap = relative(await resolveLinks(map), await resolveLinks(pad));
  return stap === '' || (!isAbsolute(stap) && stap.split(/[\\/]/)[0] !== '..');
}

async function resolveLinks(pad: string): Promise<string> {
  try {
    return await realpath(pad);
  } catch {
    const ouder = dirname(pad);
    return ouder === pad ? pad : join(await resolveLinks(ouder), basename(pad));
  }
}
