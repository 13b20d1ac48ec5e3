/** What a trend chart draws, as plain data: the bridge between a series of figures and any drawing of it. */
import type { Eenheid } from '@regiomonitor/queries/kpis/definitie.ts';
import { formatStreefwaarde, formatWaarde } from '../format/getal.ts';
import { formatDeel, formatDeelKort, formatPeriode } from '../format/periode.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import { dayOf, findTrendbreuk } from '../kpi/gebeurtenis.ts';
import type { Reeks } from '../kpi/reeks.ts';
import { isOpen } from '../kpi/reeks.ts';
import type { Band } from '../kpi/schommeling.ts';
import { bandOf } from '../kpi/schommeling.ts';
import { writeGebeurtenis } from '../texts/gebeurtenis.ts';
import { GRAFIEK, writeGrafiek } from '../texts/grafiek.ts';
import { TEKEN } from '../texts/tekens.ts';
import { sayWaarde, showBreuk } from '../texts/waarde.ts';
import type { As } from './as.ts';
import { createAs } from './as.ts';

export interface Punt {
  /** Place on the horizontal axis, counting from 0. */
  readonly plaats: number;
  readonly jaar: number;
  /** '1e halfjaar', and '1e' where there is little room. */
  readonly naam: string;
  readonly kort: string;
  /** Null: a gap. */
  readonly waarde: number | null;
  readonly label: string;
  readonly onvolledig: boolean;
  /** '(4 van 5)' under an incomplete point; '' otherwise. */
  readonly dekking: string;
  /** `·` or `–` under the axis; '' for a point that is drawn, and for a period that is still open. */
  readonly teken: string;
  readonly open: boolean;
  readonly band: Band | null;
  /** A trendbreuk lies between the point before and this one: no line between them. */
  readonly naBreuk: boolean;
  /** What the tooltip says, line by line. */
  readonly uitleg: readonly string[];
}

/** A target between two places on the axis (edges of slots: -0.5, 1.5 …). */
export interface Trede {
  readonly van: number;
  readonly tot: number;
  readonly jaar: number;
  readonly waarde: number;
  readonly label: string;
}

/** Something that happened, at its place on the axis; a trendbreuk stands where the line is interrupted. */
export interface Moment {
  readonly plaats: number;
  readonly letter: string;
  /** '1 april 2025: werkafspraak één regisseur'. */
  readonly tekst: string;
  readonly trendbreuk: boolean;
}

export interface Grafiek {
  /** Unique on a page: part of the ids of title and description. */
  readonly id: string;
  readonly titel: string;
  readonly beschrijving: string;
  readonly eenheid: Eenheid;
  readonly as: As;
  /** Slots on the horizontal axis, the nulmeting's own included. */
  readonly plaatsen: number;
  readonly punten: readonly Punt[];
  readonly streefwaarden: readonly Trede[];
  readonly nulmeting: {
    readonly plaats: number;
    readonly waarde: number;
    readonly label: string;
    readonly jaar: string;
  } | null;
  /** In order of day; what happened outside the periods that are drawn is left out. */
  readonly momenten: readonly Moment[];
  /** Years and the slots they span; empty when every slot is a year. */
  readonly jaren: readonly { readonly jaar: number; readonly van: number; readonly tot: number }[];
}

export function createGrafiek(reeks: Reeks): Grafiek {
  const { eenheid } = reeks.indicator;
  const { titel, beschrijving } = writeGrafiek(reeks);
  const metNul = reeks.cijfers.findLast((cijfer) => cijfer.nulmeting !== null);
  const eerste = reeks.cijfers[0];
  const eigenPlaats =
    metNul && (metNul.nulmetingJaar === null || metNul.nulmetingJaar < (eerste?.periode.jaar ?? 0));
  const verschoven = eigenPlaats ? 1 : 0;
  const punten = reeks.cijfers.map((_, nummer) => createPunt(reeks, nummer, verschoven));
  const streefwaarden = createTreden(reeks.cijfers, verschoven);
  const nulmeting = metNul ? createNulmeting(metNul, punten) : null;
  const gezien = [
    ...punten.flatMap(({ waarde, band }) => [...(waarde === null ? [] : [waarde]), ...(band ?? [])]),
    ...streefwaarden.map(({ waarde }) => waarde),
    ...(nulmeting ? [nulmeting.waarde] : []),
  ];
  return {
    id: `${reeks.indicator.code}-${reeks.gebied.code}-${reeks.soort}`,
    titel,
    beschrijving,
    eenheid,
    as: createAs(eenheid, gezien),
    plaatsen: punten.length + verschoven,
    punten,
    streefwaarden,
    nulmeting,
    momenten: createMomenten(reeks, verschoven),
    jaren: reeks.soort === 'jaar' ? [] : createJaren(punten),
  };
}

