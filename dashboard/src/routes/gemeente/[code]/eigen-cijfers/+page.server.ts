import { error } from '@sveltejs/kit';
import { createEigenCijfers } from '#lib/paginas/eigen-cijfers.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { EIGEN_CIJFERS } from '#lib/texts/eigen-cijfers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const { eigenCijfers } = vereisLoket(platform);
  const gelezen = await eigenCijfers.lees(params.code, 'scherm');
  if (!gelezen) error(403, EIGEN_CIJFERS.geenRecht);
  if ('fout' in gelezen) error(503, gelezen.fout);
  return {
    naam: gelezen.naam,
    code: params.code,
    indicatoren: createEigenCijfers(eigenCijfers.definities, gelezen.cijfers),
  };
};
