import { leesProgramma } from '@regiomonitor/queries/reads/programma.ts';
import { createVoortgang } from '#lib/paginas/voortgang.ts';
import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform }) => ({
  voortgang: createVoortgang(await leesKader(platform), await leesProgramma(vereisPublicatie(platform))),
});
