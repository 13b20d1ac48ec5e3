/** Draws a trend chart as SVG text. On the server only; 20-30 ms per drawing, so the caller keeps the result. */
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Grafiek } from './grafiek.ts';
import { element, escapeXml } from './svg.ts';
import type { Vorm } from './trend.ts';
import { MATEN, trendOption } from './trend.ts';

use([LineChart, GridComponent, SVGRenderer]);

/** The two drawings of one chart; the page shows one of them by the width there is. */
export interface Tekeningen {
  readonly breed: string;
  readonly smal: string;
}

export function renderTrend(grafiek: Grafiek): Tekeningen {
  return { breed: renderVorm(grafiek, 'breed'), smal: renderVorm(grafiek, 'smal') };
}

/** One drawing, for the presentation: what is explained only in small letters is left out. */
export function renderGroot(grafiek: Grafiek): string {
  const punten = grafiek.punten.map((punt) => ({ ...punt, band: null }));
  return renderVorm({ ...grafiek, punten, momenten: [] }, 'groot');
}

function renderVorm(grafiek: Grafiek, vorm: Vorm): string {
  const { breedte, hoogte } = MATEN[vorm];
  const instantie = init(null, null, { renderer: 'svg', ssr: true, width: breedte, height: hoogte });
  try {
    instantie.setOption(trendOption(grafiek, vorm));
    return dress(strip(instantie.renderToSVGString()), grafiek, vorm);
  } finally {
    instantie.dispose();
  }
}

/**
 * The inside of the drawing, without what a strict content security policy would refuse, what a second drawing on the
 * page would clash with, and what cannot be seen. A text's font family becomes its class (see trend.ts).
 */
function strip(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/<(style|defs)\b[\s\S]*?<\/\1>/g, '')
    .replace(/>\s*<\/(?:path|rect)>/g, '/>')
    .replace(/ (?:clip-path|xml:space|pointer-events)="[^"]*"/g, '')
    .replace(/ style="[^"]*?font-family:([a-z]+);[^"]*"/g, ' class="$1"')
    .replace(/ class="zr[^"]*"/g, '')
    .replace(/<text [^>]*>/g, (tekst) => tekst.replace(/ fill="[^"]*"/, ''))
    .replace(/<(?:path|rect) [^>]*\/>/g, (vorm) => (isUnseen(vorm) ? '' : vorm.replace(SILENT, '')))
    .replace(
      / (d|transform|stroke-width)="([^"]*)"/g,
      (_, naam: string, plek: string) => ` ${naam}="${shorten(plek)}"`,
    )
    .replace(/>\s+</g, '><')
    .replace(/<g><\/g>/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** What only series that do not react carry. */
const SILENT =
  / ecmeta_series_index="\d+" ecmeta_data_index="\d+" ecmeta_ssr_type="chart" ecmeta_silent="true"/;

/** Neither filled nor drawn around: a symbol that only carries a label, the box of a text, a line of width 0. */
function isUnseen(vorm: string): boolean {
  return vorm.includes(' fill="none"') && (!vorm.includes(' stroke="') || vorm.includes(' stroke-width="0"'));
}

function shorten(plek: string): string {
  return plek.replace(/\d+\.\d{3,}/g, (getal) => String(Math.round(Number(getal) * 100) / 100));
}

function dress(inhoud: string, grafiek: Grafiek, vorm: Vorm): string {
  const { breedte, hoogte } = MATEN[vorm];
  const id = `${grafiek.id}-${vorm}`;
  const titel = element('title', { id: `titel-${id}` }, escapeXml(grafiek.titel));
  const beschrijving = element('desc', { id: `uitleg-${id}` }, escapeXml(grafiek.beschrijving));
  const label = { role: 'img', 'aria-labelledby': `titel-${id} uitleg-${id}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${breedte} ${hoogte}`, ...label },
    titel + beschrijving + inhoud,
  );
}
