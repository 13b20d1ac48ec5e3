/**
 * The authorisation table, cell by cell, against the application itself: every route and every page, for every role,
 * about the own gemeente (GM0001) and another one. A route or page without a row here fails.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { createAccount } from '@regiomonitor/queries/beheer/accounts.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { createSessie } from '@regiomonitor/queries/beheer/sessies.ts';
import { createRegister } from '@regiomonitor/queries/database/register.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { LeveringTable, Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { parseRegio } from '@regiomonitor/queries/regio/regio.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { writeEditie } from '../../test-support/edities.ts';
import { inventInhoud } from '../../test-support/inhoud.ts';
import { writePublicatie } from '../../test-support/publicatie.ts';
import { createApp } from '../app.ts';
import { createGeheim, hashGeheim } from './geheim.ts';
import type { Rol } from './rechten.ts';
import { registerToegang } from './toegang.ts';

interface Proefpersoon {
  readonly rol: Rol;
  readonly niveau?: Niveau;
}

/** The columns, in order. */
const WIE: Readonly<Record<string, Proefpersoon | undefined>> = {
  niemand: undefined,
  aanleveraar: { rol: 'aanleveraar' },
  beleidsadviseur: { rol: 'beleidsadviseur' },
  coordinator: { rol: 'coordinator' },
  regiegroeplid: { rol: 'regiegroeplid' },
  'regiegroeplid met niveau openbaar': { rol: 'regiegroeplid', niveau: 'openbaar' },
  bestuurder: { rol: 'bestuurder' },
  beheerder: { rol: 'beheerder' },
};

// Per route an address, and the status that each column gets: niem aanl bele coor regi r-op best behe
/** Who is not signed in is sent to the page for that; who may not see the overview, to where they may begin. */
const OVERZICHT = '303 303 200 200 200 303 303 303';
const FIGUREN_API = '401 403 200 200 200 403 403 403';
/** Who reads editions only is sent to the same page of the newest one. */
const FIGUREN = '303 403 200 200 200 303 303 403';
const EDITIE_OPENBAAR = '303 403 200 200 200 200 200 403';
const EDITIE_INTERN = '303 403 200 200 200 404 200 403';
const COORDINATOR = '303 403 403 200 403 403 403 403';
/** Switched off; who keeps editions may look beforehand. */
const NIET_OPENBAAR = '404 404 404 200 404 404 404 404';
const LEVERINGEN_API = '401 200 200 200 200 403 403 403';
const LEVERINGEN = '303 200 200 200 200 403 403 403';
const AANLEVEREN = '303 200 403 200 403 403 403 403';
/** Whoever may, finds no levering here: this server has a publicatie and no register with rows. */
const HERSTEL = '303 404 403 404 403 403 403 403';
const AANGEMELD = '303 200 200 200 200 200 200 200';
const BEHEER = '303 403 403 200 403 403 403 200';
const INSTELLEN = '303 403 403 200 403 403 403 403';
const NIET_HIER = '404 404 404 404 404 404 404 404';
const IEDEREEN = '200 200 200 200 200 200 200 200';
const KENT_NIET = '405 405 405 405 405 405 405 405';
const NERGENS = '404 404 404 404 404 404 404 404';

