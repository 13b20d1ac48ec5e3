/** The addresses of the pages. */
export const OVERZICHT = '/';
export const GEMEENTEN = '/gemeenten';
export const LEVERINGEN = '/leveringen';
export const VERANTWOORDING = '/verantwoording';
export const BEHEER = '/beheer';
export const ACCOUNT = '/account';
/** In the order of the menu; a reader gets those that lead somewhere. */
export const MENUADRESSEN = [OVERZICHT, GEMEENTEN, LEVERINGEN, VERANTWOORDING, BEHEER, ACCOUNT] as const;
export const indicatorAdres = (code: string) => `/indicator/${code}`;
export const gemeenteAdres = (code: string) => `/gemeente/${code}`;
