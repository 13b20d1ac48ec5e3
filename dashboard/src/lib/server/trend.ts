/** Draws trends, each once per publicatie: a drawing takes longer than all the rest of a page. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Grafiek } from '../chart/grafiek.ts';
import { renderTrend, type Tekeningen } from '../chart/server.ts';

const getekend = new WeakMap<Publicatie, Map<string, Tekeningen>>();

export function drawTrendOnce(publicatie: Publicatie): (grafiek: Grafiek) => Tekeningen {
  const tekeningen = getekend.get(publicatie) ?? new Map<string, Tekeningen>();
  getekend.set(publicatie, tekeningen);
  return (grafiek) => {
    const known = tekeningen.get(grafiek.id);
    if (known) return known;
    const nieuw = renderTrend(grafiek);
    tekeningen.set(grafiek.id, nieuw);
    return nieuw;
  };
}
