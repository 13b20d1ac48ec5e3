/**
 * The indicators as a presentation: one slide each, with a chart that PowerPoint itself draws and that can be changed
 * there. The sheet behind a chart holds what the screen shows and nothing else. The same figures give the same bytes.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import pptxgenjs from 'pptxgenjs';
import { formatDeelKort, formatSoort } from '../src/lib/format/periode.ts';
import type { Reeks } from '../src/lib/kpi/reeks.ts';
import { writeGrafiek } from '../src/lib/texts/grafiek.ts';
import { signOf } from '../src/lib/texts/tekens.ts';
import { GRAFIEKBESTAND, PRESENTATIE } from '../src/lib/texts/uitvoer.ts';
import type { Presentatieopdracht } from './maak-presentatie.ts';
import { herpak } from './vaste-zip.ts';

// What Node imports by default is the class; its types describe the older kind of module.
const Pptx = pptxgenjs as unknown as typeof pptxgenjs.default;
type Pptx = InstanceType<typeof Pptx>;

/** Inches: PowerPoint's own wide page. */
const PAGINA = { breedte: 13.33, hoogte: 7.5, rand: 0.6 };
const KLEUR = { inkt: '18222D', zacht: '414D5A', regio: '0A4B86', doel: '9A4300' };
const LETTER = 'Calibri';

/** The layout of every slide: a title, and below it what the slide holds. */
const INDELING = 'Dia';
const KOP = {
  name: 'titel',
  type: 'title',
  x: PAGINA.rand,
  y: 0.4,
  w: PAGINA.breedte - 2 * PAGINA.rand,
  h: 0.9,
  fontSize: 28,
  bold: true,
  color: KLEUR.inkt,
  align: 'left',
  valign: 'top',
} as const;

