import { readLogvraag, showLogregel } from '#lib/paginas/logboek.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import type { PageServerLoad } from './$types';

const HOOGSTENS = 200;

export const load: PageServerLoad = async ({ platform, url }) => {
  const loket = vereisLoket(platform);
  const vraag = readLogvraag(url.searchParams);
  const regels = await loket.leesLogboek({ ...vraag, hoogstens: HOOGSTENS });
  return {
    soorten: loket.logsoorten,
    vraag,
    regels: regels.map(showLogregel),
    vol: regels.length === HOOGSTENS,
    download: `/beheer/logboek/download?${new URLSearchParams({ ...vraag }).toString()}`,
  };
};
