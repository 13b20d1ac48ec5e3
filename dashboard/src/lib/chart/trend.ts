/**
 * The ECharts option of a trend chart: one pure function from data to drawing, in two shapes, because a scaled
 * drawing drops below 13 px. Colours are the custom properties of the stylesheet; a text's fontFamily is the class
 * that server.ts gives it (the page's own stylesheet sets font and colour).
 */
import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { GRAFIEK } from '../texts/grafiek.ts';
import { labelTick, ticksOf } from './as.ts';
import type { Grafiek, Punt, Trede } from './grafiek.ts';

export type TrendOption = ComposeOption<LineSeriesOption | GridComponentOption>;
export type Vorm = 'breed' | 'smal';

interface Maat {
  readonly breedte: number;
  readonly hoogte: number;
  readonly links: number;
  readonly rechts: number;
  readonly boven: number;
  readonly stip: number;
}

export const MATEN: Record<Vorm, Maat> = {
  breed: { breedte: 820, hoogte: 400, links: 48, rechts: 20, boven: 34, stip: 10 },
  smal: { breedte: 300, hoogte: 300, links: 38, rechts: 8, boven: 30, stip: 9 },
};

const TEKST = 13;
/** Height of a row of signs, names or years under the axis. */
const RIJ = 20;
/** The narrowest slots that hold a name in full ('1e halfjaar') and a value label at every point, in pixels. */
const RUIMTE = { naam: 84, waarde: 34 };

export function trendOption(grafiek: Grafiek, vorm: Vorm): TrendOption {
  const maat = MATEN[vorm];
  const tekens = grafiek.punten.some((punt) => punt.teken);
  const onder =
    RIJ * (1 + Number(tekens) + Number(grafiek.jaren.length > 0 || grafiek.nulmeting !== null)) + 8;
  const vlak = { breedte: maat.breedte - maat.links - maat.rechts, hoogte: maat.hoogte - maat.boven - onder };
  const plek = vlak.breedte / grafiek.plaatsen;
  return {
    animation: false,
    grid: { left: maat.links, right: maat.rechts, top: maat.boven, bottom: onder },
    xAxis: xAxis(grafiek, plek, tekens),
    yAxis: yAxis(grafiek),
    series: [
      ...bandSeries(grafiek),
      ...streefSeries(grafiek, vorm),
      ...nulSeries(grafiek),
      lineSeries('lijn', solidRuns(grafiek.punten), { color: 'var(--region)', width: 2.5 }),
      lineSeries('onvolledig', dottedRuns(grafiek.punten), {
        color: 'var(--region)',
        width: 2.5,
        type: [2, 5],
      }),
      dotSeries(grafiek, maat, plek),
      ...rowSeries(grafiek, tekens),
      hitSeries(grafiek, plek, vlak.hoogte),
    ],
  };
}

type Data = [number, number | null][];

/** A series that is only looked at. Nothing is cut off at the edge of the plot, and nothing reacts by itself. */
function series(naam: string, rest: LineSeriesOption): LineSeriesOption {
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

function lineSeries(naam: string, data: Data, lineStyle: LineSeriesOption['lineStyle']): LineSeriesOption {
  return series(naam, { data, lineStyle: { cap: 'round', join: 'round', ...lineStyle } });
}

/** A label without a mark: a dot that is not drawn. */
function labelSeries(naam: string, data: NonNullable<LineSeriesOption['data']>): LineSeriesOption {
  const onzichtbaar = { symbol: 'circle', symbolSize: 0.01, lineStyle: { width: 0 } };
  return series(naam, { ...onzichtbaar, itemStyle: { color: 'none' }, data });
}

function font(klasse: string) {
  return { fontSize: TEKST, fontFamily: klasse, color: 'inherit' };
}

function xAxis(grafiek: Grafiek, plek: number, tekens: boolean): NonNullable<TrendOption['xAxis']> {
  const { punten, plaatsen, nulmeting, jaren } = grafiek;
  const namen = new Map(punten.map((punt) => [punt.plaats, plek < RUIMTE.naam ? punt.kort : punt.naam]));
  if (nulmeting && !namen.has(nulmeting.plaats))
    namen.set(0, plek < RUIMTE.naam ? GRAFIEK.nulKort : GRAFIEK.nulmeting);
  return {
    type: 'value',
    min: -0.5,
    max: plaatsen - 0.5,
    splitLine: { show: false },
    axisLine: { show: true, lineStyle: { color: 'var(--edge)', cap: 'butt' } },
    axisTick: {
      show: jaren.length > 0,
      customValues: jaren.map(({ van }) => van).filter((van) => van > -0.5),
      length: RIJ * (2 + Number(tekens)),
      lineStyle: { color: 'var(--edge)' },
    },
    axisLabel: {
      ...font('as'),
      margin: 8 + (tekens ? RIJ : 0),
      customValues: [...namen.keys()],
      formatter: (waarde: number) => namen.get(waarde) ?? '',
      hideOverlap: false,
    },
  };
}

function yAxis({ as, eenheid }: Grafiek): NonNullable<TrendOption['yAxis']> {
  return {
    type: 'value',
    min: as.min,
    max: as.max,
    interval: as.stap,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: 'var(--line)' } },
    axisLabel: {
      ...font('as'),
      customValues: ticksOf(as),
      formatter: (waarde: number) => labelTick(waarde, as, eenheid),
    },
  };
}

