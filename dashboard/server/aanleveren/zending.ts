/**
 * What somebody sent: the fields of a form and one file, held in memory. Fields may come in any order, so nothing is
 * judged before the whole of it is here; whatever is wrong with it, nothing of it stays.
 */
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { Bronbestand } from '@regiomonitor/ingest/controleren/controle.ts';
import { GRENZEN } from '@regiomonitor/ingest/lezen/grenzen.ts';
import type { FastifyRequest } from 'fastify';
import type { Ruimte } from './ruimte.ts';

/** A file that was sent. `vergeet` lets go of its bytes; after that it cannot be read. */
export interface Zendingbestand extends Bronbestand {
  /** As the sender's computer calls it; may be anything. */
  readonly naam: string;
  vergeet(): void;
}

export interface Zending {
  readonly velden: ReadonlyMap<string, string>;
  /** To be forgotten by whoever takes the sending in. */
  readonly bestand: Zendingbestand | undefined;
}

/** A sending on its way to a page; what no page takes is forgotten. */
export interface Klantzending extends Pick<Zending, 'velden'> {
  /** Hands the file over, once. */
  neemBestand(): Zendingbestand | undefined;
  vergeet(): void;
}

export function toKlantzending({ velden, bestand }: Zending): Klantzending {
  let over = bestand;
  const neemBestand = () => {
    const genomen = over;
    over = undefined;
    return genomen;
  };
  return { velden, neemBestand, vergeet: () => neemBestand()?.vergeet() };
}

/** Why a request was not taken in. The message is for who sent it, in Dutch. */
export class Zendingfout extends Error {
  override name = 'Zendingfout';
  readonly status: 400 | 413 | 503;

  constructor(status: 400 | 413 | 503, melding: string) {
    super(melding);
    this.status = status;
  }
}

/** Name of the part that holds the file; `profiel` may come as a file too. */
const BESTAND = 'bestand';
const PROFIEL = 'profiel';
const PROFIEL_BYTES = 1024 * 1024;
const VELD_BYTES = 4 * 1024;
/** More than there are fields. */
const HOOGSTENS_VELDEN = 30;
/** Room for the fields and the borders between them, beside the file. */
const RAND_BYTES = 2 * 1024 * 1024;

const TE_GROOT = `Het bestand is te groot: hoogstens ${GRENZEN.bestand / 1024 / 1024} MB. Lever een kortere periode aan, of exporteer alleen de kolommen die nodig zijn.`;
const VOL = 'De server is nu bezig met andere bestanden. Probeer het over een minuut opnieuw.';
const STUK = 'Wat u stuurde, is niet helemaal aangekomen of niet te lezen. Stuur het opnieuw.';

/**
 * Takes in what is sent with this request.
 *
 * @throws Zendingfout
 */
export async function ontvangZending(request: FastifyRequest, ruimte: Ruimte): Promise<Zending> {
  if (Number(request.headers['content-length'] ?? 0) > GRENZEN.bestand + RAND_BYTES)
    throw new Zendingfout(413, TE_GROOT);
  const velden = new Map<string, string>();
  let bestand: Zendingbestand | undefined;
  try {
    const limits = {
      fileSize: GRENZEN.bestand,
      fieldSize: PROFIEL_BYTES,
      fieldNameSize: 100,
      fields: HOOGSTENS_VELDEN,
      files: 2,
      parts: HOOGSTENS_VELDEN + 2,
      headerPairs: 20,
    };
    for await (const deel of request.parts({ limits })) {
      if (deel.type === 'file' && deel.fieldname === BESTAND) {
        if (bestand) throw new Zendingfout(400, 'Stuur één bestand tegelijk.');
        bestand = await neemBestand(deel, ruimte);
      } else {
        const tekst = deel.type === 'file' ? await readProfiel(deel) : readVeld(deel);
        if (velden.has(deel.fieldname))
          throw new Zendingfout(400, `Het veld ${toon(deel.fieldname)} staat er meer dan één keer.`);
        velden.set(deel.fieldname, tekst);
      }
    }
  } catch (error) {
    bestand?.vergeet();
    // What is still to come is not waited for.
    request.raw.resume();
    throw error instanceof Zendingfout ? error : toZendingfout(error);
  }
  // A form in which no file was chosen sends an empty one without a name.
  if (bestand && bestand.grootte === 0 && bestand.naam === '') return { velden, bestand: undefined };
  return { velden, bestand };
}

async function neemBestand({ file, filename }: MultipartFile, ruimte: Ruimte): Promise<Zendingbestand> {
  const stukken: Uint8Array[] = [];
  let grootte = 0;
  const vergeet = () => {
    stukken.length = 0;
    ruimte.geefTerug(grootte);
    grootte = 0;
  };
  try {
    for await (const stuk of file as AsyncIterable<Buffer>) {
      if (!ruimte.neem(stuk.byteLength)) throw new Zendingfout(503, VOL);
      grootte += stuk.byteLength;
      stukken.push(stuk);
    }
    if (file.truncated) throw new Zendingfout(413, TE_GROOT);
  } catch (error) {
    vergeet();
    throw error;
  }
  return {
    naam: filename,
    get grootte() {
      return grootte;
    },
    async *open() {
      yield* stukken;
    },
    vergeet,
  };
}

/** A profile may be sent as the file that it is. */
async function readProfiel({ fieldname, file }: MultipartFile): Promise<string> {
  if (fieldname !== PROFIEL)
    throw new Zendingfout(400, `Het veld ${toon(fieldname)} hoort geen bestand te zijn.`);
  const stukken: Buffer[] = [];
  let grootte = 0;
  for await (const stuk of file as AsyncIterable<Buffer>) {
    grootte += stuk.byteLength;
    if (grootte > PROFIEL_BYTES) throw new Zendingfout(413, 'Het profiel is te groot: hoogstens 1 MB.');
    stukken.push(stuk);
  }
  return Buffer.concat(stukken).toString('utf8');
}

function readVeld(deel: Exclude<Multipart, MultipartFile>): string {
  const tekst = typeof deel.value === 'string' ? deel.value : JSON.stringify(deel.value);
  const grens = deel.fieldname === PROFIEL ? PROFIEL_BYTES : VELD_BYTES;
  if (deel.valueTruncated || deel.fieldnameTruncated || Buffer.byteLength(tekst) > grens)
    throw new Zendingfout(413, `Het veld ${toon(deel.fieldname)} is te lang.`);
  return tekst.trim();
}

/** The parser's own errors hold nothing for the sender; theirs with 413 are about too many parts. */
function toZendingfout(error: unknown): Zendingfout {
  const { statusCode } = error as { statusCode?: number };
  return statusCode === 413
    ? new Zendingfout(413, 'Er zijn te veel velden gestuurd.')
    : new Zendingfout(400, STUK);
}

function toon(naam: string): string {
  return `'${naam.slice(0, 40).replaceAll(/[^\w -]/g, '?')}'`;
}
