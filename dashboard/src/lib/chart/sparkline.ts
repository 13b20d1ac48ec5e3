/** The small line of a tile: where it started, where it is, and the target. No axis to read from. */
import { formatStreefwaarde, formatWaarde } from '../format/getal.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import type { Reeks } from '../kpi/reeks.ts';
import { isOpen } from '../kpi/reeks.ts';
import { signOf } from '../texts/tekens.ts';
import { writeSparkline } from '../texts/grafiek.ts';
import { createAs } from './as.ts';
import { dotOf, placeIn, readWaarde, segmentsOf } from './lijn.ts';
import { element, text } from './svg.ts';

const MAAT = { breedte: 186, hoogte: 92, links: 40, rechts: 146, boven: 8, onder: 72 };

/** Pure SVG text with the classes of the stylesheet. `regio`: the region's series, as a grey line behind a gemeente's. */
export function drawSparkline(reeks: Reeks, regio?: Reeks): string {
  const { eenheid } = reeks.indicator;
  const cijfers = trimOpen(reeks);
  const doel = cijfers.at(-1)?.streefwaarde ?? null;
  const achter = regio && reeks.indicator.vorm !== 'aantal' ? regio.cijfers.slice(0, cijfers.length) : [];
  const waarden = [...cijfers, ...achter].flatMap((cijfer) => readWaarde(cijfer) ?? []);
  const as = createAs(eenheid, doel === null ? waarden : [...waarden, Number(doel)]);
  const plaats = placeIn(MAAT, as, cijfers.length);
  const delen = [
    element('line', { class: 'c-grid', x1: 34, x2: 152, y1: MAAT.onder, y2: MAAT.onder }),
    ...(doel === null ? [] : drawDoel(plaats.y(Number(doel)), formatStreefwaarde(doel, eenheid))),
    ...segmentsOf(achter, regio?.gebeurtenissen ?? [], plaats, 'c-ctx'),
    ...segmentsOf(cijfers, reeks.gebeurtenissen, plaats, 'c-line'),
    ...drawPunten(cijfers, plaats),
    ...drawJaren(cijfers),
  ];
  const kader = { viewBox: `0 0 ${MAAT.breedte} ${MAAT.hoogte}`, width: MAAT.breedte, height: MAAT.hoogte };
  return element(
    'svg',
    { ...kader, role: 'img', 'aria-label': writeSparkline({ ...reeks, cijfers }) },
    delen.join(''),
  );
}

/** Periods that nobody could deliver yet are not the end of a line. */
function trimOpen(reeks: Reeks): readonly Cijfer[] {
  const laatste = reeks.cijfers.findLastIndex((cijfer) => !isOpen(cijfer, reeks.stand));
  return reeks.cijfers.slice(0, laatste + 1);
}

function drawDoel(y: number, label: string): string[] {
  return [
    element('line', { class: 'c-tgt', x1: 34, x2: 154, y1: y, y2: y }),
    text({ class: 't', x: 157, y: y + 4.5 }, label),
  ];
}

type Plaats = ReturnType<typeof placeIn>;

/** The last point that is shown, every point that has no neighbour to be a line with, the first value, and signs under the axis. */
function drawPunten(cijfers: readonly Cijfer[], plaats: Plaats): string[] {
  const eerste = cijfers.findIndex((cijfer) => cijfer.waarde !== null);
  const laatste = cijfers.findLastIndex((cijfer) => cijfer.waarde !== null);
  return cijfers.flatMap((cijfer, nummer) => {
    const waarde = readWaarde(cijfer);
    const x = plaats.x(nummer);
    if (waarde === null) {
      const teken =
        cijfer.toestand === 'nvt' || cijfer.toestand === 'onvolledig' ? '' : signOf(cijfer.toestand);
      return teken ? [text({ class: 'hid', x, y: MAAT.onder - 3, 'text-anchor': 'middle' }, teken)] : [];
    }
    const y = plaats.y(waarde);
    const alleen = isGap(cijfers[nummer - 1]) && isGap(cijfers[nummer + 1]);
    const stip = nummer === laatste || alleen ? [dotOf(cijfer, x, y, 5)] : [];
    if (nummer !== eerste || cijfers.length < 2) return stip;
    const label = formatWaarde(cijfer.waarde ?? '0', cijfer.indicator.eenheid);
    return [...stip, text({ x: x - 9, y: y + 4.5, 'text-anchor': 'end' }, label)];
  });
}

function isGap(cijfer: Cijfer | undefined): boolean {
  return !cijfer || cijfer.waarde === null;
}

function drawJaren(cijfers: readonly Cijfer[]): string[] {
  const [eerste, laatste] = [cijfers[0], cijfers.at(-1)];
  if (!eerste || !laatste) return [];
  const begin = text({ x: 34, y: 88 }, String(eerste.periode.jaar));
  const eind = text({ x: 152, y: 88, 'text-anchor': 'end' }, String(laatste.periode.jaar));
  return eerste.periode.jaar === laatste.periode.jaar ? [eind] : [begin, eind];
}
