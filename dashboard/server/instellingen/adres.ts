/** The address at which readers find the monitor, as `https://monitor.regio.nl`; undefined when this is not one. */
export function leesAdres(tekst: string): string | undefined {
  if (!/^https?:\/\//i.test(tekst) || !URL.canParse(tekst)) return undefined;
  const { origin, pathname, search, hash, username, password } = new URL(tekst);
  return pathname === '/' && search + hash + username + password === '' ? origin : undefined;
}
