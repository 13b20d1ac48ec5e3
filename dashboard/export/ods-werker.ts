/** The other side of maak-werkboek.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { schrijfOds } from './schrijf-ods.ts';
import type { Werkboek } from './werkboek.ts';

parentPort?.postMessage(await schrijfOds(workerData as Werkboek));
