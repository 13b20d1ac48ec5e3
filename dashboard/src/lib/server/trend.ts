/** Draws trends, each once per publicatie: a drawing takes longer than all the rest of a page. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Grafiek } from '../chart/grafiek.ts';
import { renderGroot, renderTrend } from '../chart/server.ts';

/** For the page of an indicator. */
export const drawTrendOnce = once(renderTrend);
/** For the presentation. */
export const drawGrootOnce = once(renderGroot);

/** What is marked on a line comes from elsewhere than the publicatie: another mark, another drawing. */
function once<T>(draw: (grafiek: Grafiek) => T): (publicatie: Publicatie) => (grafiek: Grafiek) => T {
  const getekend = new WeakMap<Publicatie, Map<string, { momenten: string; tekening: T }>>();
  return (publicatie) => {
    const bewaard = getekend.get(publicatie) ?? new Map<string, { momenten: string; tekening: T }>();
    getekend.set(publicatie, bewaard);
    return (grafiek) => {
      const momenten = JSON.stringify(grafiek.momenten);
      const known = bewaard.get(grafiek.id);
      if (known?.momenten === momenten) return known.tekening;
      const tekening = draw(grafiek);
      bewaard.set(grafiek.id, { momenten, tekening });
      return tekening;
    };
  };
}
