/**
 * The files of the build (scripts, styles, icon), held in memory with the copies that the build compressed. Names under
 * `_app/immutable` contain a hash of their content, so a browser never has to ask for them twice.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Bestand {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  /** By content encoding; `identity` is always there. */
  readonly bytes: ReadonlyMap<string, Buffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const ENCODINGS: readonly (readonly [encoding: string, extension: string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/** Adds a route for every file in `map`. */
export function registerBestanden(app: FastifyInstance, map: string): void {
  for (const [pad, bestand] of readBestanden(map)) {
    app.get(pad, async (request, reply) => {
      reply
        .header('etag', bestand.etag)
        .header('cache-control', bestand.cacheControl)
        .header('vary', 'accept-encoding');
      if (request.headers['if-none-match'] === bestand.etag) return reply.code(304).send();
      const [encoding, bytes] = choose(request, bestand);
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return reply.type(bestand.type).send(bytes);
    });
  }
}

function readBestanden(map: string): Map<string, Bestand> {
  const paden = readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const alle = new Set(paden);
  const bestanden = new Map<string, Bestand>();
  for (const pad of paden) {
    const type = TYPES[extname(pad)];
    if (!type) continue;
    const identity = readFileSync(pad);
    const bytes = new Map([['identity', identity]]);
    for (const [encoding, extension] of ENCODINGS) {
      if (alle.has(pad + extension)) bytes.set(encoding, readFileSync(pad + extension));
    }
    const naam = `/${relative(map, pad).split(sep).join('/')}`;
    bestanden.set(naam, {
      type,
      etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
      cacheControl: naam.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      bytes,
    });
  }
  return bestanden;
}

function choose(request: FastifyRequest, bestand: Bestand): [encoding: string, bytes: Buffer] {
  const accepted = request.headers['accept-encoding'] ?? '';
  for (const [encoding] of ENCODINGS) {
    const bytes = bestand.bytes.get(encoding);
    if (bytes && accepted.includes(encoding)) return [encoding, bytes];
  }
  return ['identity', bestand.bytes.get('identity') ?? Buffer.alloc(0)];
}
