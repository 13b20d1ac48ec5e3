/**
 * A page that goes on to another site. Browsers do not follow the answer to a form to elsewhere (form-action in the
 * policy of the page that held it), so signing out at a provider goes by way of this page.
 */
import { createPagina, type Pagina } from './paginacache.ts';

const ANDERS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whether a redirect leads away from this site. */
export function isElders(location: string | null): location is string {
  return location !== null && /^https?:\/\//i.test(location);
}

export function createDoorsturing(adres: string): Promise<Pagina> {
  const veilig = adres.replaceAll(/[&<>"']/g, (teken) => ANDERS[teken] ?? '');
  const html = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>U bent afgemeld</title>
<meta http-equiv="refresh" content="0;url=${veilig}"></head>
<body><h1>U bent afgemeld</h1><p><a href="${veilig}">Meld u ook af waar u zich aanmeldde</a></p></body>
</html>
`;
  // The address holds what the provider gave at sign-in: no other site is told it.
  const headers = { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' };
  return createPagina(200, headers, Buffer.from(html));
}
