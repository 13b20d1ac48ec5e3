/** Small multiples: every gemeente in the same size and on the same axes, never ranked. */
import type { Cijfer } from '../kpi/cijfer.ts';
import type { Reeks } from '../kpi/reeks.ts';
import { isOpen } from '../kpi/reeks.ts';
import { writeKlein } from '../texts/grafiek.ts';
import { signOf } from '../texts/tekens.ts';
import type { As } from './as.ts';
import { createAs, labelTick } from './as.ts';
import type { Plaats } from './lijn.ts';
import { dotOf, placeIn, readWaarde, segmentsOf } from './lijn.ts';
import { element, text } from './svg.ts';

const MAAT = { breedte: 204, hoogte: 168, links: 51, rechts: 183, boven: 12, onder: 122 };
/** Where gridlines run from and to. */
const LIJN = { van: 38, tot: 196 };

/** The axis that all gemeenten share. Only what is shown counts: the scale tells nothing of hidden figures. */
export function createGedeeldeAs(reeksen: readonly Reeks[], regio?: Reeks): As {
  const [eerste] = reeksen;
  if (!eerste) return createAs('%', []);
  const mee = regio && isVergelijkbaar(regio) ? [...reeksen, regio] : reeksen;
  const waarden = mee.flatMap(({ cijfers }) => cijfers.flatMap((cijfer) => readWaarde(cijfer) ?? []));
  const doelen = reeksen.flatMap(({ cijfers }) =>
    cijfers.flatMap((c) => (c.streefwaarde ? [Number(c.streefwaarde)] : [])),
  );
  return createAs(eerste.indicator.eenheid, [...waarden, ...doelen]);
}

/** A region's count is the sum of its gemeenten: as a line behind one of them it would only flatten that one. */
function isVergelijkbaar(regio: Reeks): boolean {
  return regio.indicator.vorm !== 'aantal';
}

/** What the small drawings of one indicator are made from. */
export interface Kleine {
  readonly regio: Reeks;
  /** By code. */
  readonly gemeenten: readonly Reeks[];
}

/** SVG of every gemeente, in the same order, all on one axis. */
export function drawKleine({ regio, gemeenten }: Kleine): string[] {
  const as = createGedeeldeAs(gemeenten, regio);
  return gemeenten.map((reeks) => drawKlein(reeks, as, regio));
}

/** `regio`: drawn as a grey line behind, for percentages and grades. */
export function drawKlein(reeks: Reeks, as: As, regio?: Reeks): string {
  const { cijfers } = reeks;
  const achter = regio && isVergelijkbaar(regio) ? regio.cijfers : [];
  const plaats = placeIn(MAAT, as, cijfers.length);
  const delen = [
    ...drawAs(as, plaats, reeks),
    ...drawDoel(cijfers, plaats),
    ...segmentsOf(achter, regio?.gebeurtenissen ?? [], plaats, 'c-ctx'),
    ...segmentsOf(cijfers, reeks.gebeurtenissen, plaats, 'c-line'),
    ...cijfers.flatMap((cijfer, nummer) => drawPunt(cijfer, plaats, nummer, isOpen(cijfer, reeks.stand))),
    ...drawJaren(cijfers, plaats),
  ];
  const label = { role: 'img', 'aria-label': writeKlein(reeks, achter.length > 0) };
  return element('svg', { viewBox: `0 0 ${MAAT.breedte} ${MAAT.hoogte}`, ...label }, delen.join(''));
}

function drawAs(as: As, plaats: Plaats, { indicator }: Reeks): string[] {
  const midden = as.min + Math.round((as.max - as.min) / as.stap / 2) * as.stap;
  return [as.min, midden, as.max].flatMap((waarde) => {
    const y = plaats.y(waarde);
    return [
      element('line', {
        class: waarde === as.min ? 'c-axis' : 'c-grid',
        x1: LIJN.van,
        x2: LIJN.tot,
        y1: y,
        y2: y,
      }),
      text({ x: LIJN.van - 6, y: y + 4.5, 'text-anchor': 'end' }, labelTick(waarde, as, indicator.eenheid)),
    ];
  });
}

/** The latest target, beside the last points. */
function drawDoel(cijfers: readonly Cijfer[], plaats: Plaats): string[] {
  const doel = cijfers.findLast((cijfer) => cijfer.streefwaarde !== null)?.streefwaarde;
  if (!doel) return [];
  const y = plaats.y(Number(doel));
  return [element('line', { class: 'c-tgt', x1: 168, x2: LIJN.tot, y1: y, y2: y })];
}

function drawPunt(cijfer: Cijfer, plaats: Plaats, nummer: number, open: boolean): string[] {
  const waarde = readWaarde(cijfer);
  if (waarde !== null) return [dotOf(cijfer, plaats.x(nummer), plaats.y(waarde), 3.8)];
  const { toestand } = cijfer;
  if (open || (toestand !== 'verborgen' && toestand !== 'ontbreekt')) return [];
  return [
    text(
      { class: 'hid', x: plaats.x(nummer), y: MAAT.onder + 18, 'text-anchor': 'middle' },
      signOf(toestand),
    ),
  ];
}

/** Each year below the middle of its periods. */
function drawJaren(cijfers: readonly Cijfer[], plaats: Plaats): string[] {
  const perJaar = Map.groupBy(
    cijfers.map((cijfer, nummer) => ({ jaar: cijfer.periode.jaar, x: plaats.x(nummer) })),
    ({ jaar }) => jaar,
  );
  const overslaan = Math.ceil(perJaar.size / 4);
  return [...perJaar]
    .filter((_, nummer) => (perJaar.size - 1 - nummer) % overslaan === 0)
    .map(([jaar, delen]) => {
      const x = delen.reduce((som, deel) => som + deel.x, 0) / delen.length;
      return text({ x, y: 162, 'text-anchor': 'middle' }, String(jaar));
    });
}
