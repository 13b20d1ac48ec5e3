/** The other side of maak-presentatie.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Presentatieopdracht } from './maak-presentatie.ts';
import { schrijfPresentatie } from './schrijf-presentatie.ts';

parentPort?.postMessage(await schrijfPresentatie(workerData as Presentatieopdracht));
