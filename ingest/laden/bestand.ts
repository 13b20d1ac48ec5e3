/**
 * Files on disk as the checks read them, and the guard that makes sure that what was checked is what was stored.
 */
import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Bronbestand } from '../controleren/controle.ts';

const LEESBLOK_BYTES = 1 << 18;
const KLEINSTE_BLOK_BYTES = 1 << 10;

/** A file that cannot be read at all. The message is for the user, in Dutch. */
export class BestandOnleesbaar extends Error {}

/** An open file; `close` lets go of it. */
export interface OpenBestand extends Bronbestand {
  close(): Promise<void>;
}

/**
 * Opens a regular file. Folders, pipes and devices are refused before they are opened, for opening one can hang.
 *
 * @throws BestandOnleesbaar
 */
export async function openBestand(pad: string): Promise<OpenBestand> {
  const soort = await stat(pad).catch((error: unknown) => {
    throw new BestandOnleesbaar(describe(error));
  });
  if (!soort.isFile())
    throw new BestandOnleesbaar('Dit is geen bestand maar een map of een apparaat. Geef een bestand op.');
  const handle = await open(pad, 'r').catch((error: unknown) => {
    throw new BestandOnleesbaar(describe(error));
  });
  const { size } = await handle.stat();
  return {
    grootte: size,
    open: () => readBlokken(handle, size),
    close: () => handle.close(),
  };
}

/**
 * By position and without a stream: a reader that stops half-way leaves the file open for the next one. Small files get
 * small buffers: hundreds of files of a few kB would otherwise keep the garbage collector busy.
 */
async function* readBlokken(handle: FileHandle, grootte: number): AsyncGenerator<Uint8Array> {
  for (let plaats = 0; ;) {
    const lengte = Math.min(LEESBLOK_BYTES, Math.max(grootte - plaats, KLEINSTE_BLOK_BYTES));
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(lengte), 0, lengte, plaats);
    if (bytesRead === 0) return;
    plaats += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function describe(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return 'Dit bestand bestaat niet. Controleer de naam en de map.';
  if (code === 'EACCES' || code === 'EPERM') return 'U hebt geen recht om dit bestand te lezen.';
  return `Dit bestand is niet te openen (${code ?? 'onbekende oorzaak'}).`;
}

/** A file of which every pass must give the same bytes. */
export interface BewaaktBestand extends Bronbestand {
  /** Of the whole file, 64 hex digits. */
  readonly sha256: string;
  /** Bytes of the latest pass that were read so far. */
  readonly gelezen: number;
  /** Whether some pass gave other bytes than the first one. */
  readonly veranderd: boolean;
}

/** Thrown out of a pass that gave other bytes than the first one. */
export class BestandVeranderd extends Error {}

/** Reads the file once for its sha-256, and holds every later pass to it. */
export async function bewaakBestand(bestand: Bronbestand): Promise<BewaaktBestand> {
  const hash = createHash('sha256');
  for await (const blok of bestand.open()) hash.update(blok);
  const sha256 = hash.digest('hex');
  let gelezen = 0;
  let veranderd = false;
  return {
    grootte: bestand.grootte,
    sha256,
    get gelezen() {
      return gelezen;
    },
    get veranderd() {
      return veranderd;
    },
    async *open() {
      const opnieuw = createHash('sha256');
      gelezen = 0;
      for await (const blok of bestand.open()) {
        opnieuw.update(blok);
        gelezen += blok.byteLength;
        yield blok;
      }
      if (opnieuw.digest('hex') === sha256) return;
      veranderd = true;
      throw new BestandVeranderd();
    },
  };
}