const TABEL: Readonly<Record<string, readonly [adres: string, statussen: string][]>> = {
  'GET /gezondheid': [['/gezondheid', IEDEREEN]],
  // This server has no address for who finds a weakness.
  // Nor can one sign in elsewhere.
  'GET /aanmelden/extern/:aanbieder': [['/aanmelden/extern/breda', NIET_HIER]],
  'GET /aanmelden/extern/:aanbieder/terug': [['/aanmelden/extern/breda/terug?code=x&state=y', NIET_HIER]],
  'GET /.well-known/security.txt': [['/.well-known/security.txt', NIET_HIER]],
  'GET /api/v1/openapi.json': [['/api/v1/openapi.json', IEDEREEN]],
  'GET /api/v1/indicatoren': [['/api/v1/indicatoren', FIGUREN_API]],
  'GET /api/v1/gebieden': [['/api/v1/gebieden', FIGUREN_API]],
  'GET /api/v1/perioden': [['/api/v1/perioden', FIGUREN_API]],
  'GET /api/v1/cijfers': [
    ['/api/v1/cijfers?gebied=GM0001', FIGUREN_API],
    ['/api/v1/cijfers?gebied=GM0002', FIGUREN_API],
    ['/api/v1/cijfers?formaat=csv', FIGUREN_API],
  ],
  'GET /api/v1/leveringen': [['/api/v1/leveringen', LEVERINGEN_API]],
  'POST /api/v1/leveringen': [['/api/v1/leveringen', '401 415 403 415 403 403 403 403']],
  '* /api/v1/openapi.json': [['/api/v1/openapi.json', KENT_NIET]],
  '* /api/v1/indicatoren': [['/api/v1/indicatoren', KENT_NIET]],
  '* /api/v1/gebieden': [['/api/v1/gebieden', KENT_NIET]],
  '* /api/v1/perioden': [['/api/v1/perioden', KENT_NIET]],
  '* /api/v1/cijfers': [['/api/v1/cijfers', KENT_NIET]],
  '* /api/v1/grafieken': [['/api/v1/grafieken', KENT_NIET]],
  '* /api/v1/presentaties': [['/api/v1/presentaties', KENT_NIET]],
  '* /api/v1/leveringen': [['/api/v1/leveringen', KENT_NIET]],
  '* /api': [['/api', NERGENS]],
  '* /api/*': [
    ['/api/v1/geheim', NERGENS],
    ['/api/v1/cijfers/kpi2', NERGENS],
  ],
  'bestand /icoon.svg': [['/icoon.svg', IEDEREEN]],
  'pagina /': [['/', OVERZICHT]],
  'pagina /indicator/[code]': [['/indicator/kpi2', FIGUREN]],
  'pagina /gemeenten': [['/gemeenten', FIGUREN]],
  'pagina /gemeente/[code]': [
    ['/gemeente/GM0001', FIGUREN],
    ['/gemeente/GM0002', FIGUREN],
  ],
  'pagina /gemeente/[code]/eigen-cijfers': [
    ['/gemeente/GM0001/eigen-cijfers', '303 200 403 403 403 403 403 403'],
    ['/gemeente/GM0002/eigen-cijfers', '303 403 403 403 403 403 403 403'],
  ],
  'pagina /gemeente/[code]/eigen-cijfers/bestand': [
    ['/gemeente/GM0001/eigen-cijfers/bestand', '303 200 403 403 403 403 403 403'],
    ['/gemeente/GM0002/eigen-cijfers/bestand', '303 403 403 403 403 403 403 403'],
  ],
  'pagina /leveringen': [['/leveringen', LEVERINGEN]],
  'pagina /leveringen/[id]/intrekken': [['/leveringen/1/intrekken', HERSTEL]],
  'pagina /leveringen/kwaliteit': [['/leveringen/kwaliteit', AANLEVEREN]],
  'pagina /leveringen/[id]/cijfers': [['/leveringen/1/cijfers', HERSTEL]],
  'pagina /leveringen/[id]/terugzetten': [['/leveringen/1/terugzetten', HERSTEL]],
  'pagina /leveringen/[id]/verwijderen': [['/leveringen/1/verwijderen', HERSTEL]],
  'pagina /leveringen/aantallen': [['/leveringen/aantallen', AANLEVEREN]],
  'formulier /leveringen/aantallen': [
    ['/leveringen/aantallen?/controleer', '303 400 403 400 403 403 403 403'],
  ],
  'formulier /leveringen/[id]': [['/leveringen/1?/toelichting', HERSTEL]],
  'formulier /leveringen/[id]/intrekken': [['/leveringen/1/intrekken', HERSTEL]],
  'formulier /leveringen/[id]/terugzetten': [['/leveringen/1/terugzetten', HERSTEL]],
  'formulier /leveringen/[id]/verwijderen': [['/leveringen/1/verwijderen', HERSTEL]],
  'pagina /leveringen/[id]': [
    ['/leveringen/1', LEVERINGEN],
    // Of another gemeente than the own one: for who delivers it does not exist.
    ['/leveringen/2', '303 404 200 200 200 403 403 403'],
    ['/leveringen/99', '303 404 404 404 404 403 403 403'],
  ],
  'pagina /exporteren': [['/exporteren', FIGUREN]],
  'pagina /leveringen/profielen': [['/leveringen/profielen', AANLEVEREN]],
  'pagina /leveringen/profielen/[id]': [['/leveringen/profielen/99', AANLEVEREN.replaceAll('200', '404')]],
  'pagina /leveringen/profielen/[id]/download': [
    ['/leveringen/profielen/99/download', AANLEVEREN.replaceAll('200', '404')],
  ],
  'pagina /leveringen/profielen/controle.json': [['/leveringen/profielen/controle.json', AANLEVEREN]],
  'formulier /leveringen/profielen': [
    ['/leveringen/profielen?/koppel', AANLEVEREN.replaceAll('200', '403')],
    ['/leveringen/profielen?/inlezen', AANLEVEREN.replaceAll('200', '400')],
  ],
  'formulier /leveringen/profielen/[id]': [
    ['/leveringen/profielen/99?/wijzig', AANLEVEREN.replaceAll('200', '404')],
    ['/leveringen/profielen/99?/verwijder', AANLEVEREN.replaceAll('200', '404')],
  ],
  'pagina /leveringen/aanleveren': [['/leveringen/aanleveren', AANLEVEREN]],
  'pagina /leveringen/aanleveren/bevindingen': [
    ['/leveringen/aanleveren/bevindingen?controle=onbekend', '303 404 403 404 403 403 403 403'],
  ],
  'pagina /leveringen/nulmelding': [['/leveringen/nulmelding', AANLEVEREN]],
  'pagina /leveringen/[id]/ontvangstbewijs': [
    ['/leveringen/0/ontvangstbewijs', '303 404 403 404 403 403 403 403'],
  ],
  'pagina /leveringen/[id]/ontvangstbewijs/download': [
    ['/leveringen/0/ontvangstbewijs/download', '303 404 403 404 403 403 403 403'],
  ],
  'formulier /leveringen/aanleveren': [
    ['/leveringen/aanleveren?/controleer', '303 400 403 400 403 403 403 403'],
    ['/leveringen/aanleveren?/bevestig', '303 400 403 400 403 403 403 403'],
  ],
  'formulier /leveringen/nulmelding': [['/leveringen/nulmelding', '303 400 403 400 403 403 403 403']],
  'pagina /voortgang': [['/voortgang', FIGUREN]],
  'pagina /verantwoording': [['/verantwoording', FIGUREN]],
  'pagina /duiding/[indicator]/[gebied]/[periode]': [
    ['/duiding/kpi2/GM0001/2026HJ01', '303 403 200 200 200 403 403 403'],
    ['/duiding/kpi2/GM0002/2026HJ01', '303 403 403 200 200 403 403 403'],
    ['/duiding/kpi2/test/2026HJ01', '303 403 403 200 200 403 403 403'],
  ],
  'formulier /duiding/[indicator]/[gebied]/[periode]': [
    ['/duiding/kpi2/GM0001/2026HJ01', '303 403 400 400 400 403 403 403'],
    ['/duiding/kpi2/GM0002/2026HJ01', '303 403 403 400 400 403 403 403'],
  ],
  // Sends its readers on to the latest half-year.
  'pagina /halfjaar': [['/halfjaar', FIGUREN.replaceAll('200', '303')]],
  'pagina /halfjaar/[periode]': [['/halfjaar/2026HJ01', FIGUREN]],
  'formulier /halfjaar/[periode]': [['/halfjaar/2026HJ01', '303 403 403 400 400 403 403 403']],
  'pagina /halfjaar/[periode]/presentatie': [['/halfjaar/2026HJ01/presentatie', FIGUREN]],
  'pagina /signalen': [['/signalen', FIGUREN]],
  'formulier /signalen': [['/signalen', '303 403 403 400 400 403 403 403']],
  'pagina /signalen/[id]': [['/signalen/onbekend', '303 403 404 404 404 303 303 403']],
  'formulier /signalen/[id]': [['/signalen/onbekend', '303 403 403 404 404 403 403 403']],
  'pagina /gebeurtenissen': [['/gebeurtenissen', FIGUREN]],
  'formulier /gebeurtenissen': [['/gebeurtenissen', '303 403 403 400 400 403 403 403']],
  'pagina /gebeurtenissen/[id]': [['/gebeurtenissen/onbekend', '303 403 404 404 404 303 303 403']],
  'formulier /gebeurtenissen/[id]': [['/gebeurtenissen/onbekend', '303 403 403 404 404 403 403 403']],
  'pagina /jaar/[jaar]': [['/jaar/2026', FIGUREN]],
  'pagina /edities': [['/edities', EDITIE_OPENBAAR]],
  'pagina /edities/vaststellen': [
    ['/edities/vaststellen', COORDINATOR],
    ['/edities/vaststellen?periode=2026&niveau=intern', COORDINATOR],
  ],
  'pagina /edities/vergelijken': [
    ['/edities/vergelijken?een=1&ander=2', '303 403 200 200 200 404 200 403'],
    ['/edities/vergelijken?een=2&ander=2', EDITIE_OPENBAAR],
  ],
  'pagina /edities/[nummer]': [
    ['/edities/1', EDITIE_INTERN],
    ['/edities/2', EDITIE_OPENBAAR],
    ['/edities/3', '303 403 404 404 404 404 404 403'],
  ],
  'pagina /edities/[nummer]/indicator/[code]': [['/edities/1/indicator/kpi2', EDITIE_INTERN]],
  'pagina /edities/[nummer]/gemeenten': [['/edities/1/gemeenten', EDITIE_INTERN]],
  'pagina /edities/[nummer]/gemeente/[code]': [['/edities/2/gemeente/GM0001', EDITIE_OPENBAAR]],
  'pagina /edities/[nummer]/exporteren': [
    ['/edities/1/exporteren', EDITIE_INTERN],
    ['/edities/2/exporteren', EDITIE_OPENBAAR],
  ],
  'pagina /edities/[nummer]/voortgang': [
    ['/edities/1/voortgang', EDITIE_INTERN],
    ['/edities/2/voortgang', EDITIE_OPENBAAR],
  ],
  'pagina /edities/[nummer]/verantwoording': [['/edities/2/verantwoording', EDITIE_OPENBAAR]],
  'pagina /edities/[nummer]/rapport': [
    ['/edities/1/rapport', EDITIE_INTERN],
    ['/edities/2/rapport', EDITIE_OPENBAAR],
  ],
  'pagina /rapportteksten/[periode]': [['/rapportteksten/2026', COORDINATOR]],
  'pagina /openbaar': [['/openbaar', NIET_OPENBAAR]],
  'pagina /openbaar/edities/[nummer]': [
    ['/openbaar/edities/2', NIET_OPENBAAR],
    ['/openbaar/edities/1', NERGENS],
  ],
  'pagina /openbaar/edities/[nummer]/rapport': [['/openbaar/edities/2/rapport', NIET_OPENBAAR]],
  'pagina /openbaar/edities/[nummer]/exporteren': [
    ['/openbaar/edities/2/exporteren', NIET_OPENBAAR],
    ['/openbaar/edities/1/exporteren', NERGENS],
  ],
  'GET /openbaar/edities/:nummer/rapporten/:bestand': [
    ['/openbaar/edities/2/rapporten/factsheet.pdf', NIET_OPENBAAR],
    ['/openbaar/edities/2/rapporten/grondslag.json', NERGENS],
    ['/openbaar/edities/1/rapporten/jaar.pdf', NERGENS],
  ],
  'GET /openbaar/edities/:nummer/cijfers': [
    ['/openbaar/edities/2/cijfers?formaat=csv', NIET_OPENBAAR],
    ['/openbaar/edities/1/cijfers?formaat=csv', NERGENS],
  ],
  'GET /openbaar/edities/:nummer/grafieken': [
    ['/openbaar/edities/2/grafieken?indicator=kpi2', NIET_OPENBAAR],
    ['/openbaar/edities/1/grafieken?indicator=kpi2', NERGENS],
  ],
  'GET /openbaar/edities/:nummer/presentaties': [
    ['/openbaar/edities/2/presentaties', NIET_OPENBAAR],
    ['/openbaar/edities/1/presentaties', NERGENS],
  ],
  'GET /api/v1/rapporten/:bestand': [['/api/v1/rapporten/2026JJ00.pdf', FIGUREN_API]],
  'GET /api/v1/edities': [['/api/v1/edities', '401 403 200 200 200 200 200 403']],
  'GET /api/v1/grafieken': [['/api/v1/grafieken?indicator=kpi2&formaat=png', FIGUREN_API]],
  'GET /api/v1/presentaties': [['/api/v1/presentaties', FIGUREN_API]],
  'GET /api/v1/edities/:nummer/indicatoren': [
    ['/api/v1/edities/1/indicatoren', '401 403 200 200 200 404 200 403'],
    ['/api/v1/edities/2/indicatoren', '401 403 200 200 200 200 200 403'],
  ],
  'GET /api/v1/edities/:nummer/gebieden': [
    ['/api/v1/edities/1/gebieden', '401 403 200 200 200 404 200 403'],
    ['/api/v1/edities/2/gebieden', '401 403 200 200 200 200 200 403'],
  ],
  'GET /api/v1/edities/:nummer/perioden': [
    ['/api/v1/edities/1/perioden', '401 403 200 200 200 404 200 403'],
    ['/api/v1/edities/2/perioden', '401 403 200 200 200 200 200 403'],
  ],
  'GET /api/v1/edities/:nummer/cijfers': [
    ['/api/v1/edities/1/cijfers', '401 403 200 200 200 404 200 403'],
    ['/api/v1/edities/2/cijfers', '401 403 200 200 200 200 200 403'],
  ],
  'GET /api/v1/edities/:nummer/grafieken': [
    ['/api/v1/edities/1/grafieken?indicator=kpi2', '401 403 200 200 200 404 200 403'],
    ['/api/v1/edities/2/grafieken?indicator=kpi2', '401 403 200 200 200 200 200 403'],
  ],
  'GET /api/v1/edities/:nummer/presentaties': [
    ['/api/v1/edities/1/presentaties', '401 403 200 200 200 404 200 403'],
    ['/api/v1/edities/2/presentaties', '401 403 200 200 200 200 200 403'],
  ],
  'GET /api/v1/edities/:nummer/rapporten/:bestand': [
    ['/api/v1/edities/1/rapporten/jaar.pdf', '401 403 200 200 200 404 200 403'],
    ['/api/v1/edities/2/rapporten/factsheet.pdf', '401 403 200 200 200 200 200 403'],
    ['/api/v1/edities/2/rapporten/publicatie.duckdb', '401 403 404 404 404 404 404 403'],
  ],
  'formulier /edities': [['/edities?/openbaar', COORDINATOR]],
  'formulier /edities/vaststellen': [['/edities/vaststellen', '303 403 403 400 403 403 403 403']],
  'formulier /rapportteksten/[periode]': [['/rapportteksten/2026', COORDINATOR]],
  'pagina /wegwijs': [['/wegwijs', IEDEREEN]],
  'formulier /wegwijs': [['/wegwijs?/verberg', '303 303 303 303 303 303 303 303']],
  'pagina /sneltoetsen': [['/sneltoetsen', IEDEREEN]],
  'pagina /toegankelijkheid': [['/toegankelijkheid', IEDEREEN]],
  'pagina /aanmelden': [['/aanmelden', IEDEREEN]],
  'pagina /uitnodiging/[code]': [['/uitnodiging/onbekend', IEDEREEN]],
  'pagina /account': [['/account', AANGEMELD]],
  'pagina /account/tweede-factor': [['/account/tweede-factor', AANGEMELD]],
  'pagina /account/tokens': [['/account/tokens', AANGEMELD]],
  'formulier /account/tokens': [['/account/tokens?/maak', '303 400 400 400 400 400 400 400']],
  'pagina /beheer': [['/beheer', BEHEER]],
  'pagina /beheer/accounts': [['/beheer/accounts', BEHEER]],
  'pagina /beheer/accounts/[id]': [['/beheer/accounts/ONBEKEND', '303 403 403 404 403 403 403 404']],
  'pagina /beheer/aanlevertermijnen': [['/beheer/aanlevertermijnen', '303 403 403 200 403 403 403 403']],
  'formulier /beheer/aanlevertermijnen': [['/beheer/aanlevertermijnen', '303 403 403 200 403 403 403 403']],
  'pagina /beheer/logboek': [['/beheer/logboek', '303 403 403 403 403 403 403 200']],
  'pagina /beheer/logboek/download': [['/beheer/logboek/download', '303 403 403 403 403 403 403 200']],
  'pagina /beheer/bewaren': [['/beheer/bewaren', INSTELLEN]],
  'formulier /beheer/bewaren': [
    ['/beheer/bewaren?/termijn', '303 403 403 400 403 403 403 403'],
    ['/beheer/bewaren?/wis', '303 403 403 400 403 403 403 403'],
  ],
  'pagina /beheer/bescherming': [['/beheer/bescherming', INSTELLEN]],
  'pagina /beheer/bescherming/verborgen': [['/beheer/bescherming/verborgen', INSTELLEN]],
  'pagina /beheer/bescherming/[niveau]/[indicator]': [
    ['/beheer/bescherming/intern/kpi3', INSTELLEN],
    ['/beheer/bescherming/geheim/kpi3', '303 403 403 404 403 403 403 403'],
  ],
  'formulier /beheer/bescherming/[niveau]/[indicator]': [
    ['/beheer/bescherming/intern/kpi3?/proef', '303 403 403 400 403 403 403 403'],
    ['/beheer/bescherming/intern/kpi3?/bewaar', '303 403 403 409 403 403 403 403'],
  ],
  'pagina /privacy': [['/privacy', IEDEREEN]],
  // The demo only; this server is none.
  'pagina /demo': [['/demo', NIET_HIER]],
  'formulier /aanmelden': [['/aanmelden', '400 400 400 400 400 400 400 400']],
  'formulier /uitnodiging/[code]': [['/uitnodiging/onbekend', '400 400 400 400 400 400 400 400']],
  'formulier /account': [
    ['/account?/wachtwoord', '303 400 400 400 400 400 400 400'],
    ['/account?/sessie', '303 400 400 400 400 400 400 400'],
  ],
  'formulier /account/tweede-factor': [['/account/tweede-factor?/aan', '303 400 400 400 400 400 400 400']],
  'formulier /beheer/accounts': [
    ['/beheer/accounts?/uitnodigen', '303 403 403 400 403 403 403 400'],
    ['/beheer/accounts?/tweedeFactor', '303 403 403 403 403 403 403 200'],
  ],
  'formulier /beheer/accounts/[id]': [['/beheer/accounts/ONBEKEND?/link', '303 403 403 404 403 403 403 404']],
  'formulier /demo': [['/demo', NIET_HIER]],
  'formulier waar er geen is': [
    ['/', NIET_HIER],
    ['/leveringen', NIET_HIER],
  ],
  'pagina /geen-toegang': [['/geen-toegang', IEDEREEN]],
  'pagina /geen-editie': [['/geen-editie', IEDEREEN]],
  'pagina die er niet is': [
    ['/bestaat-niet', '303 404 404 404 404 404 404 404'],
    // SvelteKit's data of a page: the row of /leveringen/[id] speaks about it too, and the test below looks at the answer.
    ['/leveringen/__data.json', LEVERINGEN],
    ['/%6Ceveringen', '303 503 503 503 503 503 503 503'],
  ],
};