function createPunt(reeks: Reeks, nummer: number, verschoven: number): Punt {
  const cijfer = reeks.cijfers[nummer] as Cijfer;
  const vorige = reeks.cijfers[nummer - 1];
  const { periode, toestand, waarde, indicator } = cijfer;
  const open = isOpen(cijfer, reeks.stand);
  const onvolledig = toestand === 'onvolledig';
  const getoond = waarde !== null;
  return {
    plaats: nummer + verschoven,
    jaar: periode.jaar,
    naam: formatDeel(periode),
    kort: formatDeelKort(periode),
    waarde: getoond ? Number(waarde) : null,
    label: getoond ? formatWaarde(waarde, indicator.eenheid) : '',
    onvolledig,
    dekking:
      onvolledig && cijfer.gemeentenVerwacht > 1
        ? `(${cijfer.gemeentenCompleet} van ${cijfer.gemeentenVerwacht})`
        : '',
    teken: open
      ? ''
      : toestand === 'verborgen'
        ? TEKEN.verborgen
        : toestand === 'ontbreekt'
          ? TEKEN.ontbreekt
          : '',
    open,
    band: bandOf(cijfer),
    naBreuk: vorige !== undefined && findTrendbreuk(reeks.gebeurtenissen, vorige, cijfer) !== undefined,
    uitleg: explain(cijfer, open),
  };
}

function explain(cijfer: Cijfer, open: boolean): string[] {
  const doel = cijfer.streefwaarde;
  return [
    `${formatPeriode(cijfer.periode)}: ${open ? GRAFIEK.open : sayWaarde(cijfer)}`,
    showBreuk(cijfer) ?? '',
    doel === null ? '' : `streefwaarde ${formatStreefwaarde(doel, cijfer.indicator.eenheid)}`,
  ].filter(Boolean);
}

/** On its day within the slot of its period; a trendbreuk at the edge of it, where the line stops. */
function createMomenten(reeks: Reeks, verschoven: number): Moment[] {
  return reeks.gebeurtenissen.flatMap((gebeurtenis) => {
    const dag = dayOf(gebeurtenis);
    const nummer = reeks.cijfers.findIndex(({ periode }) => periode.start <= dag && dag <= periode.eind);
    const periode = reeks.cijfers[nummer]?.periode;
    if (!periode) return [];
    const deel = gebeurtenis.trendbreuk
      ? 0
      : daysBetween(periode.start, dag) / (daysBetween(periode.start, periode.eind) + 1);
    const { letter, trendbreuk } = gebeurtenis;
    return [
      { plaats: nummer + verschoven - 0.5 + deel, letter, tekst: writeGebeurtenis(gebeurtenis), trendbreuk },
    ];
  });
}

function daysBetween(van: string, tot: string): number {
  return (Date.parse(tot) - Date.parse(van)) / 86_400_000;
}

/** One step per year that has a target; a year's target holds for every period in it. */
function createTreden(cijfers: readonly Cijfer[], verschoven: number): Trede[] {
  const treden: Trede[] = [];
  cijfers.forEach(({ periode, streefwaarde, indicator }, plaats) => {
    if (streefwaarde === null) return;
    const vorige = treden.at(-1);
    const van = plaats + verschoven - 0.5;
    const trede = {
      van,
      tot: van + 1,
      jaar: periode.jaar,
      waarde: Number(streefwaarde),
      label: formatStreefwaarde(streefwaarde, indicator.eenheid),
    };
    const loopt = vorige?.jaar === trede.jaar && vorige.tot === van && vorige.waarde === trede.waarde;
    if (loopt) treden[treden.length - 1] = { ...vorige, tot: trede.tot };
    else treden.push(trede);
  });
  return treden;
}

function createNulmeting(cijfer: Cijfer, punten: readonly Punt[]): Grafiek['nulmeting'] {
  if (cijfer.nulmeting === null) return null;
  const inJaar = punten.filter((punt) => punt.jaar === cijfer.nulmetingJaar);
  const midden = inJaar.length ? inJaar.reduce((som, punt) => som + punt.plaats, 0) / inJaar.length : 0;
  return {
    plaats: midden,
    waarde: Number(cijfer.nulmeting),
    label: formatStreefwaarde(cijfer.nulmeting, cijfer.indicator.eenheid),
    jaar: cijfer.nulmetingJaar === null ? '' : String(cijfer.nulmetingJaar),
  };
}

function createJaren(punten: readonly Punt[]): Grafiek['jaren'] {
  return [...Map.groupBy(punten, (punt) => punt.jaar)].map(([jaar, inJaar]) => ({
    jaar,
    van: Math.min(...inJaar.map((punt) => punt.plaats)) - 0.5,
    tot: Math.max(...inJaar.map((punt) => punt.plaats)) + 0.5,
  }));
}
