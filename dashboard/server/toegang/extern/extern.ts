/** Signing in at the gemeente: the way there, and the way back. Both are plain addresses that a browser goes to. */
import { createVerzoek, takeVerzoek } from '@regiomonitor/queries/beheer/extern.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createBegrenzer, type Grens } from '../../plugins/begrenzer.ts';
import { leesTerug } from '../../../src/lib/paginas/terug.ts';
import { createGeheim, hashGeheim } from '../geheim.ts';
import { nameCookie, readCookie, setCookie } from '../koekje.ts';
import type { Loket } from '../loket.ts';
import type { Aanbieder } from './aanbieder.ts';
import { laatToe, type Weigering } from './account.ts';

export interface ExternOpties {
  readonly beheer: Beheer;
  readonly klok: () => Date;
  readonly veilig: boolean;
  readonly aanbieders: readonly Aanbieder[];
  loket(request: FastifyRequest, reply: FastifyReply): Loket;
}

/** What the sign-in page says when it did not work. */
export type Externmelding = Weigering | 'mislukt' | 'verlopen' | 'wachten';

const GELDIG_MS = 10 * 60_000;
/** An office shares one address, and begins at nine. */
const GRENS: Grens = { vrij: 100, herstelMs: 2_000, wachtMs: 10_000, langsteWachtMs: 5 * 60_000 };

type Route = { Params: { aanbieder: string }; Querystring: Record<string, unknown> };

export function registerExtern(app: FastifyInstance, opties: ExternOpties): void {
  const { beheer, klok, veilig, aanbieders, loket } = opties;
  const koekje = nameCookie('aanmeldverzoek', veilig);
  const begrenzer = createBegrenzer(GRENS);
  const vind = ({ params }: { params: Route['Params'] }) =>
    aanbieders.find(({ instelling }) => instelling.sleutel === params.aanbieder);

  app.get<Route>('/aanmelden/extern/:aanbieder', { exposeHeadRoute: false }, async (request, reply) => {
    const aanbieder = vind(request);
    if (!aanbieder) return sendNietHier(reply);
    if (begrenzer.vraag(request.ip, klok()) > 0) return sendMelding(reply, aanbieder, 'wachten');
    const begonnen = await aanbieder.begin().catch(noteFout(request));
    if (!begonnen) return sendMelding(reply, aanbieder, 'mislukt');
    const { url, ...geheimen } = begonnen;
    const geheim = createGeheim();
    const nu = klok();
    const { sleutel } = aanbieder.instelling;
    const { terug: gevraagd } = request.query;
    const terug = leesTerug(typeof gevraagd === 'string' ? gevraagd.slice(0, 2000) : null);
    const eindigt_op = new Date(nu.getTime() + GELDIG_MS).toISOString();
    const verzoek = { hash: hashGeheim(geheim), aanbieder: sleutel, ...geheimen, terug, eindigt_op };
    await createVerzoek(beheer, verzoek, nu);
    setCookie(reply, koekje, geheim, veilig, GELDIG_MS);
    return reply.header('cache-control', 'no-store').redirect(url, 303);
  });

  app.get<Route>('/aanmelden/extern/:aanbieder/terug', { exposeHeadRoute: false }, async (request, reply) => {
    const aanbieder = vind(request);
    if (!aanbieder) return sendNietHier(reply);
    const { sleutel } = aanbieder.instelling;
    const geheim = readCookie(request, koekje);
    const { state } = request.query;
    const antwoord =
      geheim !== undefined && typeof state === 'string'
        ? await takeVerzoek(beheer, { hash: hashGeheim(geheim), aanbieder: sleutel, state }, klok())
        : undefined;
    if (!antwoord) return sendMelding(reply, aanbieder, 'verlopen');
    setCookie(reply, koekje, '', veilig, 0);
    const [, vraag = ''] = request.url.split(/\?(.*)/s);
    const balie = loket(request, reply);
    const uitkomst = await aanbieder.voltooi(vraag, antwoord).catch(noteFout(request));
    if (!uitkomst) {
      await balie.noteerExternMislukt(sleutel, 'mislukt');
      return sendMelding(reply, aanbieder, 'mislukt');
    }
    const toelating = await laatToe(beheer, aanbieder.instelling, uitkomst, klok());
    if ('weigering' in toelating) {
      await balie.noteerExternMislukt(sleutel, toelating.weigering);
      return sendMelding(reply, aanbieder, toelating.weigering);
    }
    await balie.beginExtern(toelating, sleutel, uitkomst.idToken);
    return reply.header('cache-control', 'no-store').redirect(antwoord.terug, 303);
  });
}

/** Only what kind of error it was: its text may hold what the provider says of somebody. */
function noteFout({ log }: FastifyRequest): (error: unknown) => undefined {
  return (error) => {
    const { name = 'onbekend', code = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
    log.error({ soort: name, code }, 'aanmelden bij een aanbieder mislukt');
    return undefined;
  };
}

function sendMelding(reply: FastifyReply, { instelling }: Aanbieder, melding: Externmelding): FastifyReply {
  const vraag = new URLSearchParams({ melding, bij: instelling.sleutel }).toString();
  return reply.header('cache-control', 'no-store').redirect(`/aanmelden?${vraag}`, 303);
}

function sendNietHier(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}
