/**
 * What a page can have done about accounts, or beside the figures, for the one request that it is made for. Pages never see a cookie, a hash
 * or a database.
 */
import { openEditieloket } from '../edities/loket-edities.ts';
import type { Leverbureau } from '../aanleveren/bureau.ts';
import { openAanleverloket } from '../aanleveren/loket-aanleveren.ts';
import { openGesprek } from '../gesprek/loket-gesprek.ts';
import { openAantallen } from '../leveringen/loket-aantallen.ts';
import { openLeveringen } from '../leveringen/loket-leveringen.ts';
import { openTermijnen } from '../leveringen/loket-termijnen.ts';
import { leesBewaartermijnen } from '@regiomonitor/queries/beheer/bewaartermijn.ts';
import { openProfielloket } from '../profielen/loket-profielen.ts';
import { openBalie, type Klant, type Loketopties } from './balie.ts';
import { openBescherming } from './loket-bescherming.ts';
import { openBeheerloket } from './loket-beheer.ts';
import { openEigenAccount } from './loket-eigen-account.ts';
import { openBewaren } from './loket-bewaren.ts';
import { openEigenCijfers } from './loket-eigen-cijfers.ts';
import { openIngang } from './loket-ingang.ts';

export type Loket = ReturnType<typeof createLoket>;

export function createLoket(opties: Loketopties & { readonly bureau: Leverbureau }, klant: Klant) {
  const balie = openBalie(opties, klant);
  return {
    demo: opties.demo,
    wie: klant.wie,
    gemeenten: klant.gemeenten,
    /** What everybody may know about how data of people are kept. */
    privacy: async () => ({
      ...opties.privacy,
      termijnen: [...(await leesBewaartermijnen(opties.beheer))],
    }),
    ...openIngang(balie),
    ...openEigenAccount(balie),
    ...openBeheerloket(balie),
    ...openGesprek(balie),
    ...openAanleverloket(balie, opties.bureau),
    bescherming: openBescherming(balie),
    termijnen: openTermijnen(balie),
    ...openEditieloket(balie),
    eigenCijfers: openEigenCijfers(balie),
    bewaren: openBewaren(balie),
    ...openProfielloket(balie),
    leveringen: openLeveringen(balie),
    aantallen: openAantallen(balie),
  };
}
