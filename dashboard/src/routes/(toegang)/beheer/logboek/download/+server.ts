import { formatLogboek, readLogvraag } from '#lib/paginas/logboek.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ platform, url }) => {
  const regels = await vereisLoket(platform).exporteerLogboek(readLogvraag(url.searchParams));
  return new Response(formatLogboek(regels), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="logboek.csv"',
    },
  });
};
