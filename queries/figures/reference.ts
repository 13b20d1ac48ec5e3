/**
 * The figure table by brute force: an independent, slow and plain implementation of the definitions, to hold the SQL
 * against. Used by tests only. Totals without rows (`aantallen`) count here for the span of the table and no further.
 */
import type { Bron, Eenheid, Vorm } from '../kpis/definitie.ts';
import { periodesTussen, type Periode, type Periodesoort } from '../periode/periode.ts';
import type { CijferTable } from '../publicatie/schema.ts';
import {
  gedekteKwartalen,
  kwartalenVan,
  peildatumVan,
  periodeVan,
  rijenVan,
  type Dossier,
} from './reference-dossier.ts';
import { telSignaleringskennis } from './reference-kpi1.ts';
import { telEenPlan, telEenPlanOpgeschaald } from './reference-kpi2.ts';
import { telJeugdigen, telVerwijzingen } from './reference-kpi3.ts';
import { telOverlegmomenten, telOverlegmomentenMetDrie } from './reference-kpi4.ts';
import { telErvaringsdeskundigen } from './reference-kpi5.ts';
import { telRapportcijfer, telRapportcijferKinderen, telRapportcijferOuders } from './reference-kpi6.ts';
import { MILJARD, type Teller, type Telling } from './reference-telling.ts';

/** One row of the figure table, before protection and outside any edition. */
export type ReferentieCijfer = Omit<CijferTable, 'nulmeting' | 'nulmeting_jaar' | 'verborgen'>;

interface Indicator {
  readonly code: string;
  readonly vorm: Vorm;
  readonly soorten: readonly Periodesoort[];
  readonly bronnen: readonly Bron[];
  readonly tel: Teller;
}

const JAAR: Periodesoort[] = ['jaar'];
const HALF: Periodesoort[] = ['halfjaar', 'jaar'];
const ALLE: Periodesoort[] = ['kwartaal', 'halfjaar', 'jaar'];
const EENHEID: Record<Vorm, Eenheid> = { aandeel: '%', aantal: 'aantal', gemiddelde: 'cijfer' };

function indicator(
  code: string,
  vorm: Vorm,
  soorten: Periodesoort[],
  bronnen: Bron[],
  tel: Teller,
): Indicator {
  return { code, vorm, soorten, bronnen, tel };
}

const INDICATOREN: readonly Indicator[] = [
  indicator('kpi1', 'aandeel', JAAR, ['professionals', 'scholing'], telSignaleringskennis),
  indicator('kpi2', 'aandeel', HALF, ['casussen'], telEenPlan),
  indicator('kpi2b', 'aandeel', HALF, ['casussen'], telEenPlanOpgeschaald),
  indicator('kpi3', 'aantal', JAAR, ['verwijzingen'], telVerwijzingen),
  indicator('kpi3_jeugdigen', 'aantal', JAAR, ['verwijzingen'], telJeugdigen),
  indicator('kpi4', 'aantal', ALLE, ['overleggen'], telOverlegmomenten),
  indicator('kpi4_drie', 'aantal', ALLE, ['overleggen'], telOverlegmomentenMetDrie),
  indicator('kpi5', 'aantal', JAAR, ['ervaringsdeskundigen'], telErvaringsdeskundigen),
  indicator('kpi6', 'gemiddelde', JAAR, ['tevredenheid'], telRapportcijfer),
  indicator('kpi6_ouders', 'gemiddelde', JAAR, ['tevredenheid'], telRapportcijferOuders),
  indicator('kpi6_kinderen', 'gemiddelde', JAAR, ['tevredenheid'], telRapportcijferKinderen),
];

/** The bronnen whose leveringen stretch the table: the totals and the KPI sources, scholing excepted. */
const SPANBRONNEN: readonly Bron[] = [
  'aantallen',
  'professionals',
  'casussen',
  'verwijzingen',
  'overleggen',
  'ervaringsdeskundigen',
  'tevredenheid',
];

/** First to last day of all those leveringen; null when there are none. */
function spanVan(dossier: Dossier): { start: string; eind: string } | null {
  const periodes = dossier.leveringen
    .filter((levering) => SPANBRONNEN.includes(levering.bron))
    .map((levering) => periodeVan(levering.periode));
  const start = periodes.map((periode) => periode.start).sort()[0];
  const eind = periodes
    .map((periode) => periode.eind)
    .sort()
    .at(-1);
  return start === undefined || eind === undefined ? null : { start, eind };
}

