/**
 * A chart as a picture that can stand by itself: with its finding, what it shows, its caution, the signs, and where it is
 * from. Nothing of a hidden figure is in the drawing (see chart/grafiek.ts), so nothing of it is in the picture.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { toPrint } from '../rapport/tekening.ts';
import { createGrafiek } from '../src/lib/chart/grafiek.ts';
import { renderTrend } from '../src/lib/chart/server.ts';
import { escapeXml } from '../src/lib/chart/svg.ts';
import { MATEN } from '../src/lib/chart/trend.ts';
import { formatSoort } from '../src/lib/format/periode.ts';
import type { Reeks } from '../src/lib/kpi/reeks.ts';
import { writeGebeurtenis } from '../src/lib/texts/gebeurtenis.ts';
import { writeGrafiek } from '../src/lib/texts/grafiek.ts';
import { GRAFIEKBESTAND } from '../src/lib/texts/uitvoer.ts';
import { writeBronregel } from './herkomst.ts';

const RAND = 30;
const BREEDTE = MATEN.breed.breedte + 2 * RAND;
const LETTERS = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')));
const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];
/** Pixels per unit of the drawing: sharp on paper and on a large screen. */
const SCHERPTE = 2;

interface Regel {
  readonly tekst: string;
  readonly grootte: number;
  readonly kleur: string;
  readonly dik?: boolean;
}

/** The picture as SVG. It names its fonts and uses nothing from outside. */
export function drawGrafiekbestand(publicatie: Publicatie, reeks: Reeks): string {
  const grafiek = createGrafiek(reeks);
  const { kop, zin, titel, beschrijving } = writeGrafiek(reeks);
  const { naam } = reeks.indicator.teksten;
  const boven = [
    ...wrap(kop, { grootte: 22, kleur: '#18222d', dik: true }),
    ...wrap(`${naam}, ${formatSoort(reeks.soort)}`, { grootte: 16, kleur: '#414d5a' }),
  ];
  const onder = [
    ...wrap(zin, { grootte: 15, kleur: '#18222d' }),
    ...reeks.gebeurtenissen.flatMap((een) =>
      wrap(`${een.letter}: ${writeGebeurtenis(een)}`, { grootte: 14, kleur: '#414d5a' }),
    ),
    ...wrap(GRAFIEKBESTAND.tekens, { grootte: 13, kleur: '#586572' }),
    ...wrap(writeBronregel(publicatie), { grootte: 13, kleur: '#586572' }),
  ];
  const top = heightOf(boven) + RAND;
  const hoogte = top + MATEN.breed.hoogte + heightOf(onder) + 2 * RAND;
  const tekening = toPrint(renderTrend(grafiek).breed).replace(
    /^<svg /,
    `<svg x="${RAND}" y="${top}" width="${MATEN.breed.breedte}" height="${MATEN.breed.hoogte}" `,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BREEDTE} ${hoogte}" width="${BREEDTE}" height="${hoogte}"`,
    ' role="img" aria-labelledby="titel uitleg" lang="nl" font-family="\'Source Sans 3\', sans-serif">',
    `<title id="titel">${escapeXml(titel)}</title><desc id="uitleg">${escapeXml(beschrijving)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    drawRegels(boven, RAND),
    tekening,
    drawRegels(onder, top + MATEN.breed.hoogte + RAND / 2),
    '</svg>',
  ].join('');
}

/** The same picture as PNG, drawn with the fonts of the project: the same on every machine. */
export function renderPng(svg: string): Buffer {
  const fontFiles = FONTS.map((bestand) => join(LETTERS, bestand));
  const tekenaar = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
    fitTo: { mode: 'zoom', value: SCHERPTE },
  });
  return tekenaar.render().asPng();
}

/** Average width of a letter, as a part of its size: a little wide, so that no line is too long. */
const LETTERBREEDTE = 0.47;

function wrap(tekst: string, stijl: Omit<Regel, 'tekst'>): Regel[] {
  const meest = Math.floor((BREEDTE - 2 * RAND) / (stijl.grootte * LETTERBREEDTE));
  const regels: string[] = [];
  for (const woord of tekst.split(/\s+/).filter(Boolean)) {
    const laatste = regels.at(-1);
    if (laatste !== undefined && laatste.length + woord.length < meest)
      regels[regels.length - 1] = `${laatste} ${woord}`;
    else regels.push(woord);
  }
  return regels.map((regel) => ({ ...stijl, tekst: regel }));
}

const lineHeight = ({ grootte }: Regel) => grootte * 1.4;

function heightOf(regels: readonly Regel[]): number {
  return Math.ceil(regels.reduce((som, regel) => som + lineHeight(regel), 0));
}

function drawRegels(regels: readonly Regel[], vanaf: number): string {
  let y = vanaf;
  return regels
    .map((regel) => {
      y += lineHeight(regel);
      // As a style, so that the stylesheet of the drawing leaves it alone.
      const stijl = `font-size:${regel.grootte}px;fill:${regel.kleur};font-weight:${regel.dik ? 600 : 400}`;
      return `<text x="${RAND}" y="${Math.round(y)}" style="${stijl}">${escapeXml(regel.tekst)}</text>`;
    })
    .join('');
}