const levering = (id: number, scope: string): LeveringTable => ({
  id,
  bron: 'casussen',
  aanleveraar: 'gemeente',
  scope,
  periode: '2026HJ01',
  versie: 1,
  soort: 'rijen',
  status: 'actueel',
  ontvangen_op: '2026-07-01T09:00:00.000Z',
  dekkend: true,
});

let map: string;
let app: FastifyInstance;
const sessies = new Map<string, string>();
beforeAll(async () => {
  await buildScreensWhenNeeded();
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-toegang-'));
  const gemeenten = [
    { code: 'GM0001', naam: 'Aarde' },
    { code: 'GM0002', naam: 'Berg' },
  ];
  const inhoud = inventInhoud({ gemeenten, definities: INDICATOREN });
  await writePublicatie(map, { ...inhoud, levering: [levering(1, 'GM0001'), levering(2, 'GM0002')] });
  const openbaar = inhoud.publicatie.map((kop) => ({ ...kop, niveau: 'openbaar' as const }));
  await writePublicatie(map, { ...inhoud, publicatie: openbaar });
  await createRegister(map, parseRegio({ code: 'test', naam: 'Testregio', gemeenten }));
  app = await createApp({ map });
  const beheer = await openBeheer(map);
  for (const [naam, proefpersoon] of Object.entries(WIE)) {
    if (proefpersoon) sessies.set(naam, await startSessie(beheer, naam, proefpersoon));
  }
  await writeEditie(map, beheer, inhoud, { nummer: 1, niveau: 'intern' });
  await writeEditie(map, beheer, inhoud, { nummer: 2, niveau: 'openbaar' });
  await beheer.close();
  await app.ready();
}, 240_000);
afterAll(async () => {
  await app.close();
  await rm(map, { recursive: true });
});

