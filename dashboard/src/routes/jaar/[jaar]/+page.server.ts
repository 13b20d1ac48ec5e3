import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import { error } from '@sveltejs/kit';
import { conceptAdres, rapporttekstAdres } from '#lib/paginas/adressen.ts';
import { leesKader, vereisPublicatie } from '#lib/server/lees.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { ADRES } from '#lib/texts/paginas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const publicatie = vereisPublicatie(platform);
  const periode = parsePeriode(params.jaar);
  if (periode?.soort !== 'jaar') error(400, ADRES.geenPeriode);
  const { perioden } = await leesKader(platform);
  if (!perioden.some(({ code }) => code === periode.code)) error(404, ADRES.onbekendePeriode(periode));
  const loket = vereisLoket(platform);
  return {
    rapport: await loket.maakConceptrapport(publicatie, periode),
    pdf: conceptAdres(periode.code),
    teksten: loket.magVaststellen ? rapporttekstAdres(periode.code) : null,
  };
};
