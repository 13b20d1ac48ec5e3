/**
 * Finished pages, ready to send: the bytes, the same bytes compressed, and a validator. A page depends on nothing but
 * the publicatie, what its reader may see, what people wrote beside the figures, the day and the address, so those are
 * the key. Bounded by bytes, oldest out.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export interface Pagina {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

export interface Paginacache {
  get(sleutel: string): Pagina | undefined;
  set(sleutel: string, pagina: Pagina): void;
  /** Forgets every page: another publicatie has become current. */
  clear(): void;
}

const compress = promisify(gzip);

/** Compresses a finished page once, for every reader after this one. */
export async function createPagina(
  status: number,
  headers: Readonly<Record<string, string>>,
  plain: Buffer,
): Promise<Pagina> {
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { status, headers, plain, gzip: await compress(plain), etag };
}

export function createPaginacache(maxBytes: number): Paginacache {
  const paginas = new Map<string, Pagina>();
  let bytes = 0;

  return {
    get(sleutel) {
      const pagina = paginas.get(sleutel);
      if (!pagina) return undefined;
      // A Map keeps the order of insertion: moving a page to the end makes the first one the least recently used.
      paginas.delete(sleutel);
      paginas.set(sleutel, pagina);
      return pagina;
    },
    set(sleutel, pagina) {
      const before = paginas.get(sleutel);
      if (before) bytes -= size(sleutel, before);
      paginas.delete(sleutel);
      paginas.set(sleutel, pagina);
      bytes += size(sleutel, pagina);
      for (const [oldest, gone] of paginas) {
        if (bytes <= maxBytes) break;
        paginas.delete(oldest);
        bytes -= size(oldest, gone);
      }
    },
    clear() {
      paginas.clear();
      bytes = 0;
    },
  };
}

function size(sleutel: string, pagina: Pagina): number {
  return sleutel.length + pagina.plain.length + pagina.gzip.length;
}
