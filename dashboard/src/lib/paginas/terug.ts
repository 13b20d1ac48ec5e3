/** Where somebody goes on to after a page that is in between. */

/** An address on this site to go on to; the overview when it is not one. */
export function leesTerug(adres: string | null): string {
  const site = 'http://localhost';
  if (!adres?.startsWith('/') || !URL.canParse(adres, site)) return '/';
  const { origin, pathname, search } = new URL(adres, site);
  return origin === site && !pathname.startsWith('//') ? pathname + search : '/';
}
