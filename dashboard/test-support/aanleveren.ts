import type { AanleverOpties } from '../server/routes/api/aanleveren.ts';
import { createRem } from '../server/aanleveren/rem.ts';
import { createRuimte } from '../server/aanleveren/ruimte.ts';

/** For an API of which only the reading is tested: nobody may deliver. */
export const NIEMAND_LEVERT: AanleverOpties = {
  get dienst(): never {
    throw new Error('Nobody may deliver here.');
  },
  ruimte: createRuimte(),
  rem: createRem(() => new Date()),
  leveraar: async () => undefined,
};
