/** Draws trends, each once per publicatie: a drawing takes longer than all the rest of a page. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Grafiek } from '../chart/grafiek.ts';
import { renderTrend, type Tekeningen } from '../chart/server.ts';

interface Getekend {
  readonly momenten: string;
  readonly tekeningen: Tekeningen;
}

/** What is marked on a line comes from elsewhere than the publicatie: another mark, another drawing. */
const getekend = new WeakMap<Publicatie, Map<string, Getekend>>();

export function drawTrendOnce(publicatie: Publicatie): (grafiek: Grafiek) => Tekeningen {
  const bewaard = getekend.get(publicatie) ?? new Map<string, Getekend>();
  getekend.set(publicatie, bewaard);
  return (grafiek) => {
    const momenten = JSON.stringify(grafiek.momenten);
    const known = bewaard.get(grafiek.id);
    if (known?.momenten === momenten) return known.tekeningen;
    const tekeningen = renderTrend(grafiek);
    bewaard.set(grafiek.id, { momenten, tekeningen });
    return tekeningen;
  };
}
