import { error } from '@sveltejs/kit';
import { vereisLoket } from '#lib/server/loket.ts';
import { CONTROLE_SERVER } from '#lib/texts/aanleveren.ts';
import { BEVINDINGEN_TYPE, formatBevindingen } from '../../../../../bevindingen/bevindingen-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ platform, url }) => {
  const controle = vereisLoket(platform).leesControle(url.searchParams.get('controle') ?? '');
  if (!controle) error(404, CONTROLE_SERVER.verlopen);
  return new Response(formatBevindingen(controle.proef.controle), {
    headers: {
      'content-type': BEVINDINGEN_TYPE,
      'content-disposition': 'attachment; filename="bevindingen.csv"',
    },
  });
};
