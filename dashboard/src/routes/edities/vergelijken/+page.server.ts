import { error } from '@sveltejs/kit';
import { dagVan, formatDatum } from '#lib/format/datum.ts';
import { formatPeriode } from '#lib/format/periode.ts';
import { wijzigingblokken } from '#lib/rapport/verantwoordingdeel.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { VERGELIJKEN } from '#lib/texts/edities.ts';
import { VOET } from '#lib/texts/paginas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const gekozen = (naam: string) => Number(url.searchParams.get(naam));
  const gevonden = await vereisLoket(platform).vergelijkEdities(gekozen('een'), gekozen('ander'));
  if (!gevonden) error(404, VERGELIJKEN.kies);
  const { toen, nu, vergelijking, kader } = gevonden;
  const noem = ({ nummer, periode, vastgesteldOp, niveau }: typeof toen) =>
    VERGELIJKEN.editie(
      nummer,
      formatPeriode(periode),
      formatDatum(dagVan(vastgesteldOp)),
      VOET.niveau[niveau],
    );
  return {
    titel: VERGELIJKEN.titel(toen.nummer, nu.nummer),
    edities: [noem(toen), noem(nu)],
    uitleg: [VERGELIJKEN.uitleg, toen.niveau === nu.niveau ? '' : VERGELIJKEN.anderNiveau].join(' '),
    blokken: wijzigingblokken(kader, { nummer: toen.nummer, vergelijking }),
  };
};