/** A session of a new account; returns the cookie. */
async function startSessie(
  beheer: Beheer,
  naam: string,
  { rol, niveau = 'intern' }: Proefpersoon,
): Promise<string> {
  const nu = new Date();
  const scope = rol === 'aanleveraar' || rol === 'beleidsadviseur' ? 'GM0001' : 'regio';
  const rollen = [{ rol, scope, aanleveraar: rol === 'aanleveraar' ? 'gemeente' : null }];
  const email = `${naam.replaceAll(' ', '-')}@voorbeeld.nl`;
  const account = await createAccount(beheer, { email, naam, niveau, rollen }, nu);
  const geheim = createGeheim();
  await createSessie(beheer, hashGeheim(geheim), account.id, nu);
  return `sessie=${geheim}`;
}

type Method = 'GET' | 'PUT' | 'POST';

const ask = (wie: string, method: Method, url: string) =>
  app.inject({
    method,
    url,
    headers: {
      ...(sessies.has(wie) && { cookie: sessies.get(wie) }),
      ...(method === 'POST' && {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      }),
    },
    ...(method === 'POST' && { payload: `email=${encodeURIComponent(wie)}&wachtwoord=x` }),
  });

function methodOf(rij: string): Method {
  if (rij.startsWith('formulier') || rij.startsWith('POST ')) return 'POST';
  return rij.startsWith('* /api') ? 'PUT' : 'GET';
}