/** The whole figure table: by indicator, then region before gemeenten, then periode. */
export function referentieCijfers(dossier: Dossier): ReferentieCijfer[] {
  const span = spanVan(dossier);
  if (!span) return [];
  const gemeenten = dossier.regio.gemeenten.map((gemeente) => gemeente.code).sort();
  const gebieden = [dossier.regio.code, ...gemeenten];
  const cijfers: ReferentieCijfer[] = [];
  for (const een of INDICATOREN) {
    for (const gebied of gebieden) {
      const periodes = een.soorten.flatMap((soort) => periodesTussen(soort, span.start, span.eind));
      for (const periode of periodes.sort((a, b) => (a.code < b.code ? -1 : 1))) {
        const leden = gebied === dossier.regio.code ? gemeenten : [gebied];
        cijfers.push(berekenCijfer(dossier, een, gebied, leden, periode));
      }
    }
  }
  return cijfers;
}

function berekenCijfer(
  dossier: Dossier,
  { code, vorm, bronnen, tel }: Indicator,
  gebied: string,
  gemeenten: readonly string[],
  periode: Periode,
): ReferentieCijfer {
  const kwartalen = kwartalenVan(periode).length;
  const gedekt = gemeenten.map((gemeente) => gedekteKwartalen(dossier, bronnen, gemeente, periode).length);
  // Coverage is counted in gemeente-quarters, ended or not.
  const geleverd = gedekt.reduce((som, aantal) => som + aantal, 0);
  const verwacht = kwartalen * gemeenten.length;
  const peildata = gemeenten.map((gemeente) => peildatumVan(dossier, bronnen, gemeente, periode));
  return {
    indicator: code,
    gebied,
    periode: periode.code,
    eenheid: EENHEID[vorm],
    geleverd,
    verwacht,
    ...beoordeel(vorm, tel(dossier, gemeenten, periode), geleverd, verwacht),
    streefwaarde: streefwaardeVan(dossier, code, gebied, periode),
    // Of the gemeenten that count, the oldest.
    peildatum: peildata.filter((dag) => dag !== null).sort()[0] ?? null,
    gemeenten_compleet: gedekt.filter((aantal) => aantal === kwartalen).length,
    gemeenten_verwacht: gemeenten.length,
  };
}

/** Status and what it leaves to be seen; the first status that fits counts. */
function beoordeel(
  vorm: Vorm,
  { teller, noemer, variantie = null, interviews = null }: Telling,
  geleverd: number,
  verwacht: number,
): Pick<ReferentieCijfer, 'teller' | 'noemer' | 'waarde' | 'status' | 'variantie' | 'interviews'> {
  // Missing is never zero.
  if (geleverd === 0) {
    const leeg = { teller: null, noemer: null, waarde: null, variantie: null, interviews: null };
    return { ...leeg, status: 'ontbreekt' };
  }
  const zichtbaar = { teller: decimaal(teller, MILJARD), noemer, variantie, interviews };
  if (geleverd < verwacht) {
    // A count so far is no figure; a ratio or mean over what was delivered is.
    const waarde = noemer === null ? null : waardeVan(vorm, teller, noemer);
    return { ...zichtbaar, waarde, status: 'onvolledig' };
  }
  if (noemer === 0) return { ...zichtbaar, waarde: null, status: 'nvt' };
  return { ...zichtbaar, waarde: waardeVan(vorm, teller, noemer ?? 1), status: 'voorlopig' };
}

/** The exact quotient at six decimals, half away from zero; null over nothing. */
function waardeVan(vorm: Vorm, teller: bigint, noemer: number): string | null {
  if (noemer === 0) return null;
  // In millionths: (teller / 10^9) / noemer * 10^6.
  const boven = teller * (vorm === 'aandeel' ? 100n : 1n);
  const onder = BigInt(noemer) * 1000n;
  // All figures are positive, so that half away from zero is half up.
  return decimaal((2n * boven + onder) / (2n * onder), 1_000_000n);
}

/** A positive number of parts as decimal text without trailing zeros. */
function decimaal(delen: bigint, perEenheid: bigint): string {
  const cijfers = String(perEenheid).length - 1;
  const breuk = String(delen % perEenheid)
    .padStart(cijfers, '0')
    .replace(/0+$/, '');
  return breuk === '' ? String(delen / perEenheid) : `${delen / perEenheid}.${breuk}`;
}

/** The delivered target of this indicator, gebied and year; undelivered, kpi2b has 100. */
function streefwaardeVan(dossier: Dossier, code: string, gebied: string, periode: Periode): string | null {
  const rij = rijenVan(dossier, 'streefwaarden').find(
    (een) => een.rij.indicator === code && een.rij.gebied === gebied && een.rij.jaar === periode.jaar,
  )?.rij;
  return rij?.streefwaarde ?? (code === 'kpi2b' ? '100' : null);
}
