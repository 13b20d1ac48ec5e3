/** A figure in a tile, a table cell, a chart label or a spoken sentence. */
import type { Eenheid } from '@regiomonitor/queries/kpis/definitie.ts';
import { formatAantal, formatWaarde } from '../format/getal.ts';
import { formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import { TEKEN, TOESTAND } from './tekens.ts';

export interface Waardetekst {
  /** What the eye sees: '72%', '31', '·', '–', 'niet van toepassing', 'nog niet bekend'. */
  readonly zichtbaar: string;
  /** What is read out instead of a sign; null when `zichtbaar` can be read out as it is. */
  readonly toegankelijk: string | null;
  /** 'ten minste' in front, or ''. */
  readonly vooraf: string;
  /** Followed by `*` and, for screen readers, 'voorlopig'. */
  readonly voorlopig: boolean;
  /** The line below the figure: 'van 204 gezinnen', 'verwijzingen', 'ontbreekt'. */
  readonly onderschrift: string;
}

export const TEN_MINSTE = 'ten minste';
const ONBEKEND = 'nog niet bekend';

export function showWaarde(cijfer: Cijfer): Waardetekst {
  const { toestand, waarde, indicator } = cijfer;
  const leeg = { vooraf: '', voorlopig: false };
  if (toestand === 'verborgen' || toestand === 'ontbreekt') {
    const woord = TOESTAND[toestand];
    return { zichtbaar: TEKEN[toestand], toegankelijk: woord, onderschrift: woord, ...leeg };
  }
  if (toestand === 'nvt') {
    const onderschrift = `${formatAantal(0)} ${indicator.teksten.telwoord[1]}`;
    return { zichtbaar: TOESTAND.nvt, toegankelijk: null, onderschrift, ...leeg };
  }
  if (waarde === null) return { zichtbaar: ONBEKEND, toegankelijk: null, onderschrift: '', ...leeg };
  return {
    zichtbaar: formatWaarde(waarde, indicator.eenheid),
    toegankelijk: null,
    vooraf: cijfer.tenMinste ? TEN_MINSTE : '',
    voorlopig: toestand !== 'definitief',
    onderschrift: captionOf(cijfer, waarde),
  };
}

/** The n of a percentage or a mean, or what was counted. */
function captionOf(cijfer: Cijfer, waarde: string): string {
  const { vorm, teksten } = cijfer.indicator;
  const [enkelvoud, meervoud] = teksten.telwoord;
  if (vorm === 'aantal') return Number(waarde) === 1 ? enkelvoud : meervoud;
  const n = cijfer.noemer;
  const van = n === null ? `van de ${meervoud}` : `van ${formatAantal(n)} ${n === 1 ? enkelvoud : meervoud}`;
  return vorm === 'gemiddelde' ? `gemiddeld rapportcijfer ${van}` : van;
}

/** '146 van 204 gezinnen', for where teller and noemer stand together; null when they are not shown. */
export function showBreuk(cijfer: Cijfer): string | null {
  if (cijfer.indicator.vorm !== 'aandeel' || cijfer.teller === null || cijfer.noemer === null) return null;
  const [enkelvoud, meervoud] = cijfer.indicator.teksten.telwoord;
  const woord = cijfer.noemer === 1 ? enkelvoud : meervoud;
  return `${formatWaarde(cijfer.teller, 'aantal')} van ${formatAantal(cijfer.noemer)} ${woord}`;
}

/** In running text and alt texts: '72%', 'ten minste 31', 'verborgen (te klein aantal)', '72% (onvolledig)'. */
export function sayWaarde(cijfer: Cijfer): string {
  const { zichtbaar, toegankelijk, vooraf } = showWaarde(cijfer);
  const gezegd = toegankelijk ?? [vooraf, zichtbaar].filter(Boolean).join(' ');
  return cijfer.toestand === 'onvolledig' ? `${gezegd} (onvolledig)` : gezegd;
}

/** 'onvolledig (4 van 5)': the status, with the gemeenten it rests on; the word alone for one gemeente. */
export function showStatus(cijfer: Cijfer): string {
  const woord = TOESTAND[cijfer.toestand];
  if (cijfer.toestand !== 'onvolledig' || cijfer.gemeentenVerwacht < 2) return woord;
  return `${woord} (${cijfer.gemeentenCompleet} van ${cijfer.gemeentenVerwacht})`;
}

/** The period above a figure; a stand that is counted is of one day: '31 december 2026'. */
export function showPeriode(cijfer: Cijfer): string {
  return isStandgetal(cijfer) && cijfer.peildatum
    ? formatDatum(cijfer.peildatum)
    : formatPeriode(cijfer.periode);
}

/** 'in 2025', 'op 31 december 2025', '2e halfjaar 2025': the period behind 'dan'. */
export function showMoment(cijfer: Cijfer): string {
  if (isStandgetal(cijfer) && cijfer.peildatum) return `op ${formatDatum(cijfer.peildatum)}`;
  return `${cijfer.periode.soort === 'jaar' ? 'in ' : ''}${formatPeriode(cijfer.periode)}`;
}

/** A number of people or things at one moment, which has a date rather than a period. */
export function isStandgetal({ indicator }: Cijfer): boolean {
  return indicator.stand && indicator.vorm === 'aantal';
}

/** The word for a difference: a percentage differs in procentpunt, a count in pieces, a grade in its own points. */
export function unitOfVerschil(eenheid: Eenheid): string {
  return eenheid === '%' ? ' procentpunt' : '';
}
