/** An answer of the API on its way out: with a validator, so that who has it already gets nothing twice. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A body ready to send, its media type, and the file name under which a browser may keep it. */
export interface Antwoord {
  readonly body: string | Buffer;
  readonly type: string;
  readonly bestandsnaam?: string;
  /** Where the other pages of the list are. */
  readonly links?: string;
}

export function sendAntwoord(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, type, bestandsnaam, links }: Antwoord,
): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (links) reply.header('link', links);
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  if (bestandsnaam) reply.header('content-disposition', `attachment; filename="${bestandsnaam}"`);
  return reply.type(type).send(body);
}
