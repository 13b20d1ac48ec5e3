/** A bar in a table cell: what the number beside it says, for the eye alone. */
import { element } from './svg.ts';

const MAAT = { breedte: 160, hoogte: 16, balk: 10 };

/** `hoogste`: what fills the whole width; the same for every bar of a table. */
export function drawBalk(waarde: number, hoogste: number): string {
  const y = (MAAT.hoogte - MAAT.balk) / 2;
  const lengte = (MAAT.breedte * Math.max(0, Math.min(waarde, hoogste))) / hoogste;
  return element(
    'svg',
    {
      class: 'balk',
      viewBox: `0 0 ${MAAT.breedte} ${MAAT.hoogte}`,
      width: MAAT.breedte,
      height: MAAT.hoogte,
      'aria-hidden': 'true',
    },
    element('rect', { class: 'c-rest', x: 0, y, width: MAAT.breedte, height: MAAT.balk }) +
      element('rect', { class: 'c-bar', x: 0, y, width: lengte, height: MAAT.balk }),
  );
}
