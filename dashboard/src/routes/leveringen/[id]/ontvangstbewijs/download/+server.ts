import { createOntvangstbewijs, writeOntvangstbewijs } from '#lib/paginas/ontvangstbewijs.ts';
import { leesOntvangstOf404 } from '#lib/server/ontvangst.ts';
import { vereisLoket } from '#lib/server/loket.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ platform, params, url }) => {
  const loket = vereisLoket(platform);
  const ontvangst = await leesOntvangstOf404(platform, params.id);
  const feiten = createOntvangstbewijs(ontvangst, loket.gemeenten, loket.versie);
  const { naam = '', synthetisch = false } = platform?.regio ?? {};
  const basis = `ontvangstbewijs-${ontvangst.levering.id}${synthetisch ? '-SYNTHETISCH' : ''}`;
  const [inhoud, type, bestandsnaam] =
    url.searchParams.get('formaat') === 'pdf'
      ? ([
          toBytes(loket.drukOntvangstbewijs(feiten, ontvangst.levering.ontvangen_op)),
          'application/pdf',
          `${basis}.pdf`,
        ] as const)
      : ([
          writeOntvangstbewijs(feiten, { naam, synthetisch }),
          'text/plain; charset=utf-8',
          `${basis}.txt`,
        ] as const);
  return new Response(inhoud, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${bestandsnaam}"` },
  });
};

/** In memory of its own, as an answer wants it. */
function toBytes(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
