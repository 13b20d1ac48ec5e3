/** Lines and dots of the small drawings: a gap where nothing is shown, dotted where a figure is incomplete. */
import type { Cijfer } from '../kpi/cijfer.ts';
import { findTrendbreuk, type Gebeurtenis } from '../kpi/gebeurtenis.ts';
import type { As } from './as.ts';
import { element, points } from './svg.ts';

/** The rectangle that is drawn in, in pixels. */
export interface Vlak {
  readonly links: number;
  readonly rechts: number;
  readonly boven: number;
  readonly onder: number;
}

export interface Plaats {
  readonly x: (nummer: number) => number;
  readonly y: (waarde: number) => number;
}

export function placeIn(vlak: Vlak, as: As, aantal: number): Plaats {
  const stap = aantal > 1 ? (vlak.rechts - vlak.links) / (aantal - 1) : 0;
  const begin = aantal > 1 ? vlak.links : vlak.rechts;
  return {
    x: (nummer) => begin + nummer * stap,
    y: (waarde) => vlak.onder - ((waarde - as.min) / (as.max - as.min)) * (vlak.onder - vlak.boven),
  };
}

/** What is drawn of a figure; null is a gap. */
export function readWaarde(cijfer: Cijfer): number | null {
  return cijfer.waarde === null ? null : Number(cijfer.waarde);
}

/** Polylines between neighbours that are both shown, with no trendbreuk between them. */
export function segmentsOf(
  cijfers: readonly Cijfer[],
  gebeurtenissen: readonly Gebeurtenis[],
  plaats: Plaats,
  klasse: string,
): string[] {
  const lijnen: { stippel: boolean; punten: [number, number][] }[] = [];
  cijfers.forEach((cijfer, nummer) => {
    const vorige = cijfers[nummer - 1];
    if (!vorige || findTrendbreuk(gebeurtenissen, vorige, cijfer)) return;
    const [van, naar] = [readWaarde(vorige), readWaarde(cijfer)];
    if (van === null || naar === null) return;
    const stippel = vorige.toestand === 'onvolledig' || cijfer.toestand === 'onvolledig';
    const begin: [number, number] = [plaats.x(nummer - 1), plaats.y(van)];
    const eind: [number, number] = [plaats.x(nummer), plaats.y(naar)];
    const laatste = lijnen.at(-1);
    const aaneen = laatste?.stippel === stippel && laatste.punten.at(-1)?.[0] === begin[0];
    if (aaneen) laatste.punten.push(eind);
    else lijnen.push({ stippel, punten: [begin, eind] });
  });
  return lijnen.map(({ stippel, punten }) =>
    element('polyline', { class: stippel ? `${klasse} inc` : klasse, points: points(punten) }),
  );
}

/** A filled dot, or a hollow one for an incomplete figure. */
export function dotOf(cijfer: Cijfer, cx: number, cy: number, r: number): string {
  const open = cijfer.toestand === 'onvolledig';
  return element('circle', { class: open ? 'c-dot inc' : 'c-dot', cx, cy, r: open ? r - 0.5 : r });
}
