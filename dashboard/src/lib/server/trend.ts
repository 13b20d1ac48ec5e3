/** Draws trends and small multiples, each once per publicatie: a drawing takes longer than all the rest of a page. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { drawKleine } from '../chart/klein.ts';
import { renderGroot, renderTrend } from '../chart/server.ts';
import type { Reeks } from '../kpi/reeks.ts';

/** For the page of an indicator. */
export const drawTrendOnce = once(renderTrend, ({ id, momenten }) => ({ id, gemerkt: momenten }));
/** For the presentation. */
export const drawGrootOnce = once(renderGroot, ({ id, momenten }) => ({ id, gemerkt: momenten }));
/** Every gemeente on the same axes: the same drawings whichever period of a kind the reader chose. */
export const drawKleineOnce = once(drawKleine, ({ regio, gemeenten }) => ({
  id: `${regio.indicator.code} ${regio.soort}`,
  gemerkt: [regio, ...gemeenten].map(({ gebeurtenissen }: Reeks) => gebeurtenissen),
}));

/**
 * `kenmerkOf`: which drawing it is, and what is marked on it. What is marked comes from elsewhere than the publicatie:
 * another mark, another drawing.
 */
function once<W, T>(
  draw: (wat: W) => T,
  kenmerkOf: (wat: W) => { readonly id: string; readonly gemerkt: unknown },
): (publicatie: Publicatie) => (wat: W) => T {
  const getekend = new WeakMap<Publicatie, Map<string, { merken: string; tekening: T }>>();
  return (publicatie) => {
    const bewaard = getekend.get(publicatie) ?? new Map<string, { merken: string; tekening: T }>();
    getekend.set(publicatie, bewaard);
    return (wat) => {
      const { id, gemerkt } = kenmerkOf(wat);
      const merken = JSON.stringify(gemerkt);
      const known = bewaard.get(id);
      if (known?.merken === merken) return known.tekening;
      const tekening = draw(wat);
      bewaard.set(id, { merken, tekening });
      return tekening;
    };
  };
}
