/** What a chart shows, in words: its finding, the caution that goes with it, its title and its description. */
import { formatStreefwaarde, formatWaarde } from '../format/getal.ts';
import { formatPeriode, formatSoort } from '../format/periode.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import { isVolledig } from '../kpi/cijfer.ts';
import type { Verschil } from '../kpi/ontwikkeling.ts';
import { compareWithin, findVergelijkbare } from '../kpi/ontwikkeling.ts';
import { findTrendbreuk } from '../kpi/gebeurtenis.ts';
import type { Reeks } from '../kpi/reeks.ts';
import { isOpen } from '../kpi/reeks.ts';
import { writeGebeurtenis } from './gebeurtenis.ts';
import { showGrens } from './ontwikkeling.ts';
import { sayWaarde } from './waarde.ts';

/** Words inside a drawing. */
export const GRAFIEK = {
  nulmeting: 'nulmeting',
  nulKort: 'nul',
  streefwaarde: 'streefwaarde',
  onvolledig: 'onvolledig',
  open: 'termijn loopt nog',
} as const;

export interface Grafiektekst {
  /** The finding; it claims only what is more than normale schommeling. */
  readonly kop: string;
  /** The caution below it, a few sentences of at most 15 words. */
  readonly zin: string;
  /** For `<title>`: what is drawn. */
  readonly titel: string;
  /** For `<desc>`: every point in words. */
  readonly beschrijving: string;
}

export function writeGrafiek(reeks: Reeks): Grafiektekst {
  const heel = firstToLast(reeks);
  return {
    kop: `${nameOf(reeks)}: ${findingOf(heel)}`,
    zin: cautionOf(reeks, heel).join(' '),
    titel: `${nameOf(reeks)}: ${reeks.indicator.teksten.naam}, ${formatSoort(reeks.soort)}`,
    beschrijving: describe(reeks),
  };
}

/** 'Regio', or the name of the gemeente. */
export function nameOf({ gebied }: Reeks): string {
  return gebied.soort === 'regio' ? 'Regio' : gebied.naam;
}

/**
 * The change from the first to the last complete figure that is shown, since the last trendbreuk; undefined when there
 * are fewer than two.
 */
function firstToLast(reeks: Reeks): Verschil | undefined {
  const compleet = reeks.cijfers.filter((cijfer) => isVolledig(cijfer) && cijfer.waarde !== null);
  const laatste = compleet.at(-1);
  const eerste = laatste && compleet.find((c) => !findTrendbreuk(reeks.gebeurtenissen, c, laatste));
  if (!eerste || eerste === laatste) return undefined;
  const verschil = compareWithin(reeks, laatste, eerste);
  return verschil.soort === 'verschil' ? verschil : undefined;
}

function findingOf(heel: Verschil | undefined): string {
  if (!heel) return 'nog te weinig cijfers voor een ontwikkeling';
  const { nu, toen, beweging, schommeling } = heel;
  const sinds = `sinds ${formatPeriode(toen.periode)}`;
  if (beweging === 'gelijk') return `${valueOf(nu)}, gelijk aan ${formatPeriode(toen.periode)}`;
  const mag = schommeling?.oordeel === 'meer' || !nu.indicator.schommeling;
  if (mag) return `van ${valueOf(toen)} naar ${valueOf(nu)} ${sinds}`;
  return schommeling
    ? `geen verandering groter dan normale schommeling ${sinds}`
    : `${valueOf(nu)} in ${formatPeriode(nu.periode)}`;
}

function valueOf(cijfer: Cijfer): string {
  return cijfer.waarde === null ? sayWaarde(cijfer) : formatWaarde(cijfer.waarde, cijfer.indicator.eenheid);
}

function cautionOf(reeks: Reeks, heel: Verschil | undefined): string[] {
  const laatste = reeks.cijfers.findLast((cijfer) => cijfer.toestand !== 'ontbreekt');
  const onvolledig = laatste?.toestand === 'onvolledig' ? [incompleteOf(laatste)] : [];
  if (!heel) return onvolledig;
  if (!heel.nu.indicator.schommeling) {
    return ['Dit telt wat mensen deden: er is geen normale schommeling.', ...onvolledig];
  }
  const trend = heel.schommeling
    ? [
        heel.schommeling.oordeel === 'meer'
          ? `De ${heel.beweging === 'hoger' ? 'stijging' : 'daling'} is groter dan normale schommeling.`
          : `Een verschil ${showGrens(heel.schommeling.grens, heel.nu)} kan hier toeval zijn.`,
      ]
    : [];
  return [...trend, ...lastStepOf(reeks, heel), ...onvolledig];
}

