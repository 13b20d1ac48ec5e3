/** Finds the pages by following links, as a reader would: a page that is added is tested without being listed. */

/** Path and query of every page that can be reached from the overview, each path once, in order of discovery. */
export async function findPaginas(origin: string): Promise<string[]> {
  const gevonden = ['/'];
  for (const pad of gevonden) {
    const response = await fetch(origin + pad);
    if (response.status !== 200) throw new Error(`${pad} answers ${response.status}.`);
    for (const link of readLinks(await response.text())) {
      if (!gevonden.some((bekend) => pathname(bekend) === pathname(link))) gevonden.push(link);
    }
  }
  return gevonden;
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
