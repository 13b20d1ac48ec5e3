/** The product as a user runs it: the command line in its own process, on a data folder that is removed afterwards. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../cli/main.ts');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `regiomonitor` with these arguments to its end. */
export function run(args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

async function runOrThrow(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  if (code !== 0) throw new Error(`regiomonitor ${args[0] ?? ''} ended with ${String(code)}.\n${stderr}`);
  return stdout;
}

export interface DataFolder {
  path: string;
  remove(): Promise<void>;
}

/** A data folder for this region, with the leveringen of this list in it when one is given. */
export async function createDataFolder(options: { regio: string; lijst?: string }): Promise<DataFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'regiomonitor-'));
  const path = join(parent, 'data');
  await runOrThrow(['init', '--regio', options.regio, '--data', path]);
  if (options.lijst) await runOrThrow(['import', '--lijst', options.lijst, '--data', path]);
  return { path, remove: () => rm(parent, { recursive: true, force: true }) };
}

export interface Server {
  /** `http://127.0.0.1:43210` */
  origin: string;
  stop(): Promise<void>;
}

/** Serves a data folder with invented figures, which need no account, on a free port; resolves when the server has said its address. */
export async function startServer(data: string): Promise<Server> {
  const child = spawn(process.execPath, [cli, 'demo', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The server stopped before it listened.\n${said}`)));
  });
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
