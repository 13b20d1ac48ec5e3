/** Loaded before a measured program: tells the benchmark, on a channel of its own, how much memory it took. */
import { writeSync } from 'node:fs';

const KANAAL = 3;
const BYTES_PER_KIB = 1024;

process.on('exit', () => writeSync(KANAAL, String(process.resourceUsage().maxRSS * BYTES_PER_KIB)));
