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

/** The inside of the drawing, without what a strict content security policy would refuse or a second drawing clash with. */
function strip(svg: string): string {
  return svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/<defs\s*>[\s\S]*?<\/defs>/g, '')
    .replace(/^\s*<rect[^>]*fill="none"[^>]*>\s*<\/rect>/, '')
    .replace(/ style="[^"]*?font-family:([a-z]+);[^"]*"/g, ' class="$1"')
    .replace(/ class="zr[^"]*"/g, '')
    .replace(/ clip-path="[^"]*"/g, '')
    .replace(/ (?:xml:space="preserve"|pointer-events="visible"|fill="inherit")/g, '')
    .replace(/ (d|transform)="([^"]*)"/g, (_, naam: string, plek: string) => ` ${naam}="${shorten(plek)}"`)
    .replace(/>\s*<\/path>/g, '/>')
    .replace(/>\s*\n\s*</g, '><')
    .trim();
}

function shorten(pad: string): string {
  return pad.replace(/\d+\.\d{3,}/g, (getal) => String(Math.round(Number(getal) * 100) / 100));
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
