/** The way in: protects the figures of one region at one level, in a worker thread. */
import type { ProtectionInput, ProtectionResult } from './interface.ts';
import { BeschermingMislukt } from './interface.ts';

/**
 * Decides for every cell what its readers may see, and attacks the result. The caller publishes only when
 * `audit.lekken` is empty.
 *
 * @throws BeschermingMislukt when the worker fails or runs out of time
 */
export function protect(input: ProtectionInput): Promise<ProtectionResult> {
  return Promise.reject(new BeschermingMislukt(`Beveiligen van ${input.regio} is nog niet mogelijk.`));
}
