/** The parts that every series of a trend chart is made of. */
import type { LineSeriesOption } from 'echarts/charts';

/** Smallest text, in pixels. */
const TEKST = 13;

/** Places and values; null is a gap. */
export type Data = [number, number | null][];

/** A series that is only looked at. Nothing is cut off at the edge of the plot, and nothing reacts by itself. */
export function series(naam: string, rest: LineSeriesOption): LineSeriesOption {
  return {
    type: 'line',
    name: naam,
    silent: true,
    clip: false,
    symbol: 'none',
    emphasis: { disabled: true },
    ...rest,
  };
}

export function lineSeries(
  naam: string,
  data: Data,
  lineStyle: LineSeriesOption['lineStyle'],
): LineSeriesOption {
  return series(naam, { data, lineStyle: { cap: 'round', join: 'round', ...lineStyle } });
}

/** A label without a mark: a dot that is not drawn. */
export function labelSeries(naam: string, data: NonNullable<LineSeriesOption['data']>): LineSeriesOption {
  const onzichtbaar = { symbol: 'circle', symbolSize: 0.01, lineStyle: { width: 0 } };
  return series(naam, { ...onzichtbaar, itemStyle: { color: 'none' }, data });
}

/** The class of a text (see server.ts), as a font. */
export function font(klasse: string) {
  return { fontSize: TEKST, fontFamily: klasse, color: 'inherit' };
}
