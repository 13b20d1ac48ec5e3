/** Loaded before a measured program: tells the benchmark, on a channel of its own, how much memory it took. */
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const KANAAL = 3;
const BYTES_PER_KIB = 1024;

/**
 * Largest resident size of this process in bytes. Linux keeps in the resource usage (`maxRSS`) what the parent held at
 * the moment it started the program, hundreds of megabytes for a benchmark that has just filled a table in memory; the
 * high-water mark of the process' own memory (`VmHWM`, proc_pid_status(5)) begins with the program.
 */
function readPiek(): number {
  if (process.platform === 'linux') {
    const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kib !== undefined) return Number(kib) * BYTES_PER_KIB;
  }
  return process.resourceUsage().maxRSS * BYTES_PER_KIB;
}

// Threads load this too; the number is of the whole process.
if (isMainThread) process.on('exit', () => writeSync(KANAAL, String(readPiek())));
