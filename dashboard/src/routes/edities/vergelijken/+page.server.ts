import { error } from '@sveltejs/kit';
import { dagVan, formatDatum } from '#lib/format/datum.ts';
import { formatPeriode } from '#lib/format/periode.ts';
import { wijzigingblokken } from '#lib/rapport/verantwoordingdeel.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { VERGELIJKEN } from '#lib/texts/edities.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, url }) => {
  const nummer = (naam: string) => Number(url.searchParams.get(naam));
  const gevonden = await vereisLoket(platform).vergelijkEdities(nummer('een'), nummer('ander'));
  if (!gevonden) error(404, VERGELIJKEN.kies);
  const { toen, nu, vergelijking, kader } = gevonden;
  const noem = ({ periode, vastgesteldOp }: typeof toen) =>
    `${formatPeriode(periode)}, ${formatDatum(dagVan(vastgesteldOp))}`;
  return {
    titel: VERGELIJKEN.titel(toen.nummer, nu.nummer),
    inleiding: VERGELIJKEN.inleiding(noem(toen), noem(nu)),
    blokken: wijzigingblokken(kader, { nummer: toen.nummer, vergelijking }),
  };
};
