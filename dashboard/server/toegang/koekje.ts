/** Cookies that hold a random secret of ours, and nothing else. */
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Behind TLS a cookie is of this host alone: a browser refuses `__Host-` from anywhere else, and over plain HTTP. */
export function nameCookie(naam: string, veilig: boolean): string {
  return veilig ? `__Host-${naam}` : naam;
}

/** Only what can be one of our secrets; a cookie of another shape is no cookie. */
export function readCookie({ headers }: FastifyRequest, naam: string): string | undefined {
  const waarde = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[naam];
  return waarde !== undefined && /^[\w-]{43}$/.test(waarde) ? waarde : undefined;
}

/** `duur` in milliseconds; without it the cookie goes when the browser is closed. */
export function setCookie(
  reply: FastifyReply,
  name: string,
  value: string,
  veilig: boolean,
  duur?: number,
): void {
  const cookie = { name, value, path: '/', httpOnly: true, sameSite: 'lax', secure: veilig } as const;
  const maxAge = duur === undefined ? {} : { maxAge: duur / 1000 };
  reply.header('set-cookie', stringifySetCookie({ ...cookie, ...maxAge }));
}
