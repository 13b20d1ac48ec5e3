/** The addresses of the pages. */
export const OVERZICHT = '/';
export const GEMEENTEN = '/gemeenten';
export const LEVERINGEN = '/leveringen';
export const VERANTWOORDING = '/verantwoording';
export const indicatorAdres = (code: string) => `/indicator/${code}`;
export const gemeenteAdres = (code: string) => `/gemeente/${code}`;
