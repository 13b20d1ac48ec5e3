/**
 * POST /leveringen: a file with what it is said to be, checked and stored as `import` does it. The answer is the report
 * that `import --json` prints; a refusal is a problem with that report in it.
 */
import multipart from '@fastify/multipart';
import { ProfielOngeldig } from '@regiomonitor/ingest/koppelen/profiel.ts';
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import { RegisterBezet } from '@regiomonitor/queries/database/register-fout.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BEVINDINGEN_TYPE, formatBevindingen } from '../../../bevindingen/bevindingen-csv.ts';
import { Aanvraagfout, leesAanvraag, type Aanvraag } from '../../aanleveren/aanvraag.ts';
import type { Cijferstand } from '../../aanleveren/cijfers-bijwerken.ts';
import type { Leveraar } from '../../aanleveren/leveraar.ts';
import type { Leverdienst } from '../../aanleveren/leverdienst.ts';
import type { Rem } from '../../aanleveren/rem.ts';
import type { Ruimte } from '../../aanleveren/ruimte.ts';
import { ontvangZending, Zendingfout, type Zendingbestand } from '../../aanleveren/zending.ts';
import { Probleem, sendProbleem, type Probleemstatus } from './probleem.ts';
import { readParameters } from './vraag.ts';

export interface AanleverOpties {
  readonly dienst: Leverdienst;
  readonly ruimte: Ruimte;
  readonly rem: Rem;
  /** As whom this request may deliver this; undefined when it may not. */
  leveraar(request: FastifyRequest, aanvraag: Aanvraag): Promise<Leveraar | undefined>;
}

export const FORMATEN = ['json', 'csv'] as const;
/** Says what became of the published figures. */
export const CIJFERS_HEADER = 'regiomonitor-cijfers';
/** Seconds: somebody else's delivery takes about so long. */
const REGISTER_WACHT = 30;
const RUIMTE_WACHT = 60;

/** Adds the route, in a context of its own: nothing else of the API reads files. */
export function registerAanleveren(api: FastifyInstance, pad: string, opties: AanleverOpties): void {
  api.register(async (eigen) => {
    eigen.removeAllContentTypeParsers();
    // A file that is too large is told of by ourselves.
    await eigen.register(multipart, { throwFileSizeLimit: false });
    eigen.post(pad, async (request, reply) => {
      const formaat = readFormaat(request);
      const rem = opties.rem.begin(request.wie?.account ?? request.ip);
      if ('wacht' in rem)
        throw new Probleem(
          429,
          'U stuurt veel bestanden achter elkaar. Wacht even en ga dan verder.',
          rem.wacht,
        );
      try {
        return await deliver(request, reply, opties, formaat);
      } catch (error) {
        // What was not read of the request is not waited for.
        reply.header('connection', 'close');
        throw toProbleem(error);
      } finally {
        rem.einde();
      }
    });
  });
}

async function deliver(
  request: FastifyRequest,
  reply: FastifyReply,
  { dienst, ruimte, leveraar }: AanleverOpties,
  formaat: (typeof FORMATEN)[number],
): Promise<FastifyReply> {
  if (!request.regio) throw new Probleem(503, 'De monitor wordt nog ingericht. Probeer het later opnieuw.');
  if (!request.isMultipart())
    throw new Probleem(415, 'Stuur een formulier (multipart/form-data) met daarin het veld bestand.');
  const { velden, bestand } = await ontvangZending(request, ruimte);
  try {
    const aanvraag = leesAanvraag(velden, request.regio);
    const wie = await leveraar(request, aanvraag);
    if (!wie) throw new Probleem(403, nameVerbod(aanvraag));
    if (!bestand) throw new Probleem(400, 'Er is geen bestand meegestuurd. Zet het in het veld bestand.');
    return await answer(reply, formaat, await handle(dienst, aanvraag, bestand, wie));
  } finally {
    bestand?.vergeet();
  }
}

async function handle(
  dienst: Leverdienst,
  { opdracht, alleenControleren, toelichting }: Aanvraag,
  bestand: Zendingbestand,
  wie: Leveraar,
): Promise<{ uitkomst: Uitkomst; cijfers?: Cijferstand }> {
  if (alleenControleren) return { uitkomst: await dienst.controleer(bestand, opdracht, wie) };
  return dienst.leverAan(bestand, opdracht, wie, toelichting);
}

function answer(
  reply: FastifyReply,
  formaat: (typeof FORMATEN)[number],
  { uitkomst, cijfers }: { uitkomst: Uitkomst; cijfers?: Cijferstand },
): FastifyReply {
  const status = statusOf(uitkomst);
  reply.header('cache-control', 'no-store');
  if (cijfers) reply.header(CIJFERS_HEADER, cijfers);
  if (status === 201) reply.header('location', `/leveringen/${uitkomst.levering?.id}/ontvangstbewijs`);
  if (formaat === 'csv') {
    return reply
      .code(status)
      .header('content-disposition', 'attachment; filename="bevindingen.csv"')
      .type(BEVINDINGEN_TYPE)
      .send(formatBevindingen(uitkomst));
  }
  if (status >= 400) {
    const { status: _geweigerd, ...rapport } = uitkomst;
    return sendProbleem(reply, new Probleem(status as Probleemstatus, describe(uitkomst)), rapport);
  }
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(uitkomst));
}

/** What a report comes to in HTTP. */
export function statusOf({
  status,
  fouten,
}: Pick<Uitkomst, 'status' | 'fouten'>): 200 | 201 | 409 | 413 | 422 {
  if (status === 'aanvaard') return 201;
  if (status !== 'geweigerd') return 200;
  if (fouten.every(({ code }) => code === 'periode_overlapt')) return 409;
  return fouten[0]?.code === 'te_groot' ? 413 : 422;
}

function describe({ aantal_fouten, fouten: [eerste] }: Uitkomst): string {
  const aantal = aantal_fouten === 1 ? 'Er is 1 fout' : `Er zijn ${aantal_fouten} fouten`;
  return `${aantal}; er is niets opgeslagen. ${eerste?.melding ?? ''}`.trim();
}

function nameVerbod({ opdracht: { scope, aanleveraar } }: Aanvraag): string {
  return `Uw account mag niet aanleveren voor ${scope} als ${aanleveraar}. Vraag het de coördinator.`;
}

/** A parameter goes before what the client accepts. */
function readFormaat(request: FastifyRequest): (typeof FORMATEN)[number] {
  const { formaat } = readParameters(request.query, ['formaat']);
  if (formaat === undefined) return acceptsCsv(request.headers.accept) ? 'csv' : 'json';
  const gevonden = FORMATEN.find((een) => een === formaat);
  if (!gevonden) throw new Probleem(400, `Dit formaat bestaat niet. Mogelijk: ${FORMATEN.join(', ')}.`);
  return gevonden;
}

function acceptsCsv(accept = ''): boolean {
  const [eerste = ''] = accept.split(',');
  return eerste.trim().toLowerCase().startsWith('text/csv');
}

function toProbleem(error: unknown): unknown {
  if (error instanceof Zendingfout)
    return new Probleem(error.status, error.message, error.status === 503 ? RUIMTE_WACHT : undefined);
  if (error instanceof Aanvraagfout || error instanceof ProfielOngeldig)
    return new Probleem(400, error.message);
  if (error instanceof RegisterBezet) return new Probleem(503, error.message, REGISTER_WACHT);
  return error;
}