/** The file. Run it in a thread of its own: see maakPresentatie. */
export async function schrijfPresentatie(opdracht: Presentatieopdracht): Promise<Uint8Array> {
  const { titel, bron, gemaaktOp, reeksen } = opdracht;
  const pptx = new Pptx();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = pptx.subject = titel;
  pptx.author = pptx.company = PRESENTATIE.maker;
  pptx.theme = { headFontFace: LETTER, bodyFontFace: LETTER };
  pptx.defineSlideMaster({ title: INDELING, objects: [{ placeholder: { options: KOP, text: '' } }] });
  addTekst(pptx, titel, [bron]);
  for (const reeks of reeksen) addReeks(pptx, reeks, bron);
  addTekst(pptx, PRESENTATIE.tekens, [...GRAFIEKBESTAND.tekens.split('; '), bron]);
  const bestand = (await pptx.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
  const delen = new Set(Object.keys(unzipSync(bestand)));
  return herpak(bestand, (naam, bytes) =>
    naam === INHOUDSOPGAVE ? leaveOutAbsent(bytes, delen) : settle(naam, bytes, gemaaktOp),
  );
}

type Dia = ReturnType<Pptx['addSlide']>;

/** In the place of the title: that is what a screen reader and the overview of slides call the slide by. */
function addKop(dia: Dia, tekst: string): void {
  const { name: placeholder, x, y, w, h, fontSize, bold, color, valign } = KOP;
  dia.addText(tekst, {
    ...{ placeholder, x, y, w, h, fontSize, bold, color, valign },
    lang: 'nl-NL',
  });
}

function addAlinea(dia: Dia, tekst: string, y: number, h: number, fontSize: number): void {
  const { rand, breedte } = PAGINA;
  dia.addText(tekst, {
    ...{ x: rand, y, w: breedte - 2 * rand, h },
    ...{ fontSize, color: KLEUR.zacht, lang: 'nl-NL', valign: 'top' },
  });
}

function addTekst(pptx: Pptx, kop: string, regels: readonly string[]): void {
  const dia = pptx.addSlide({ masterName: INDELING });
  addKop(dia, kop);
  addAlinea(dia, regels.join('\n'), 1.6, 4.5, 20);
}

function addReeks(pptx: Pptx, reeks: Reeks, bron: string): void {
  const { kop, zin, titel, beschrijving } = writeGrafiek(reeks);
  const dia = pptx.addSlide({ masterName: INDELING });
  addKop(dia, kop);
  addAlinea(dia, `${reeks.indicator.teksten.naam}, ${formatSoort(reeks.soort)}`, 1.15, 0.4, 18);
  // Where nothing is shown there is nothing to draw: the words above and below say so.
  if (reeks.cijfers.some(({ waarde }) => waarde !== null))
    addGrafiek(pptx, dia, reeks, `${titel}. ${beschrijving}`);
  addAlinea(dia, zin, 5.95, 0.8, 18);
  addAlinea(dia, bron, 6.9, 0.4, 12);
  dia.addNotes(beschrijving);
}

function addGrafiek(pptx: Pptx, dia: Dia, reeks: Reeks, altText: string): void {
  const { rand, breedte } = PAGINA;
  const labels = reeks.cijfers.map(({ periode, toestand }) =>
    [formatDeelKort(periode), periode.soort === 'jaar' ? '' : periode.jaar, signOf(toestand)]
      .filter(Boolean)
      .join(' '),
  );
  const procent = reeks.indicator.eenheid === '%';
  const waarden = reeks.cijfers.map(({ waarde }) => (waarde === null ? null : Number(waarde)));
  const doelen = reeks.cijfers.map(({ streefwaarde }) =>
    streefwaarde === null ? null : Number(streefwaarde),
  );
  const metDoel = doelen.some((doel) => doel !== null);
  const series = [
    { name: PRESENTATIE.waarde(reeks.gebied.naam), labels, values: waarden },
    ...(metDoel ? [{ name: PRESENTATIE.streefwaarde, labels, values: doelen }] : []),
  ];
  dia.addChart(pptx.ChartType.line, series as Parameters<Dia['addChart']>[1], {
    ...{ x: rand, y: 1.6, w: breedte - 2 * rand, h: 4.3, altText },
    chartColors: [KLEUR.regio, KLEUR.doel],
    ...{ lineSize: 3, lineDataSymbolSize: 10, displayBlanksAs: 'gap' },
    ...{ showLegend: metDoel, legendPos: 't', legendFontSize: 14, legendColor: KLEUR.zacht },
    ...{
      valAxisMinVal: reeks.indicator.eenheid === 'cijfer' ? 1 : 0,
      ...(procent && { valAxisMaxVal: 100 }),
    },
    ...(reeks.indicator.eenheid === 'cijfer' && { valAxisMaxVal: 10 }),
    valAxisLabelFormatCode: procent ? '0"%"' : '0',
    dataLabelFormatCode: procent ? '0"%"' : reeks.indicator.eenheid === 'cijfer' ? '0.0' : '0',
    ...{ showValue: true, dataLabelPosition: 't', dataLabelFontSize: 14, dataLabelColor: KLEUR.inkt },
    ...{ catAxisLabelFontSize: 14, valAxisLabelFontSize: 12 },
  });
}

/**
 * Puts the moment of the figures where the library wrote that of now, in the sheets behind the charts too, and Dutch
 * where it names a language of its own.
 */
function settle(naam: string, bytes: Uint8Array, gemaaktOp: string): Uint8Array {
  if (naam.endsWith('.xlsx')) return herpak(bytes, (deel, inhoud) => settle(deel, inhoud, gemaaktOp));
  if (!naam.endsWith('.xml')) return bytes;
  const moment = `${gemaaktOp.slice(0, 19)}Z`;
  return strToU8(
    strFromU8(bytes)
      .replaceAll(' lang="en-US"', ' lang="nl-NL"')
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_heel, begin: string) => begin + moment),
  );
}

const INHOUDSOPGAVE = '[Content_Types].xml';

/** The library announces a master for every slide and writes one: a strict reader misses the others. */
function leaveOutAbsent(bytes: Uint8Array, delen: ReadonlySet<string>): Uint8Array {
  return strToU8(
    strFromU8(bytes).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (heel, naam: string) =>
      delen.has(naam) ? heel : '',
    ),
  );
}
