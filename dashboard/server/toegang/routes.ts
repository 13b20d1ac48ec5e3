/**
 * The authorisation table: for every address of the application, who may use it. What has no row is refused, and a
 * route without a row keeps the application from starting.
 */
import { magErgens, type Handeling, type Identiteit } from './rechten.ts';

/** `iedereen` needs no session; `aangemeld` any session; else one of these rights, about something. */
export type Eis = 'iedereen' | 'aangemeld' | Handeling | readonly Handeling[];

const BEHEER: Eis = ['mensen-uitnodigen', 'accounts-beheren', 'logboek-lezen', 'regio-instellen'];

/** Pages by the route of SvelteKit that makes them. */
export const PAGINAS: Readonly<Record<string, Eis>> = {
  '/': 'cijfers-lezen',
  '/indicator/[code]': 'cijfers-lezen',
  '/gemeenten': 'cijfers-lezen',
  '/gemeente/[code]': 'cijfers-lezen',
  '/gemeente/[code]/eigen-cijfers': 'eigen-cijfers-lezen',
  '/gemeente/[code]/eigen-cijfers/bestand': 'eigen-cijfers-lezen',
  '/leveringen': ['leveringen-bekijken', 'eigen-leveringen-bekijken'],
  '/leveringen/aantallen': 'aanleveren',
  '/exporteren': 'cijfers-lezen',
  '/leveringen/profielen': 'aanleveren',
  '/leveringen/profielen/[id]': 'aanleveren',
  '/leveringen/profielen/[id]/download': 'aanleveren',
  '/leveringen/profielen/controle.json': 'aanleveren',
  '/leveringen/aanleveren': 'aanleveren',
  '/leveringen/aanleveren/bevindingen': 'aanleveren',
  '/leveringen/nulmelding': 'aanleveren',
  '/leveringen/[id]/ontvangstbewijs': 'aanleveren',
  '/leveringen/[id]/ontvangstbewijs/download': 'aanleveren',
  '/leveringen/[id]/intrekken': 'leveringen-herstellen',
  '/leveringen/[id]': ['leveringen-bekijken', 'eigen-leveringen-bekijken'],
  '/leveringen/kwaliteit': ['eigen-cijfers-lezen', 'leveringen-herstellen'],
  '/leveringen/[id]/cijfers': ['eigen-cijfers-lezen', 'leveringen-herstellen'],
  '/leveringen/[id]/terugzetten': 'leveringen-herstellen',
  '/leveringen/[id]/verwijderen': 'leveringen-herstellen',
  '/voortgang': 'cijfers-lezen',
  '/verantwoording': 'cijfers-lezen',
  '/halfjaar': 'cijfers-lezen',
  '/halfjaar/[periode]': 'cijfers-lezen',
  '/halfjaar/[periode]/presentatie': 'cijfers-lezen',
  '/signalen': 'cijfers-lezen',
  '/signalen/[id]': 'cijfers-lezen',
  '/gebeurtenissen': 'cijfers-lezen',
  '/gebeurtenissen/[id]': 'cijfers-lezen',
  '/duiding/[indicator]/[gebied]/[periode]': 'duiding-schrijven',
  '/jaar/[jaar]': 'cijfers-lezen',
  '/edities': 'edities-lezen',
  '/edities/vaststellen': 'edities-vaststellen',
  '/edities/vergelijken': 'edities-lezen',
  '/edities/[nummer]': 'edities-lezen',
  '/edities/[nummer]/indicator/[code]': 'edities-lezen',
  '/edities/[nummer]/gemeenten': 'edities-lezen',
  '/edities/[nummer]/gemeente/[code]': 'edities-lezen',
  '/edities/[nummer]/exporteren': 'edities-lezen',
  '/edities/[nummer]/voortgang': 'edities-lezen',
  '/edities/[nummer]/verantwoording': 'edities-lezen',
  '/edities/[nummer]/rapport': 'edities-lezen',
  '/rapportteksten/[periode]': 'edities-vaststellen',
  // Whether there is anything to see is the region's choice; then anybody may.
  '/openbaar': 'iedereen',
  '/openbaar/edities/[nummer]': 'iedereen',
  '/openbaar/edities/[nummer]/indicator/[code]': 'iedereen',
  '/openbaar/edities/[nummer]/gemeenten': 'iedereen',
  '/openbaar/edities/[nummer]/gemeente/[code]': 'iedereen',
  '/openbaar/edities/[nummer]/exporteren': 'iedereen',
  '/openbaar/edities/[nummer]/voortgang': 'iedereen',
  '/openbaar/edities/[nummer]/verantwoording': 'iedereen',
  '/openbaar/edities/[nummer]/rapport': 'iedereen',
  '/aanmelden': 'iedereen',
  '/uitnodiging/[code]': 'iedereen',
  '/account': 'aangemeld',
  '/account/tweede-factor': 'aangemeld',
  '/account/tokens': 'aangemeld',
  '/beheer': BEHEER,
  '/beheer/accounts': ['mensen-uitnodigen', 'accounts-beheren'],
  '/beheer/accounts/[id]': ['mensen-uitnodigen', 'accounts-beheren'],
  '/beheer/aanlevertermijnen': 'regio-instellen',
  '/beheer/logboek': 'logboek-lezen',
  '/beheer/logboek/download': 'logboek-lezen',
  '/beheer/bewaren': 'regio-instellen',
  '/beheer/bescherming': 'regio-instellen',
  '/beheer/bescherming/verborgen': 'regio-instellen',
  '/beheer/bescherming/[niveau]/[indicator]': 'regio-instellen',
  '/privacy': 'iedereen',
  '/wegwijs': 'iedereen',
  '/sneltoetsen': 'iedereen',
  '/toegankelijkheid': 'iedereen',
  '/demo': 'iedereen',
  '/geen-toegang': 'iedereen',
  '/geen-editie': 'iedereen',
};

