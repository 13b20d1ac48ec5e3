/** What is answered when something goes wrong outside the pages and the API: a sentence, never a detail of the error. */
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SECURITY_HEADERS } from './beveiliging.ts';

const TEKST = 'text/plain; charset=utf-8';

export function registerFouten(app: FastifyInstance): void {
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return sendOnbegrijpelijk(status, reply);
    request.log.error(error);
    return reply
      .code(status)
      .type(TEKST)
      .send('Er ging iets mis. Probeer het later opnieuw, of meld het bij uw beheerder.\n');
  });
  app.setNotFoundHandler((_request, reply) => {
    return reply.code(404).type(TEKST).send('Dit adres bestaat niet, of kent deze bewerking niet.\n');
  });
}

/** For a request that Fastify cannot read at all: no hook has run, so the headers are still to be set. */
export function answerUnreadable(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void sendOnbegrijpelijk(400, reply.headers(SECURITY_HEADERS));
}

/** For bytes that are no HTTP request, or headers that are too large: there is no request and no reply yet. */
export function answerUnparsable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = STATUS[error.code] ?? '400 Bad Request';
  const body = 'Dit verzoek is niet te begrijpen.\n';
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: ${TEKST}\r\nx-content-type-options: nosniff\r\n` +
      `content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
}

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function sendOnbegrijpelijk(status: number, reply: FastifyReply): FastifyReply {
  return reply.code(status).type(TEKST).send('Dit verzoek is niet te begrijpen. Controleer het adres.\n');
}
