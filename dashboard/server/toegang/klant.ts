import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Klant } from './balie.ts';
import type { Sessies } from './sessies.ts';

/** Who sent this request, as the desks know them. */
export function createKlant(
  sessies: Sessies,
  request: FastifyRequest,
  reply: FastifyReply,
  zending: Klant['zending'],
): Klant {
  return {
    wie: request.wie,
    adres: request.ip,
    toestel: sessies.toestel(request),
    gemeenten: request.regio?.gemeenten ?? [],
    begin: (account, idToken) => sessies.begin(request, reply, account, idToken),
    editie: request.editie,
    regio: request.regio,
    sessie: sessies.kenmerk(request),
    zending,
    leveringen: async () => {
      const alle = await request.leesLeveringen();
      return alle.filter((levering) => request.lezer.zietLevering(levering));
    },
    eindig: () => sessies.eindig(request, reply),
  };
}
