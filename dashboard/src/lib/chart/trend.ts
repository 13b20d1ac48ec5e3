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
import type { Grafiek, Punt } from './grafiek.ts';
import { gebeurtenisSeries } from './trend-gebeurtenis.ts';
import { bandSeries, nulSeries, streefSeries } from './trend-achtergrond.ts';
import type { Data } from './trend-series.ts';
import { font, labelSeries, lineSeries, series } from './trend-series.ts';

export type TrendOption = ComposeOption<LineSeriesOption | GridComponentOption>;
/** `groot`: for the presentation, shown so much larger that its text can be read from the back of the room. */
export type Vorm = 'breed' | 'smal' | 'groot';

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
  groot: { breedte: 424, hoogte: 252, links: 40, rechts: 14, boven: 30, stip: 9 },
  smal: { breedte: 254, hoogte: 280, links: 38, rechts: 8, boven: 30, stip: 9 },
};

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
      ...gebeurtenisSeries(grafiek, plek),
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

/** Pairs of neighbours that are both drawn: the line between them is dotted when one of them is incomplete. */
function solidRuns(punten: readonly Punt[]): Data {
  return punten.flatMap(({ plaats, waarde, onvolledig, naBreuk }): Data => {
    const punt: [number, number | null] = [plaats, onvolledig ? null : waarde];
    return naBreuk ? [[plaats, null], punt] : [punt];
  });
}

function dottedRuns(punten: readonly Punt[]): Data {
  return punten.flatMap((punt, nummer): Data => {
    const vorige = punten[nummer - 1];
    if (!vorige || punt.naBreuk || !(punt.onvolledig || vorige.onvolledig)) return [];
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
