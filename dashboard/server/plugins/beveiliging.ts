/**
 * Headers that every answer carries, and a check of the Host header. Without accounts the server listens on the
 * loopback address only; without the check a web page elsewhere could still reach it by pointing its own name at
 * 127.0.0.1 (DNS rebinding).
 */
import type { FastifyInstance } from 'fastify';

export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // Pages bring their own policy, with the hashes of their scripts.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export function registerBeveiliging(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (!LOOPBACK.has(request.hostname.toLowerCase())) {
      return reply
        .code(421)
        .type('text/plain; charset=utf-8')
        .send('Deze server antwoordt alleen op localhost.\n');
    }
  });
}
