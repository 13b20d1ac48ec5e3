/** The sentences in which something stands out. Imports nothing of Node. */
import type { Afwijking, Meting } from './afwijking.ts';
import type { Kenmerk } from './kenmerken.ts';
import { readPeriode } from '../periode/periode.ts';
import type { Opvallend } from './opvallend.ts';

/** A whole number as people write it. */
export function tel(getal: number): string {
  return getal.toLocaleString('nl-NL', { maximumFractionDigits: 2 });
}

/** '1e halfjaar 2026'. */
export function noemPeriode(code: string): string {
  const { soort, jaar, nummer } = readPeriode(code);
  return soort === 'jaar' ? String(jaar) : `${nummer}e ${soort} ${jaar}`;
}

const heel = (getal: number) => Math.round(getal).toLocaleString('nl-NL');
const percentage = ({ teller, noemer }: Meting) => `${heel((100 * teller) / (noemer ?? 1))}%`;
const gemiddelde = ({ teller, noemer }: Meting) =>
  (teller / (noemer ?? 1)).toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** '62% minder casussen dan een half jaar geleden (50, toen 131): klopt dat?' */
export function describeAfwijking(
  { vorm, naam }: Pick<Kenmerk, 'vorm' | 'naam'>,
  nieuw: Meting,
  { gewoon, eerdere }: Afwijking,
  vergeleken: string,
): Opvallend {
  const toen = eerdere > 1 ? 'doorgaans' : 'toen';
  if (vorm === 'aantal')
    return { code: 'rijen_wijken_af', melding: describeAantal(naam, nieuw, gewoon, vergeleken, toen) };
  if (vorm === 'gemiddelde') {
    return {
      code: 'gemiddelde_wijkt_af',
      melding: `${naam} is ${gemiddelde(nieuw)}; ${vergeleken} was dat ${doorgaans(eerdere)}${gemiddelde(gewoon)}: klopt dat?`,
    };
  }
  const van = ` (${heel(nieuw.teller)} van ${heel(nieuw.noemer ?? 0)})`;
  return {
    code: 'aandeel_wijkt_af',
    melding: `${naam} is ${percentage(nieuw)}${van}; ${vergeleken} was dat ${doorgaans(eerdere)}${percentage(gewoon)}: klopt dat?`,
  };
}

function doorgaans(eerdere: number): string {
  return eerdere > 1 ? 'doorgaans ' : '';
}

function describeAantal(
  naam: string,
  nieuw: Meting,
  gewoon: Meting,
  vergeleken: string,
  toen: string,
): string {
  if (nieuw.teller === 0)
    return `Geen ${naam}, terwijl er ${vergeleken} ${toen === 'toen' ? '' : `${toen} `}${heel(gewoon.teller)} waren: klopt dat?`;
  if (gewoon.teller === 0)
    return `${heel(nieuw.teller)} ${naam}, terwijl er ${vergeleken} geen waren: klopt dat?`;
  const verschil = Math.abs(nieuw.teller / gewoon.teller - 1) * 100;
  const richting = nieuw.teller < gewoon.teller ? 'minder' : 'meer';
  return `${heel(verschil)}% ${richting} ${naam} dan ${vergeleken} (${heel(nieuw.teller)}, ${toen} ${heel(gewoon.teller)}): klopt dat?`;
}
