/** The command line and the server on one data folder. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { run, startServer, type Server } from './server.ts';

let map: string;
let server: Server;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-samenloop-'));
  await cp(inject('dataFolder'), join(map, 'data'), { recursive: true });
  server = await startServer(join(map, 'data'));
});
afterAll(async () => {
  await server.stop();
  await rm(map, { recursive: true });
});

async function readRegio(): Promise<unknown> {
  const response = await fetch(`${server.origin}/api/v1/cijfers?indicator=kpi2&gebied=wbo&periode=2026HJ01`);
  return response.json();
}

describe('while the server runs', () => {
  it('a levering that is withdrawn on the command line is gone from the screen with the next click', async () => {
    expect(await readRegio()).toEqual([
      expect.objectContaining({ teller: 154, noemer: 213, status: 'voorlopig' }),
    ]);
    const data = ['--data', join(map, 'data')];
    const leveringen = JSON.parse((await run(['leveringen', '--formaat', 'json', ...data])).stdout) as Record<
      string,
      unknown
    >[];
    const levering = leveringen.find(
      (rij) =>
        rij['bron'] === 'casussen' &&
        rij['gemeente'] === 'GM0779' &&
        rij['periode'] === '2026HJ01' &&
        rij['status'] === 'actueel',
    );
    const { code, stderr } = await run(['intrekken', String(levering?.['id']), '--reden', 'proef', ...data]);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    expect(await readRegio()).toEqual([
      // Teller and noemer of an incomplete region would tell what the next levering adds.
      expect.objectContaining({ teller: null, noemer: null, geleverd: 8, status: 'onvolledig' }),
    ]);
    const html = await (await fetch(`${server.origin}/?periode=2026HJ01`)).text();
    expect(html).toContain('4 van 5');
    expect(html).toContain('Geertruidenberg');
  });
});

describe('without encryption', () => {
  it.each(['0.0.0.0', '192.168.1.10', '::', 'example.org'])('serve refuses to listen on %s', async (host) => {
    const { code, stdout, stderr } = await run([
      'serve',
      '--host',
      host,
      '--port',
      '0',
      '--data',
      join(map, 'data'),
    ]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(host);
    expect(stderr).toContain('127.0.0.1');
  });
});
