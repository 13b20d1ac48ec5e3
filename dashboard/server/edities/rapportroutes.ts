/** Reports as files: of the figures of now, and those that were kept with an edition. */
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { leesEdities, leesEditiebestand, type Editie } from '@regiomonitor/queries/edities/editie.ts';
import type { Editiepublicatie } from '@regiomonitor/queries/edities/openen.ts';
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nameBestand } from '../../export/bestandsnaam.ts';
import { RapportKanNiet } from '../../src/lib/rapport/model.ts';
import { sendAntwoord } from '../routes/api/antwoord.ts';
import { API_PAD, API_VERSIE } from '../routes/api/openapi.ts';
import { neemBlad } from '../routes/api/paginering.ts';
import { Probleem, sendProbleem } from '../routes/api/probleem.ts';
import { EditiesVraag } from '../routes/api/schema.ts';
import { readParameters } from '../routes/api/vraag.ts';

export interface RapportOpties {
  readonly map: string;
  readonly beheer: Beheer;
  /** Told of every file that is taken along. */
  exporteerde(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

type Bestand = { readonly Params: { readonly bestand: string } };

export function registerRapporten(app: FastifyInstance, opties: RapportOpties): void {
  app.register(async (rapporten) => {
    rapporten.addHook('onRequest', async (request, reply) => {
      reply.header('api-version', API_VERSIE);
      if (request.oordeel === 'weg') throw new Probleem(404, 'Deze editie is er niet.');
    });
    rapporten.setErrorHandler((error, request, reply) => {
      if (error instanceof Probleem) return sendProbleem(reply, error);
      if (error instanceof RapportKanNiet) return sendProbleem(reply, new Probleem(404, error.message));
      request.log.error(error);
      return sendProbleem(
        reply,
        new Probleem(500, 'Probeer het later nog eens, of meld het aan de beheerder.'),
      );
    });
    rapporten.get(`${API_PAD}/edities`, async (request, reply) => {
      const metIntern = request.wie?.niveau === 'intern';
      const edities = (await leesEdities(opties.beheer)).filter(
        ({ niveau }) => metIntern || niveau === 'openbaar',
      );
      const parameters = readParameters(request.query, Object.keys(EditiesVraag.properties));
      const { rijen, ...blad } = neemBlad(edities.map(describe), parameters);
      const body = JSON.stringify(rijen);
      return sendAntwoord(request, reply, { body, type: 'application/json; charset=utf-8', ...blad });
    });
    rapporten.get<Bestand>(`${API_PAD}/rapporten/:bestand`, (request, reply) =>
      sendConcept(request, reply, opties),
    );
    for (const begin of [`${API_PAD}/edities`, '/openbaar/edities']) {
      rapporten.get<Bestand>(`${begin}/:nummer/rapporten/:bestand`, (request, reply) =>
        sendKept(request, reply, opties),
      );
    }
  });
}

function describe({ nummer, niveau, periode, vastgesteldOp, bestanden }: Editie): object {
  const rapporten = Object.keys(bestanden).filter((naam) => naam.endsWith('.pdf'));
  return {
    nummer,
    niveau,
    periode: periode.code,
    vastgesteldOp,
    rapporten: rapporten.map((naam) => `${API_PAD}/edities/${nummer}/rapporten/${naam}`),
  };
}

async function sendConcept(
  request: FastifyRequest<Bestand>,
  reply: FastifyReply,
  { map, beheer, exporteerde }: RapportOpties,
): Promise<FastifyReply> {
  const [code = '', extensie] = request.params.bestand.split('.');
  const periode = parsePeriode(code);
  if (!periode || periode.soort === 'kwartaal' || extensie !== 'pdf')
    throw new Probleem(404, 'Een rapport heet naar zijn periode, zoals 2026JJ00.pdf of 2026HJ01.pdf.');
  if (!request.publicatie)
    throw new Probleem(503, 'Er zijn nog geen cijfers gepubliceerd. Lever eerst gegevens aan.');
  // Much that nothing else needs: loaded by the first who wants a report.
  const { maakConceptrapport } = await import('../../rapport/dienst.ts');
  const { maakPdf } = await import('../../rapport/pdf.ts');
  const rapport = await maakConceptrapport(map, beheer, request.publicatie, periode);
  await exporteerde(request, reply);
  return sendPdf(reply, maakPdf(rapport), `${rapport.bestandsnaam}.pdf`).header('cache-control', 'no-store');
}

async function sendKept(
  request: FastifyRequest<Bestand>,
  reply: FastifyReply,
  { map, exporteerde }: RapportOpties,
): Promise<FastifyReply> {
  const publicatie = request.editie;
  const editie = publicatie?.editie;
  const naam = request.params.bestand;
  const hash = editie?.bestanden[naam];
  if (!publicatie || !editie || hash === undefined || !naam.endsWith('.pdf'))
    throw new Probleem(404, 'Dit rapport hoort niet bij deze editie.');
  const etag = `"${hash.slice(0, 22)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const inhoud = await leesEditiebestand(map, editie, naam);
  await exporteerde(request, reply);
  return sendPdf(reply, inhoud, nameOf(naam, publicatie));
}

/** 'jaarrapport-wbo-2026JJ00-editie-3.pdf'. */
function nameOf(naam: string, publicatie: Editiepublicatie): string {
  const soort = naam.replace(/\.pdf$/, '');
  const keuze = { periode: [publicatie.editie.periode.code] };
  return nameBestand(soort === 'factsheet' ? soort : `${soort}rapport`, publicatie, keuze, 'pdf');
}

function sendPdf(reply: FastifyReply, inhoud: Buffer, naam: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${naam}"`)
    .send(inhoud);
}