/** The last step, when it is another than the whole. */
function lastStepOf(reeks: Reeks, heel: Verschil): string[] {
  const vorige = findVergelijkbare(reeks, heel.nu);
  if (!vorige || vorige === heel.toen) return [];
  const stap = compareWithin(reeks, heel.nu, vorige);
  if (stap.soort !== 'verschil' || !stap.schommeling) return [];
  const vanNaar = `De laatste stap, van ${valueOf(stap.toen)} naar ${valueOf(stap.nu)},`;
  if (stap.schommeling.oordeel === 'meer') return [`${vanNaar} is groter dan normale schommeling.`];
  return [`${vanNaar} valt binnen normale schommeling.`];
}

function incompleteOf({ periode, gemeentenCompleet, gemeentenVerwacht }: Cijfer): string {
  const wie = gemeentenVerwacht > 1 ? ` (${gemeentenCompleet} van ${gemeentenVerwacht})` : '';
  return `Het cijfer van ${formatPeriode(periode)} is nog onvolledig${wie}.`;
}

function describe(reeks: Reeks): string {
  const punten = reeks.cijfers
    .filter((cijfer) => !isOpen(cijfer, reeks.stand))
    .map((cijfer) => `${formatPeriode(cijfer.periode)} ${sayWaarde(cijfer)}`);
  const zinnen = [punten.length ? `${punten.join(', ')}.` : 'Er zijn nog geen cijfers.'];
  const doel = reeks.cijfers.findLast((cijfer) => cijfer.streefwaarde !== null);
  if (doel?.streefwaarde) {
    const getal = formatStreefwaarde(doel.streefwaarde, reeks.indicator.eenheid);
    zinnen.push(`Streefwaarde ${doel.periode.jaar}: ${getal}.`);
  }
  const nul = reeks.cijfers.find((cijfer) => cijfer.nulmeting !== null);
  if (nul?.nulmeting) {
    const jaar = nul.nulmetingJaar === null ? '' : ` ${nul.nulmetingJaar}`;
    zinnen.push(`Nulmeting${jaar}: ${formatStreefwaarde(nul.nulmeting, reeks.indicator.eenheid)}.`);
  }
  return [...zinnen, ...reeks.gebeurtenissen.map((wat) => `${wat.letter}: ${writeGebeurtenis(wat)}.`)].join(
    ' ',
  );
}

/** The alt text of a sparkline: where it starts, where it ends, and the target. */
export function writeSparkline(reeks: Reeks): string {
  const [eerste, laatste] = [reeks.cijfers[0], reeks.cijfers.at(-1)];
  if (!eerste || !laatste) return 'Er zijn nog geen cijfers.';
  const periode = `Ontwikkeling ${formatPeriode(eerste.periode)} tot en met ${formatPeriode(laatste.periode)}`;
  const doel = laatste.streefwaarde;
  const streef = doel ? `, streefwaarde ${formatStreefwaarde(doel, reeks.indicator.eenheid)}` : '';
  return `${periode}: van ${sayWaarde(eerste)} naar ${sayWaarde(laatste)}${streef}.`;
}

/** The alt text of a small multiple. */
export function writeKlein(reeks: Reeks, metRegio: boolean): string {
  return `${nameOf(reeks)}: ${describe(reeks)}${metRegio ? ' De grijze lijn is de regio.' : ''}`;
}

/** Under a small multiple: how much one of them weighs, 'Eén gezin is 7 procentpunt.' Only below 20, else ''. */
export function writeGewicht(cijfer: Cijfer): string {
  const { indicator, noemer } = cijfer;
  if (indicator.vorm !== 'aandeel' || noemer === null || noemer === 0 || noemer >= 20) return '';
  return `1 ${indicator.teksten.telwoord[0]} is ${Math.round(100 / noemer)} procentpunt`;
}
