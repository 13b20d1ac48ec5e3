/** The addresses of the pages. */
export const OVERZICHT = '/';
export const GEMEENTEN = '/gemeenten';
export const HALFJAAR = '/halfjaar';
export const VOORTGANG = '/voortgang';
export const SIGNALEN = '/signalen';
export const GEBEURTENISSEN = '/gebeurtenissen';
export const LEVERINGEN = '/leveringen';
export const EXPORTEREN = '/exporteren';
export const VERANTWOORDING = '/verantwoording';
export const EDITIES = '/edities';
export const VASTSTELLEN = '/edities/vaststellen';
export const VERGELIJKEN = '/edities/vergelijken';
export const editieAdres = (nummer: number) => `/edities/${nummer}`;
export const rapporttekstAdres = (periode: string) => `/rapportteksten/${periode}`;
export const jaarAdres = (jaar: number) => `/jaar/${jaar}`;
export const BEHEER = '/beheer';
export const PRIVACY = '/privacy';
export const ACCOUNT = '/account';
export const TOKENS = '/account/tokens';
/**
 * `wat`: cijfers, grafieken, presentaties, or a report; `basis`: '', or '/edities/3' for those of an edition. What is
 * openbaar has addresses beside its pages, that need no token.
 */
export const bestandAdres = (basis: string, wat: string) =>
  basis.startsWith('/openbaar') ? `${basis}/${wat}` : `/api/v1${basis}/${wat}`;
/** The report of a year or half-year as it would be now. */
export const conceptAdres = (periode: string) => bestandAdres('', `rapporten/${periode}.pdf`);
export const OPENAPI = '/api/v1/openapi.json';
export const WEGWIJS = '/wegwijs';
export const SNELTOETSEN = '/sneltoetsen';
export const TOEGANKELIJKHEID = '/toegankelijkheid';
/** In the order of the menu; a reader gets those that lead somewhere. */
export const MENUADRESSEN = [
  OVERZICHT,
  HALFJAAR,
  GEMEENTEN,
  VOORTGANG,
  SIGNALEN,
  LEVERINGEN,
  EDITIES,
  EXPORTEREN,
  VERANTWOORDING,
  BEHEER,
  ACCOUNT,
] as const;
export type Menuadres = (typeof MENUADRESSEN)[number];
export const indicatorAdres = (code: string) => `/indicator/${code}`;
export const gemeenteAdres = (code: string) => `/gemeente/${code}`;
/** Where the duiding of one figure is written. */
export const duidingAdres = (indicator: string, gebied: string, periode: string) =>
  `/duiding/${indicator}/${gebied}/${periode}`;
export const halfjaarAdres = (code: string) => `/halfjaar/${code}`;
export const signaalAdres = (id: string) => `/signalen/${id}`;
export const gebeurtenisAdres = (id: string) => `/gebeurtenissen/${id}`;
/** Every levering in one list, of one gemeente where that is given. */
export const lijstAdres = (gemeente?: string) =>
  `${LEVERINGEN}?${new URLSearchParams({ ...(gemeente && { gebied: gemeente }), lijst: 'alle' }).toString()}#lijst`;
/** The history of one levering. */
export const leveringAdres = (id: number) => `${LEVERINGEN}/${id}`;
/** What one version of a levering did to the figures. */
export const versiecijfersAdres = (id: number) => `${leveringAdres(id)}/cijfers`;
export const KWALITEIT = `${LEVERINGEN}/kwaliteit`;
export const AANTALLEN = `${LEVERINGEN}/aantallen`;
export const AANLEVEREN = `${LEVERINGEN}/aanleveren`;
/** The page for delivering, with what it is about filled in. */
export const aanleverAdres = (wat: { bron: string; gemeente: string; periode: string }) =>
  `${AANLEVEREN}?${new URLSearchParams(wat).toString()}`;
export const eigenCijfersAdres = (code: string) => `/gemeente/${code}/eigen-cijfers`;
/** How the figure of this indicator is made, in full. */
export const definitieAdres = (code: string) => `${VERANTWOORDING}#${code}`;
