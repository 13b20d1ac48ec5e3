/** The way in: protects the figures of one region at one level, in a worker thread. */
import { startDraad } from '../draad/start.ts';
import type { ProtectionInput, ProtectionResult } from './interface.ts';
import { BeschermingMislukt } from './interface.ts';
import { STANDAARD_LIMIETEN } from './protect-figures.ts';

/** Heap of the worker, in MB: far more than a region needs, far less than a machine has. */
const GEHEUGEN_MB = 512;

/**
 * Decides for every cell what its readers may see, and attacks the result. The caller publishes only when
 * `audit.lekken` is empty. For openbaar, pass the cells that are hidden intern as `ookVerborgen`.
 *
 * @throws BeschermingMislukt when the figures contradict each other, or the worker fails or runs out of time
 */
export async function protect(input: ProtectionInput): Promise<ProtectionResult> {
  const worker = startDraad(new URL('./worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: GEHEUGEN_MB },
  });
  const geduld = input.limieten?.totaalMs ?? STANDAARD_LIMIETEN.totaalMs;
  let wekker: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ProtectionResult>((klaar, mislukt) => {
      worker.once('message', klaar);
      worker.once('error', (fout: unknown) => mislukt(failureOf(fout)));
      worker.once('exit', () =>
        mislukt(
          new BeschermingMislukt(
            'De beveiliging is gestopt voordat zij klaar was. Er is niets gepubliceerd.',
          ),
        ),
      );
      wekker = setTimeout(() => {
        mislukt(
          new BeschermingMislukt(
            `De beveiliging was na ${Math.round(geduld / 1000)} seconden niet klaar. Er is niets gepubliceerd.`,
          ),
        );
      }, geduld);
    });
  } finally {
    clearTimeout(wekker);
    await worker.terminate();
  }
}

/** An error that crossed the thread has lost its class; its own Dutch sentence is kept, any other is not shown. */
function failureOf(fout: unknown): BeschermingMislukt {
  const melding =
    fout instanceof Error && fout.message.endsWith('Er is niets gepubliceerd.') ? fout.message : null;
  return new BeschermingMislukt(melding ?? 'De beveiliging is niet gelukt. Er is niets gepubliceerd.', {
    cause: fout,
  });
}
