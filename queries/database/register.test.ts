import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { regioVan } from '../figures/reference-example.ts';
import { RegisterBeschadigd, RegisterBezet, RegisterOntbreekt } from './register-fout.ts';
import { createRegister, openRegister, registerPath, withRegister } from './register.ts';

const regio = regioVan(['GM0758']);
let map: string;
beforeEach(async () => {
  map = join(await mkdtemp(join(tmpdir(), 'register-')), 'data');
});
afterEach(() => rm(join(map, '..'), { recursive: true }));

const holder = new URL('./hold-register.ts', import.meta.url).pathname;

describe('making a register', () => {
  it('makes the data folder and the file for their owner alone', async () => {
    expect(await createRegister(map, regio)).toBe('aangemaakt');
    expect((await stat(map)).mode & 0o777).toBe(0o700);
    expect((await stat(registerPath(map))).mode & 0o777).toBe(0o600);
  });

  it('leaves an existing one alone', async () => {
    await createRegister(map, regio);
    expect(await createRegister(map, regioVan(['GM0141']))).toBe('bestaat');
    expect(await withRegister(map, {}, async (register) => register.regio)).toEqual(regio);
  });
});

describe('opening a register', () => {
  it('says how to make one where there is none', async () => {
    const poging = openRegister(map);
    await expect(poging).rejects.toThrow(RegisterOntbreekt);
    await expect(poging).rejects.toThrow('npx regiomonitor init');
  });

  it('says so when the file is damaged, and leaves it as it is', async () => {
    await createRegister(map, regio);
    await writeFile(registerPath(map), 'geen database');
    await expect(openRegister(map)).rejects.toThrow(RegisterBeschadigd);
    expect((await stat(registerPath(map))).size).toBe('geen database'.length);
  });

  it('takes turns within the process', async () => {
    await createRegister(map, regio);
    const eerste = await openRegister(map);
    const onBezet = vi.fn();
    const tweede = openRegister(map, { onBezet });
    await eerste.close();
    await (await tweede).close();
    expect(onBezet).toHaveBeenCalledOnce();
  });

  it('gives up after the time that was given, and lets the next one in', async () => {
    await createRegister(map, regio);
    const eerste = await openRegister(map);
    await expect(openRegister(map, { wachtMs: 20 })).rejects.toThrow(RegisterBezet);
    await eerste.close();
    await (await openRegister(map)).close();
  });

  it('waits for another process, and is refused while that one goes on', async () => {
    await createRegister(map, regio);
    const ander = spawn(process.execPath, [holder, map], { stdio: ['pipe', 'pipe', 'inherit'] });
    await new Promise((ready) => ander.stdout.once('data', ready));
    await expect(openRegister(map, { wachtMs: 100 })).rejects.toThrow(RegisterBezet);
    const wachtend = openRegister(map, { wachtMs: 20_000 });
    ander.stdin.end();
    await (await wachtend).close();
  });

  it('finds everything again that was committed when the process was killed', async () => {
    await createRegister(map, regio);
    const ander = spawn(process.execPath, [holder, map], { stdio: ['pipe', 'pipe', 'inherit'] });
    await new Promise((ready) => ander.stdout.once('data', ready));
    ander.kill('SIGKILL');
    await new Promise((gone) => ander.once('exit', gone));
    const aantal = await withRegister(map, {}, ({ db }) =>
      db.selectFrom('levering_gebeurtenis').select('soort').execute(),
    );
    expect(aantal).toEqual([{ soort: 'ontvangen' }]);
  });

  it('needs no transpiler: Node runs the sources as they are', async () => {
    await createRegister(map, regio);
    const { stdout } = await promisify(execFile)(process.execPath, [holder, map, '--meteen']);
    expect(stdout).toContain('open');
  });
});
