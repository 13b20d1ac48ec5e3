/** The product in processes of its own, as a user runs it, with the memory that they took. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const HIER = import.meta.dirname;
const OPDRACHTREGEL = join(HIER, '../cli/main.ts');
const VERBRUIK = join(HIER, 'kind/verbruik.ts');

export interface Afgelopen {
  readonly stdout: string;
  /** Milliseconds from start to end. */
  readonly duur: number;
  /** Largest resident size of the process in bytes. */
  readonly geheugen: number;
}

/** Runs a program of Node to its end. Rejects with what it said when it fails. */
export function draai(programma: string, args: readonly string[]): Promise<Afgelopen> {
  const begin = performance.now();
  const kind = spawn(process.execPath, ['--import', VERBRUIK, programma, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const tekst = { stdout: '', stderr: '', verbruik: '' };
  const [, stdout, stderr, verbruik] = kind.stdio;
  stdout?.on('data', (deel: Buffer) => (tekst.stdout += deel.toString()));
  stderr?.on('data', (deel: Buffer) => (tekst.stderr += deel.toString()));
  verbruik?.on('data', (deel: Buffer) => (tekst.verbruik += deel.toString()));
  return new Promise((resolve, reject) => {
    kind.on('error', reject);
    kind.on('close', (code) => {
      const duur = performance.now() - begin;
      if (code === 0) resolve({ stdout: tekst.stdout, duur, geheugen: Number(tekst.verbruik) });
      else
        reject(
          new Error(`${args.join(' ')} ended with ${code}.\n${tekst.stderr}${tekst.stdout.slice(-2_000)}`),
        );
    });
  });
}

/** `npx regiomonitor` with these arguments. */
export const regiomonitor = (...args: readonly string[]): Promise<Afgelopen> => draai(OPDRACHTREGEL, args);

export interface Draaiend {
  /** `http://127.0.0.1:43210` */
  readonly adres: string;
  stop(): Promise<void>;
}

/** Starts a server that says its address on stdout or stderr, on a free port of this machine. */
export async function serveer(
  programma: 'regiomonitor' | 'kaal',
  args: readonly string[],
): Promise<Draaiend> {
  const bestand = programma === 'kaal' ? join(HIER, 'kind/kale-route.ts') : OPDRACHTREGEL;
  const kind = spawn(process.execPath, [bestand, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const adres = await wachtOpAdres(kind);
  return {
    adres,
    stop: () =>
      new Promise((resolve) => {
        kind.once('close', () => resolve());
        kind.kill('SIGTERM');
      }),
  };
}

function wachtOpAdres(kind: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let gezegd = '';
    const luister = (deel: Buffer): void => {
      gezegd += deel.toString();
      const adres = /http:\/\/127\.0\.0\.1:\d+/.exec(gezegd);
      if (adres) resolve(adres[0]);
    };
    kind.stdout?.on('data', luister);
    kind.stderr?.on('data', luister);
    kind.once('error', reject);
    kind.once('close', (code) => reject(new Error(`The server ended with ${code}.\n${gezegd}`)));
  });
}
