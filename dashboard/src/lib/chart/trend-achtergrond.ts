/** What a trend is held against: the band of normale schommeling, the targets and the nulmeting. */
import type { LineSeriesOption } from 'echarts/charts';
import { GRAFIEK } from '../texts/grafiek.ts';
import type { Grafiek, Punt, Trede } from './grafiek.ts';
import type { Vorm } from './trend.ts';
import type { Data } from './trend-series.ts';
import { font, labelSeries, lineSeries, series } from './trend-series.ts';

/** Two stacked areas of which only the upper is seen: from the lower to the upper limit. */
export function bandSeries({ punten }: Grafiek): LineSeriesOption[] {
  if (!punten.some((punt) => punt.band)) return [];
  const data = (waarde: (onder: number, boven: number) => number): Data =>
    punten.flatMap(({ plaats, band, naBreuk }): Data => {
      const punt: [number, number | null] = [plaats, band ? waarde(...band) : null];
      return naBreuk ? [[plaats, null], punt] : [punt];
    });
  const vlak = { stack: 'band', lineStyle: { width: 0 } };
  return [
    series('band-onder', { ...vlak, data: data((onder) => onder) }),
    series('band', {
      ...vlak,
      data: data((onder, boven) => boven - onder),
      areaStyle: { color: 'var(--region-soft)', opacity: 1 },
    }),
  ];
}

/** Stepped per year, each step labelled with its year; in the narrow shape the last one only. */
export function streefSeries({ streefwaarden, punten }: Grafiek, vorm: Vorm): LineSeriesOption[] {
  if (streefwaarden.length === 0) return [];
  const data: Data = streefwaarden.flatMap(({ van, tot, waarde }, nummer): Data => {
    const los = nummer > 0 && streefwaarden[nummer - 1]?.tot !== van;
    return [...(los ? ([[van, null]] as Data) : []), [van, waarde], [tot, waarde]];
  });
  const labels = streefwaarden
    .filter((trede, nummer) => trede.waarde !== streefwaarden[nummer + 1]?.waarde)
    .map((trede, nummer, alle) => ({ ...trede, laatste: nummer === alle.length - 1, eerste: nummer === 0 }))
    .filter(({ laatste }) => laatste || vorm === 'breed')
    .map(({ van, tot, jaar, waarde, label, eerste, laatste }) => ({
      value: [laatste ? tot : van, waarde],
      label: {
        show: true,
        ...font('t'),
        position: liesAbove(punten, { van, tot, waarde }) ? ('bottom' as const) : ('top' as const),
        textBorderColor: 'var(--paper)',
        textBorderWidth: 3,
        align: laatste ? ('right' as const) : ('left' as const),
        distance: 4,
        formatter: `${vorm === 'breed' && (eerste || laatste) ? `${GRAFIEK.streefwaarde} ` : ''}${jaar}: ${label}`,
      },
    }));
  return [
    lineSeries('streefwaarde', data, { color: 'var(--target)', width: 1.75, type: [6, 4], cap: 'butt' }),
    labelSeries('streefwaarde-label', labels),
  ];
}

/** Whether the figures of these slots lie above their target: then the target's label goes below its line. */
function liesAbove(
  punten: readonly Punt[],
  { van, tot, waarde }: Pick<Trede, 'van' | 'tot' | 'waarde'>,
): boolean {
  const erin = punten.filter((punt) => van < punt.plaats && punt.plaats < tot && punt.waarde !== null);
  return erin.length > 0 && erin.every((punt) => (punt.waarde ?? 0) >= waarde);
}

/** An open diamond at its own year, and a dotted line from there. */
export function nulSeries({ nulmeting, plaatsen }: Grafiek): LineSeriesOption[] {
  if (!nulmeting) return [];
  const { plaats, waarde, label } = nulmeting;
  const lijn: Data = [
    [plaats, waarde],
    [plaatsen - 0.5, waarde],
  ];
  return [
    lineSeries('nulmeting-lijn', lijn, { color: 'var(--context)', width: 1.75, type: [2, 4], cap: 'butt' }),
    series('nulmeting', {
      data: [[plaats, waarde]],
      symbol: 'diamond',
      symbolSize: 12,
      lineStyle: { width: 0 },
      itemStyle: { color: 'var(--paper)', borderColor: 'var(--ink-2)', borderWidth: 1.75 },
      label: { show: true, ...font('i'), position: 'bottom', distance: 8, formatter: label },
    }),
  ];
}