/** The name of a row for a route as Fastify was given it. */
function rowOf(route: string): string {
  const [method = '', url = ''] = route.split(' ');
  const lezend = method === 'HEAD' ? 'GET' : method;
  if (/^\/(_app\/|[\w-]+\.\w+$)/.test(url)) return 'bestand /icoon.svg';
  return `${lezend} ${url}` in TABEL ? `${lezend} ${url}` : `* ${url}`;
}

const ROUTES = join(import.meta.dirname, '../../src/routes');

async function listBestanden(...namen: string[]): Promise<string[]> {
  const bestanden = await readdir(ROUTES, { recursive: true });
  return bestanden.filter((pad) => namen.includes(basename(pad)));
}

/** The route of SvelteKit that a file is of: folders in parentheses do not count. */
function toRoute(bestand: string): string {
  const delen = dirname(bestand).split(sep);
  return `/${delen.filter((deel) => deel !== '.' && !deel.startsWith('(')).join('/')}`;
}

async function listPaginas(): Promise<string[]> {
  return (await listBestanden('+page.svelte', '+server.ts')).map(toRoute);
}

describe('the authorisation table', () => {
  it('has a row for every route that the server knows', () => {
    const rijen = app.routelijst.filter((route) => !route.endsWith(' /*')).map(rowOf);
    expect(rijen.filter((rij) => !(rij in TABEL))).toEqual([]);
    expect(rijen.length).toBeGreaterThan(10);
  });

  it('has a row for every form', async () => {
    const rijen: string[] = [];
    for (const bestand of await listBestanden('+page.server.ts')) {
      const inhoud = await readFile(join(ROUTES, bestand), 'utf8');
      if (/export const actions\b/.test(inhoud)) rijen.push(`formulier ${toRoute(bestand)}`);
    }
    expect(rijen.filter((rij) => !(rij in TABEL))).toEqual([]);
    expect(rijen).toContain('formulier /aanmelden');
  });

  it('has a row for every page', async () => {
    const paginas = await listPaginas();
    expect(paginas.filter((pagina) => !(`pagina ${pagina}` in TABEL))).toEqual([]);
    expect(paginas).toContain('/gemeente/[code]');
  });

  it('keeps a server from starting with a route that it does not speak about', () => {
    const kaal = Fastify();
    registerToegang(kaal, { herken: () => undefined });
    expect(() => kaal.get('/geheim', () => 'cijfers')).toThrow(
      'No row in the authorisation table for GET /geheim',
    );
  });

  const cellen = Object.entries(TABEL).flatMap(([rij, adressen]) =>
    adressen.flatMap(([adres, statussen]) =>
      statussen.split(' ').map((status, kolom) => {
        return [rij, adres, Object.keys(WIE)[kolom] ?? '', Number(status)] as const;
      }),
    ),
  );
  it.each(cellen)('%s at %s for %s: %i', async (rij, adres, wie, status) => {
    const { statusCode, headers } = await ask(wie, methodOf(rij), adres);
    expect(statusCode).toBe(status);
    if (adres.startsWith('/api') && status >= 400) {
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(headers['api-version']).toBe('1.0.0');
    }
  });
});

