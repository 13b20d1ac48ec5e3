import { error } from '@sveltejs/kit';
import { vereisLoket } from '#lib/server/loket.ts';
import { PROFIELEN } from '#lib/texts/koppelen.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ platform, params }) => {
  const profiel = await vereisLoket(platform).vindProfiel(params.id);
  if (!profiel) error(404, PROFIELEN.weg);
  const { bron, aanleveraar, scope, inhoud } = profiel;
  return new Response(inhoud, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="koppelingen-${bron}-${aanleveraar}-${scope}.json"`,
    },
  });
};
