/**
 * The region's pseudonymisation key: 32 random bytes as 64 hex digits in a file of its own, outside the data folder, so
 * that a copy of the data folder holds no key.
 */
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { open, readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, basename, relative } from 'node:path';

const SLEUTEL_BYTES = 32;

/** The key cannot be used. The message is for the user, in Dutch; it holds nothing of the key. */
export class SleutelFout extends Error {}

/** Makes a key file that only its owner may read. An existing file is left alone. */
export async function maakSleutel(pad: string): Promise<'aangemaakt' | 'bestaat'> {
  try {
    const file = await open(pad, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(SLEUTEL_BYTES).toString('hex')}\n`);
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

/** @throws SleutelFout the file is not there, or does not hold 64 hex digits. */
export async function leesSleutel(pad: string): Promise<KeyObject> {
  const inhoud = await readFile(pad, 'latin1').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      throw new SleutelFout(`Het sleutelbestand ${pad} is niet te lezen (${code ?? 'onbekende oorzaak'}).`);
    throw new SleutelFout(
      `Het sleutelbestand ${pad} ontbreekt. Zet het terug uit uw reservekopie, of wijs het aan met --sleutel. ` +
        'Met een andere sleutel worden personen in oude en nieuwe leveringen niet meer als dezelfde herkend.',
    );
  });
  const cijfers = inhoud.trim();
  if (!/^[0-9a-f]{64}$/i.test(cijfers)) {
    throw new SleutelFout(
      `Het sleutelbestand ${pad} is beschadigd: er horen 64 hexadecimale tekens in te staan. Zet het terug uit uw reservekopie.`,
    );
  }
  return createSecretKey(Buffer.from(cijfers, 'hex'));
}

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
