/** The least that Fastify can do: one route that returns bytes from memory, with the headers that they had. */
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const [bestand, kop] = process.argv.slice(2) as [string, string];
const bytes = readFileSync(bestand);
const headers = JSON.parse(kop) as Record<string, string>;

const app = Fastify();
app.get('/', (_, reply) => reply.headers(headers).send(bytes));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.once('SIGTERM', () => void app.close());
