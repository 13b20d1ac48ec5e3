/** The other side of maak-werkboek.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Werkboekopdracht } from './maak-werkboek.ts';
import { schrijfWerkboek } from './schrijf-werkboek.ts';

const { werkboek, soort } = workerData as Werkboekopdracht;
parentPort?.postMessage(await schrijfWerkboek(werkboek, soort));