describe('a page that is not for this reader', () => {
  it.each(['niemand', 'aanleveraar', 'regiegroeplid met niveau openbaar', 'bestuurder', 'beheerder'])(
    'holds no figure, no name of a gemeente and no levering: %s',
    async (wie) => {
      for (const pad of ['/', '/indicator/kpi2', '/gemeenten', '/gemeente/GM0001', '/verantwoording']) {
        const { body } = await ask(wie, 'GET', pad);
        expect(body, pad).not.toMatch(/Aarde|Berg|teller|<svg role="img"/);
      }
    },
  );

  it.each(['niemand', 'regiegroeplid met niveau openbaar', 'bestuurder', 'beheerder'])(
    'is not to be had by another spelling of its address: %s',
    async (wie) => {
      for (const pad of [
        '/leveringen/__data.json',
        '/%6Ceveringen',
        '//leveringen',
        '/./leveringen',
        '/leveringen;x',
      ]) {
        expect((await ask(wie, 'GET', pad)).body, pad).not.toMatch(/Aarde|Berg|casussen/);
      }
    },
  );

  it('is the same page of the newest edition for who reads editions', async () => {
    for (const wie of ['bestuurder', 'regiegroeplid met niveau openbaar']) {
      for (const [van, naar] of [
        ['/', '/edities/2'],
        ['/indicator/kpi3?periode=2025', '/edities/2/indicator/kpi3?periode=2025'],
        ['/gemeente/GM0001', '/edities/2/gemeente/GM0001'],
      ]) {
        expect((await ask(wie, 'GET', van ?? '')).headers['location']).toBe(naar);
      }
    }
  });

  it('is not sent from what was kept for another reader', async () => {
    expect((await ask('regiegroeplid', 'GET', '/?periode=2025HJ01')).statusCode).toBe(200);
    expect((await ask('beheerder', 'GET', '/?periode=2025HJ01')).statusCode).toBe(403);
    const mine = await ask('aanleveraar', 'GET', '/leveringen');
    const theirs = await ask('coordinator', 'GET', '/leveringen');
    expect([mine.body.includes('Berg'), theirs.body.includes('Berg')]).toEqual([false, true]);
  });

  it('is not in the menu', async () => {
    const { body } = await ask('aanleveraar', 'GET', '/leveringen');
    expect([...body.matchAll(/<a href="(\/\w*)" aria-current/g)].map(([, adres]) => adres)).toEqual([
      '/leveringen',
      '/leveringen',
    ]);
    expect(body).not.toContain('href="/gemeenten"');
  });
});

describe('leveringen', () => {
  it.each([
    ['aanleveraar', ['GM0001']],
    ['beleidsadviseur', ['GM0001', 'GM0002']],
    ['coordinator', ['GM0001', 'GM0002']],
    ['regiegroeplid', ['GM0001', 'GM0002']],
  ])('%s sees those of %j', async (wie, gemeenten) => {
    const rijen = (await ask(wie, 'GET', '/api/v1/leveringen')).json<{ gemeente: string }[]>();
    expect(rijen.map(({ gemeente }) => gemeente)).toEqual(gemeenten);
  });
});
