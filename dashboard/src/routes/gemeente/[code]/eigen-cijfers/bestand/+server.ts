import { error } from '@sveltejs/kit';
import { formatEigenCijfers } from '#lib/paginas/eigen-cijfers.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import { EIGEN_CIJFERS } from '#lib/texts/eigen-cijfers.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ platform, params, url }) => {
  const formaat = url.searchParams.get('formaat') === 'csv-excel' ? 'csv-excel' : 'csv';
  const gelezen = await vereisLoket(platform).eigenCijfers.lees(params.code, formaat);
  if (!gelezen) error(403, EIGEN_CIJFERS.geenRecht);
  if ('fout' in gelezen) error(503, gelezen.fout);
  // The code was matched with a role, so it is one of the region's.
  const naam = `eigen-cijfers-${params.code}-NIET-VERSPREIDEN.csv`;
  return new Response(formatEigenCijfers(gelezen.cijfers, formaat), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${naam}"`,
    },
  });
};