/** Two stacked areas of which only the upper is seen: from the lower to the upper limit. */
function bandSeries({ punten }: Grafiek): LineSeriesOption[] {
  if (!punten.some((punt) => punt.band)) return [];
  const data = (waarde: (onder: number, boven: number) => number): Data =>
    punten.map(({ plaats, band }) => [plaats, band ? waarde(...band) : null]);
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
function streefSeries({ streefwaarden, punten }: Grafiek, vorm: Vorm): LineSeriesOption[] {
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
function nulSeries({ nulmeting, plaatsen }: Grafiek): LineSeriesOption[] {
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

/** Pairs of neighbours that are both drawn: the line between them is dotted when one of them is incomplete. */
function solidRuns(punten: readonly Punt[]): Data {
  return punten.map(({ plaats, waarde, onvolledig }) => [plaats, onvolledig ? null : waarde]);
}

function dottedRuns(punten: readonly Punt[]): Data {
  return punten.flatMap((punt, nummer): Data => {
    const vorige = punten[nummer - 1];
    if (!vorige || !(punt.onvolledig || vorige.onvolledig)) return [];
    return [
      [vorige.plaats, vorige.waarde],
      [punt.plaats, punt.waarde],
      [punt.plaats, null],
    ];
  });
}

function dotSeries(grafiek: Grafiek, { stip }: Maat, plek: number): LineSeriesOption {
  const getoond = grafiek.punten.filter((punt) => punt.waarde !== null);
  const data = getoond.map((punt, nummer) => {
    const rand = nummer === 0 || nummer === getoond.length - 1;
    return {
      value: [punt.plaats, punt.waarde],
      symbolSize: punt.onvolledig ? stip + 3 : stip,
      itemStyle: punt.onvolledig
        ? { color: 'var(--paper)', borderColor: 'var(--region)', borderWidth: 2.5 }
        : { color: 'var(--region)', borderColor: 'var(--paper)', borderWidth: 1.5 },
      label: { show: rand || plek >= RUIMTE.waarde, ...labelOf(grafiek, punt, nummer, getoond, plek) },
    };
  });
  return series('punten', { data, symbol: 'circle', lineStyle: { width: 0 } });
}

function labelOf(grafiek: Grafiek, punt: Punt, nummer: number, getoond: readonly Punt[], plek: number) {
  const extra =
    punt.onvolledig && plek >= RUIMTE.naam ? [`{i|${GRAFIEK.onvolledig}}`, `{i|${punt.dekking}}`] : [];
  const regels = [`{v|${punt.label}}`, ...extra.filter((regel) => regel !== '{i|}')];
  return {
    position: standsAbove(grafiek, punt, nummer, getoond) ? ('top' as const) : ('bottom' as const),
    distance: 8,
    formatter: regels.join('\n'),
    rich: { v: { ...font('v'), lineHeight: 17 }, i: { ...font('i'), lineHeight: 16 } },
  };
}

/** A label stands away from the axis, else away from the target, else on the outside of a bend. */
function standsAbove(
  { as, streefwaarden }: Grafiek,
  punt: Punt,
  nummer: number,
  getoond: readonly Punt[],
): boolean {
  const waarde = punt.waarde ?? as.min;
  if ((waarde - as.min) / (as.max - as.min) < (punt.onvolledig ? 0.25 : 0.12)) return true;
  const doel = streefwaarden.find(({ van, tot }) => van < punt.plaats && punt.plaats < tot);
  if (doel) return waarde >= doel.waarde;
  const volgende = getoond[nummer + 1]?.waarde ?? waarde;
  const vorige = getoond[nummer - 1]?.waarde ?? waarde;
  return volgende < waarde && (vorige <= waarde || nummer > 0);
}

/** Rows of words under the axis and in open slots: signs, years, 'termijn loopt nog'. */
function rowSeries({ punten, jaren, as, nulmeting }: Grafiek, tekens: boolean): LineSeriesOption[] {
  const onder = (plaats: number, tekst: string, klasse: string, afstand: number) => ({
    value: [plaats, as.min],
    label: { show: true, ...font(klasse), position: 'bottom' as const, distance: afstand, formatter: tekst },
  });
  const jaarrij = 6 + RIJ * (1 + Number(tekens)) + 4;
  return [
    labelSeries('tekens', [
      ...punten.filter(({ teken }) => teken).map(({ plaats, teken }) => onder(plaats, teken, 'hid', 3)),
      ...jaren.map(({ jaar, van, tot }) => onder((van + tot) / 2, String(jaar), 'i', jaarrij)),
      ...(nulmeting && nulmeting.plaats === 0 && punten[0]?.plaats === 1
        ? [onder(0, nulmeting.jaar, 'i', jaarrij)]
        : []),
      ...openLabel(punten, as.min),
    ]),
  ];
}

/** Over the open slots, at their right edge: it never runs out of the drawing. */
function openLabel(punten: readonly Punt[], onder: number) {
  const laatste = punten.findLast((punt) => punt.open);
  if (!laatste) return [];
  const plek = { position: 'top' as const, align: 'right' as const, distance: 6 };
  return [
    {
      value: [laatste.plaats + 0.5, onder],
      label: { show: true, ...font('i'), ...plek, formatter: GRAFIEK.open },
    },
  ];
}

/** Unseen columns, one per point, that the pointer can hit: the only series that reacts. */
function hitSeries({ punten, as }: Grafiek, plek: number, hoogte: number): LineSeriesOption {
  return {
    ...series('raakvlak', {
      data: punten.map(({ plaats }) => [plaats, (as.min + as.max) / 2]),
      symbol: 'rect',
      symbolSize: [plek, hoogte],
      lineStyle: { width: 0 },
      itemStyle: { color: 'rgba(0,0,0,0)' },
    }),
    silent: false,
  };
}
