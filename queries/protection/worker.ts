/** The worker thread of protect.ts: HiGHS blocks the thread that it runs in. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from './load-solver.ts';
import type { ProtectionInput } from './interface.ts';
import { protectFigures } from './protect-figures.ts';

const solver = await loadSolver();
parentPort?.postMessage(protectFigures(workerData as ProtectionInput, solver));
