/** Finds the pages by following links, as a reader would: a page that is added is tested without being listed. */

/** Pages of these kinds each draw something else: all of them are tested. */
const ALLEMAAL = new Set(['/indicator/', '/gemeente/']);
/** Of a kind that only differs in what it is about (each levering, each duiding) a few tell as much as hundreds. */
const PER_SOORT = 2;

/**
 * Path and query of the pages that can be reached from the overview, each path once, in order of discovery: every kind
 * of page, and of large kinds the first few. An address that leads on to another is the page that it leads to.
 */
export async function findPaginas(origin: string): Promise<string[]> {
  const gevonden = ['/'];
  const doorgestuurd = new Set<string>();
  for (const pad of gevonden) {
    const response = await fetch(origin + pad);
    if (response.status !== 200) throw new Error(`${pad} answers ${response.status}.`);
    const naar = response.url.slice(origin.length);
    if (response.redirected) doorgestuurd.add(pad);
    for (const link of [naar, ...readLinks(await response.text())]) {
      if (isNew(link, gevonden)) gevonden.push(link);
    }
  }
  return gevonden.filter((pad) => !doorgestuurd.has(pad));
}

function isNew(link: string, gevonden: readonly string[]): boolean {
  if (gevonden.some((bekend) => pathname(bekend) === pathname(link))) return false;
  const soort = kindOf(link);
  return ALLEMAAL.has(soort) || gevonden.filter((bekend) => kindOf(bekend) === soort).length < PER_SOORT;
}

/** '/leveringen/' for '/leveringen/12', '/leveringen//ontvangstbewijs' for '/leveringen/12/ontvangstbewijs'. */
function kindOf(pad: string): string {
  const [, eerste = '', ...rest] = pathname(pad).split('/');
  return ['', eerste, ...rest.map((deel) => (/^[a-z-]+$/.test(deel) ? deel : ''))].join('/');
}

/** Of every kind of page (/, /indicator, /gemeente …) the first one. */
export function oneOfEach(paginas: readonly string[]): string[] {
  const soort = (pad: string) => pathname(pad).split('/')[1];
  return paginas.filter(
    (pad, plaats) => paginas.findIndex((ander) => soort(ander) === soort(pad)) === plaats,
  );
}

/** Links to pages of this site, without their fragment. */
function readLinks(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  return links.filter((href) => !href.startsWith('/api/') && !href.startsWith('/_app/'));
}

function pathname(pad: string): string {
  return pad.replace(/\?.*$/, '');
}