/** Pages that hold a form, and what is asked of who sends it. */
const FORMULIEREN: Readonly<Record<string, Eis>> = {
  '/halfjaar/[periode]': 'signalen-schrijven',
  '/signalen': 'signalen-schrijven',
  '/signalen/[id]': 'signalen-schrijven',
  '/gebeurtenissen': 'gebeurtenissen-schrijven',
  '/gebeurtenissen/[id]': 'gebeurtenissen-schrijven',
  '/duiding/[indicator]/[gebied]/[periode]': 'duiding-schrijven',
  '/leveringen/[id]': 'leveringen-herstellen',
  '/leveringen/aantallen': 'aanleveren',
  '/leveringen/[id]/intrekken': 'leveringen-herstellen',
  '/leveringen/[id]/terugzetten': 'leveringen-herstellen',
  '/leveringen/[id]/verwijderen': 'leveringen-herstellen',
  '/beheer/aanlevertermijnen': 'regio-instellen',
  '/wegwijs': 'iedereen',
  '/leveringen/aanleveren': 'aanleveren',
  '/leveringen/nulmelding': 'aanleveren',
  '/aanmelden': 'iedereen',
  '/uitnodiging/[code]': 'iedereen',
  '/account': 'aangemeld',
  '/account/tweede-factor': 'aangemeld',
  '/account/tokens': 'aangemeld',
  '/beheer/accounts': ['mensen-uitnodigen', 'accounts-beheren'],
  '/beheer/accounts/[id]': ['mensen-uitnodigen', 'accounts-beheren'],
  '/beheer/bewaren': 'regio-instellen',
  '/beheer/bescherming/[niveau]/[indicator]': 'regio-instellen',
  '/leveringen/profielen': 'aanleveren',
  '/leveringen/profielen/[id]': 'aanleveren',
  '/demo': 'iedereen',
  '/edities': 'edities-vaststellen',
  '/edities/vaststellen': 'edities-vaststellen',
  '/rapportteksten/[periode]': 'edities-vaststellen',
};

/** Forms that may come with a file. */
const MET_BESTAND: ReadonlySet<string> = new Set(['/leveringen/aanleveren']);

/** Whether the form at this address may come with a file. */
export function neemtBestandAan(url: string): boolean {
  return MET_BESTAND.has(url.replace(/\?.*$/s, ''));
}

/** Rights that lead to figures or to who delivered them: only these pages are handed the publicatie. */
const LEZEN: ReadonlySet<string> = new Set<Handeling>([
  'cijfers-lezen',
  'leveringen-bekijken',
  'eigen-leveringen-bekijken',
  // Who writes about figures has them beside the text.
  'duiding-schrijven',
  'signalen-schrijven',
  'gebeurtenissen-schrijven',
]);

/** Whether a route with this row reads figures. */
export function leestCijfers(eis: Eis): boolean {
  return (typeof eis === 'string' ? [eis] : eis).some((een) => LEZEN.has(een));
}

