/** The certificate of the server: read once at the start, and checked so that a mistake shows before readers see it. */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isIP } from 'node:net';
import { InstellingenFout } from '../instellingen/fout.ts';

export interface Certificaat {
  /** PEM, the chain included. */
  readonly cert: string;
  readonly key: string;
  readonly geldigTot: Date;
  /** Whether it is for this name. */
  readonly isNaam: (hostname: string) => boolean;
}

/**
 * Reads a certificate and its key.
 *
 * @throws InstellingenFout
 */
export async function leesCertificaat(certPad: string, keyPad: string, nu: Date): Promise<Certificaat> {
  const [cert, key] = await Promise.all([lees(certPad), lees(keyPad)]);
  const { mode } = await stat(keyPad);
  if (process.platform !== 'win32' && (mode & 0o007) !== 0) {
    throw new InstellingenFout(
      `Iedereen op deze computer kan ${keyPad} lezen. Voer uit: chmod 600 ${keyPad}`,
    );
  }
  const x509 = parse(() => new X509Certificate(cert), `${certPad} is geen certificaat in PEM-vorm.`);
  const sleutel = parse<KeyObject>(
    () => createPrivateKey(key),
    `${keyPad} is geen sleutel in PEM-vorm, of is met een wachtwoord beveiligd.`,
  );
  if (!x509.checkPrivateKey(sleutel)) {
    throw new InstellingenFout(`De sleutel ${keyPad} hoort niet bij het certificaat ${certPad}.`);
  }
  const geldigTot = new Date(x509.validTo);
  if (!(geldigTot > nu)) {
    throw new InstellingenFout(
      `Het certificaat ${certPad} is verlopen op ${geldigTot.toISOString().slice(0, 10)}.`,
    );
  }
  const isNaam = (hostname: string) => {
    const kaal = hostname.replace(/^\[(.*)\]$/, '$1');
    return (isIP(kaal) ? x509.checkIP(kaal) : x509.checkHost(kaal)) !== undefined;
  };
  return { cert, key, geldigTot, isNaam };
}

async function lees(pad: string): Promise<string> {
  try {
    return await readFile(pad, 'utf8');
  } catch {
    throw new InstellingenFout(`Het bestand ${pad} is niet te lezen.`);
  }
}

function parse<T>(work: () => T, melding: string): T {
  try {
    return work();
  } catch {
    throw new InstellingenFout(melding);
  }
}
