/** Loaded before a measured program: tells the benchmark, on a channel of its own, how much memory it took. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const KANAAL = 3;
const BYTES_PER_KIB = 1024;

// Threads load this too; the number is of the whole process.
if (isMainThread) {
  process.on('exit', () => writeSync(KANAAL, String(process.resourceUsage().maxRSS * BYTES_PER_KIB)));
}