/** Everything else that the server answers. A `*` for the method stands for those that have no row of their own. */
const ROUTES: Readonly<Record<string, Eis>> = {
  'GET /gezondheid': 'iedereen',
  'GET /.well-known/security.txt': 'iedereen',
  'GET /aanmelden/extern/:aanbieder': 'iedereen',
  'GET /aanmelden/extern/:aanbieder/terug': 'iedereen',
  'GET /api/v1/openapi.json': 'iedereen',
  'GET /api/v1/indicatoren': 'cijfers-lezen',
  'GET /api/v1/gebieden': 'cijfers-lezen',
  'GET /api/v1/perioden': 'cijfers-lezen',
  'GET /api/v1/cijfers': 'cijfers-lezen',
  'GET /api/v1/grafieken': 'cijfers-lezen',
  'GET /api/v1/presentaties': 'cijfers-lezen',
  'GET /api/v1/rapporten/:bestand': 'cijfers-lezen',
  'GET /api/v1/edities': 'edities-lezen',
  'GET /api/v1/edities/:nummer/indicatoren': 'edities-lezen',
  'GET /api/v1/edities/:nummer/gebieden': 'edities-lezen',
  'GET /api/v1/edities/:nummer/perioden': 'edities-lezen',
  'GET /api/v1/edities/:nummer/cijfers': 'edities-lezen',
  'GET /api/v1/edities/:nummer/grafieken': 'edities-lezen',
  'GET /api/v1/edities/:nummer/presentaties': 'edities-lezen',
  'GET /api/v1/edities/:nummer/rapporten/:bestand': 'edities-lezen',
  'GET /openbaar/edities/:nummer/cijfers': 'iedereen',
  'GET /openbaar/edities/:nummer/grafieken': 'iedereen',
  'GET /openbaar/edities/:nummer/presentaties': 'iedereen',
  'GET /openbaar/edities/:nummer/rapporten/:bestand': 'iedereen',
  'GET /api/v1/leveringen': ['leveringen-bekijken', 'eigen-leveringen-bekijken'],
  'POST /api/v1/leveringen': 'aanleveren',
  // These only say that there is nothing here, or that the address knows no such method.
  '* /api/v1/openapi.json': 'iedereen',
  '* /api/v1/indicatoren': 'iedereen',
  '* /api/v1/gebieden': 'iedereen',
  '* /api/v1/perioden': 'iedereen',
  '* /api/v1/cijfers': 'iedereen',
  '* /api/v1/grafieken': 'iedereen',
  '* /api/v1/presentaties': 'iedereen',
  '* /api/v1/leveringen': 'iedereen',
  '* /api': 'iedereen',
  '* /api/*': 'iedereen',
};

/** Files of the build: the same for everybody, without figures. */
const BESTANDEN = /^\/(_app\/.+|[\w-]+\.(svg|txt|png|ico))$/;
/** The route behind which all pages are. */
const PAGINAROUTE = '/*';

/** What is asked of who uses this route; `pagina` when the address decides; undefined when the table has no row. */
export function eisVanRoute(method: string, route: string): Eis | 'pagina' | undefined {
  if (route === PAGINAROUTE) return 'pagina';
  const lezend = method === 'HEAD' ? 'GET' : method;
  if (lezend === 'GET' && BESTANDEN.test(route)) return 'iedereen';
  return ROUTES[`${lezend} ${route}`] ?? ROUTES[`* ${route}`];
}

const PAGINAPATRONEN = toPatterns(PAGINAS);
const FORMULIERPATRONEN = toPatterns(FORMULIEREN);

/** What is asked of who reads the page at this path, or sends its form; undefined when there is none. */
export function eisVanPagina(pad: string, method = 'GET'): Eis | undefined {
  const patronen = method === 'POST' ? FORMULIERPATRONEN : PAGINAPATRONEN;
  return patronen.find(({ patroon }) => patroon.test(pad))?.eis;
}

/** As in the router, an address that is written out goes before one with a part to fill in. */
function toPatterns(tabel: Readonly<Record<string, Eis>>) {
  const opVolgorde = Object.entries(tabel).sort(
    ([a], [b]) => Number(a.includes('[')) - Number(b.includes('[')),
  );
  return opVolgorde.map(([route, eis]) => ({ patroon: toPattern(route), eis }));
}

function toPattern(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`);
}

/**
 * What a request gets: `ja`; `aanmelden`: first a session; `instellen`: first a second factor; `editie`: only what was vastgesteld, and that is elsewhere;
 * `weg`: there is nothing there, for this reader; `nee`.
 */
export type Oordeel = 'ja' | 'aanmelden' | 'instellen' | 'editie' | 'weg' | 'nee';

/** `wie` is undefined for a request without a session. */
export function oordeel(eis: Eis, wie: Identiteit | undefined): Oordeel {
  if (eis === 'iedereen') return 'ja';
  if (!wie) return 'aanmelden';
  if (eis === 'aangemeld') return wie.account === null ? 'aanmelden' : 'ja';
  if (wie.eerst) return 'instellen';
  const handelingen = typeof eis === 'string' ? [eis] : eis;
  if (handelingen.some((handeling) => magErgens(wie, handeling))) return 'ja';
  return handelingen.includes('cijfers-lezen') && magErgens(wie, 'edities-lezen') ? 'editie' : 'nee';
}
