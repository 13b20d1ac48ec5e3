/**
 * The B1 sentences under a figure: what it is, what it was, who is missing. At most 15 words each. They are built from
 * the sentences in the indicator's definition, so a new indicator brings its own.
 */
import { formatDatum } from '../format/datum.ts';
import { DECIMALEN, formatDecimaal, formatWaarde, parseDecimaal, roundDecimaal } from '../format/getal.ts';
import type { Cijfer } from '../kpi/cijfer.ts';
import { isVolledig } from '../kpi/cijfer.ts';
import type { Dekking } from '../kpi/dekking.ts';
import { writeOntbrekend } from './dekking.ts';
import { capitalize } from './opsomming.ts';
import { isStandgetal, TEN_MINSTE } from './waarde.ts';

/** `vorige`: the figure of the period before, if there is one. */
export function writeZin(cijfer: Cijfer, vorige: Cijfer | undefined, dekking: Dekking): string {
  return writeZinnen(cijfer, vorige, dekking).join(' ');
}

/** The same, sentence by sentence. */
export function writeZinnen(cijfer: Cijfer, vorige: Cijfer | undefined, dekking: Dekking): string[] {
  const ontbrekend = writeOntbrekend(dekking);
  switch (cijfer.toestand) {
    case 'ontbreekt':
      return ontbrekend.length ? ontbrekend : ['Er zijn nog geen cijfers aangeleverd.'];
    case 'verborgen':
      return [...writeVerborgen(cijfer), 'Zo is niets over één persoon te herleiden.', ...ontbrekend];
    case 'nvt':
      return writeNvt(cijfer);
    default:
      return [
        ...writeWaarde(cijfer),
        ...writeVorige(cijfer, vorige),
        ...writeVoorbehoud(cijfer),
        ...ontbrekend,
      ];
  }
}

/**
 * A count of people in a region is hidden as long as gemeenten are missing: the rest would be theirs. Of any other figure it is
 * not said why it is hidden.
 */
function writeVerborgen({ indicator, geleverd, verwacht, gemeentenVerwacht }: Cijfer): string[] {
  const telt = indicator.vorm === 'aantal' && indicator.bescherming === 'persoon';
  const onvolledig = telt && gemeentenVerwacht > 1 && geleverd < verwacht;
  return [
    onvolledig ? 'Zolang niet alles is geleverd, is dit aantal verborgen.' : 'Dit cijfer is verborgen.',
  ];
}

const DEZE = { jaar: 'dit jaar', halfjaar: 'dit halfjaar', kwartaal: 'dit kwartaal' } as const;

function writeNvt({ indicator, periode }: Cijfer): string[] {
  const wat = indicator.vorm === 'aandeel' ? 'percentage' : 'cijfer';
  return [
    `In ${DEZE[periode.soort]} waren er geen ${indicator.teksten.telwoord[1]}.`,
    `Er is dus geen ${wat}.`,
  ];
}

function writeWaarde(cijfer: Cijfer): string[] {
  const { waarde, indicator } = cijfer;
  if (waarde === null) return ['Het cijfer is nog niet bekend.'];
  const { nul, enkelvoud, meervoud } = indicator.teksten.zinnen;
  if (indicator.vorm === 'gemiddelde') return [fill(meervoud, formatWaarde(waarde, indicator.eenheid))];
  if (indicator.vorm === 'aandeel') {
    const { tekst, eentje } = sayAandeel(waarde);
    return [tekst === null ? nul : fill(eentje ? enkelvoud : meervoud, tekst)];
  }
  const aantal = Number(waarde);
  if (aantal === 0) return [cijfer.toestand === 'onvolledig' ? 'Tot nu toe is er niets geteld.' : nul];
  const tekst = formatWaarde(waarde, indicator.eenheid);
  return [fill(aantal === 1 ? enkelvoud : meervoud, cijfer.tenMinste ? `${TEN_MINSTE} ${tekst}` : tekst)];
}

/** '72 van de 100', 'alle', 'bijna alle', 'bijna geen'; null for none at all. Rounding never makes all or none. */
function sayAandeel(waarde: string): { tekst: string | null; eentje: boolean } {
  const exact = Number(waarde);
  if (exact === 0) return { tekst: null, eentje: false };
  if (exact === 100) return { tekst: 'alle', eentje: false };
  const getal = formatDecimaal(waarde, 0);
  if (getal === '0') return { tekst: 'bijna geen', eentje: false };
  if (getal === '100') return { tekst: 'bijna alle', eentje: false };
  return { tekst: `${getal} van de 100`, eentje: getal === '1' };
}

function fill(zin: string, waarde: string): string {
  return capitalize(zin.replace('{waarde}', waarde));
}

const ERVOOR = {
  jaar: 'Het jaar ervoor',
  halfjaar: 'Het halfjaar ervoor',
  kwartaal: 'Het kwartaal ervoor',
} as const;

/** Only what was complete is worth repeating, and only beside a figure that can be held against it. */
function writeVorige(cijfer: Cijfer, vorige: Cijfer | undefined): string[] {
  const vergelijkbaar = cijfer.indicator.vorm !== 'aantal' || isVolledig(cijfer);
  if (!vorige || !isVolledig(vorige) || vorige.waarde === null || cijfer.waarde === null || !vergelijkbaar)
    return [];
  const { eenheid, vorm } = cijfer.indicator;
  const decimalen = DECIMALEN[eenheid];
  const getoond = (waarde: string) => roundDecimaal(parseDecimaal(waarde), decimalen).eenheden;
  const ook = getoond(vorige.waarde) === getoond(cijfer.waarde) ? 'ook ' : '';
  if (vorm === 'aandeel') return [`Dat was ${ook}${formatDecimaal(vorige.waarde, decimalen)}.`];
  const toen = formatWaarde(vorige.waarde, eenheid);
  return [`${ERVOOR[cijfer.periode.soort]} was dat ${ook}${vorm === 'gemiddelde' ? 'een ' : ''}${toen}.`];
}

function writeVoorbehoud(cijfer: Cijfer): string[] {
  if (cijfer.tenMinste && cijfer.waarde !== null) return ['Het hele getal is nog niet bekend.'];
  if (cijfer.toestand === 'onvolledig' && isStandgetal(cijfer) && cijfer.peildatum) {
    return [`Dit is de stand op ${formatDatum(cijfer.peildatum)}.`];
  }
  return [];
}
