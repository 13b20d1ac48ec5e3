/**
 * Builds the screens when there is no build yet, or when a source is newer than it. So that one command is enough on a
 * fresh machine, and nobody tests or shows yesterday's screens.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const dashboard = import.meta.dirname;
const output = join(dashboard, 'build', 'server', 'server.js');
/** What ends up in the build; queries and ingest reach the server as they are. */
const sources = [
  'src',
  'static',
  'adapter.ts',
  'browser-scripts.ts',
  'vite.config.ts',
  'package.json',
  '../package-lock.json',
];

/** Builds what `needsBuild` says must be built. Rejects with the builder's own output when that fails. */
export async function buildScreensWhenNeeded(): Promise<'built' | 'current'> {
  if (!(await needsBuild())) return 'current';
  return withLock(async () => {
    // Another process may have built it while this one waited.
    if (!(await needsBuild())) return 'current';
    await runBuild();
    return 'built';
  });
}

const lock = join(dashboard, 'build.lock');
/** A lock that is older than any build takes belongs to a process that was killed. */
const STALE_MS = 180_000;

/** One build at a time: two of them write the same files. */
async function withLock<T>(task: () => Promise<T>): Promise<T> {
  while (!(await takeLock())) await pause(200);
  try {
    return await task();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = await stat(lock).catch(() => undefined);
    if (since && Date.now() - since.mtimeMs > STALE_MS) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

/** Whether the build is missing or older than one of its sources. */
export async function needsBuild(): Promise<boolean> {
  if (!existsSync(output)) return true;
  const built = (await stat(output)).mtimeMs;
  const changed = await Promise.all(sources.map((source) => newest(join(dashboard, source))));
  return changed.some((moment) => moment > built);
}

/** Time of the last change below this path, in ms since 1970; 0 when there is nothing. */
async function newest(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = (await readdir(path)).filter((name) => name !== 'node_modules' && !name.includes('.test.'));
  return Math.max(0, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}

async function runBuild(): Promise<void> {
  const vite = join(dashboard, '..', 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: dashboard,
    // A test run sets another one, and Svelte then builds slower screens with checks for developers.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`Building the screens failed.\n${Buffer.concat(said).toString()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildScreensWhenNeeded();
