/**
 * Whether a request that changes something was made by a page of this site, and not by another site in the browser of
 * somebody who is signed in here (CSRF). Browsers say so in headers that no page can set, so pages need no token and
 * can be kept and sent to more than one reader.
 */
import type { FastifyRequest } from 'fastify';

export function isVanOnszelf({ headers, protocol, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  // Browsers of before 2023 send the origin alone. Who sends neither is no browser with a form of ours.
  if (headers.origin === undefined || !URL.canParse(headers.origin)) return false;
  const hier = `${protocol}://${host}`;
  // Through URL, so that a port that need not be said is left out of both.
  return URL.canParse(hier) && new URL(headers.origin).origin === new URL(hier).origin;
}
