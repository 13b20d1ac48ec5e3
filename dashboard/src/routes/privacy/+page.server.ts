import { vereisLoket } from '#lib/server/loket.ts';
import { BRONGAATOVER, PRIVACY } from '#lib/texts/privacy.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => {
  const { verantwoordelijke, contact, termijnen } = await vereisLoket(platform).privacy();
  return {
    regio: platform?.regio?.naam ?? PRIVACY.regio,
    verantwoordelijke,
    contact,
    termijnen: termijnen.map(([bron, jaren]) => ({
      bron: BRONGAATOVER[bron],
      termijn: jaren === null ? PRIVACY.hoeLang.altijd : PRIVACY.hoeLang.jaren(jaren),
    })),
  };
};
