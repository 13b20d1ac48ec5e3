/** What happened, on the line: a dotted vertical with a letter in a circle above it. */
import type { LineSeriesOption } from 'echarts/charts';
import type { Grafiek, Moment } from './grafiek.ts';
import type { Data } from './trend-series.ts';
import { font, lineSeries, series } from './trend-series.ts';

/** Diameter of the circle, and the least distance between two of them, in pixels. */
const CIRKEL = { groot: 20, afstand: 23, hoogte: 16 };

/** `plek`: pixels per slot. */
export function gebeurtenisSeries({ momenten, as, plaatsen }: Grafiek, plek: number): LineSeriesOption[] {
  if (momenten.length === 0) return [];
  const lijnen: Data = momenten.flatMap(({ plaats }): Data => [
    [plaats, as.min],
    [plaats, as.max],
    [plaats, null],
  ]);
  const cirkels = spread(momenten, CIRKEL.afstand / plek, plaatsen - 0.5);
  return [
    lineSeries('gebeurtenis-lijn', lijnen, {
      color: 'var(--ink-2)',
      width: 1.5,
      type: [1.5, 4],
      cap: 'butt',
    }),
    series('gebeurtenis', {
      data: momenten.map(({ letter }, nummer) => ({
        value: [cirkels[nummer] ?? 0, as.max],
        label: { show: true, ...font('m'), position: 'inside' as const, formatter: letter },
      })),
      symbol: 'circle',
      symbolSize: CIRKEL.groot,
      symbolOffset: [0, -CIRKEL.hoogte],
      lineStyle: { width: 0 },
      itemStyle: { color: 'var(--paper)', borderColor: 'var(--ink-2)', borderWidth: 1.5 },
    }),
  ];
}

/** Places of the circles: above their lines, moved aside where they would lie over each other, within the drawing. */
function spread(momenten: readonly Moment[], afstand: number, rand: number): number[] {
  const plaatsen: number[] = [];
  for (const { plaats } of momenten)
    plaatsen.push(Math.max(plaats, (plaatsen.at(-1) ?? -Infinity) + afstand));
  let grens = rand;
  for (let nummer = plaatsen.length - 1; nummer >= 0; nummer--) {
    plaatsen[nummer] = Math.min(plaatsen[nummer] ?? 0, grens);
    grens = (plaatsen[nummer] ?? 0) - afstand;
  }
  return plaatsen;
}
