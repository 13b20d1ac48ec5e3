/** Reference count of kpi6: mean rapportcijfer, of everybody, of ouders and of kinderen and jongeren. Used by tests only. */
import type { Periode } from '../periode/periode.ts';
import { rijenVan, type Dossier } from './reference-dossier.ts';
import { MILJARD, teltMee, type Teller } from './reference-telling.ts';

/** Grades in billionths of the responses of these groups that count in the period; interviews are never among them. */
export function cijfersVan(
  dossier: Dossier,
  gemeenten: readonly string[],
  periode: Periode,
  groepen: readonly string[],
): bigint[] {
  const cijfers: bigint[] = [];
  for (const { rij } of rijenVan(dossier, 'tevredenheid')) {
    // An empty grade is a response 'zonder cijfer', and no zero.
    if (rij.datum === null || rij.herkomst === 'interview' || rij.cijfer === null) continue;
    if (!groepen.includes(rij.groep ?? '')) continue;
    for (const gemeente of gemeenten) {
      if (rij.gemeente !== gemeente) continue;
      if (teltMee(dossier, 'tevredenheid', gemeente, rij.datum, periode))
        cijfers.push(inMiljardsten(rij.cijfer));
    }
  }
  return cijfers;
}

/** '7.5' becomes 7500000000n. */
export function inMiljardsten(decimaal: string): bigint {
  const [geheel = '0', breuk = ''] = decimaal.split('.');
  return BigInt(geheel) * MILJARD + BigInt(breuk.padEnd(9, '0'));
}

function telCijfers(...groepen: string[]): Teller {
  return (dossier, gemeenten, periode) => {
    // The region is sum over n, as every gemeente is: never a mean of means.
    const cijfers = cijfersVan(dossier, gemeenten, periode, groepen);
    return { teller: cijfers.reduce((som, cijfer) => som + cijfer, 0n), noemer: cijfers.length };
  };
}

export const telRapportcijfer = telCijfers('ouder', 'kind', 'jongere');
export const telRapportcijferOuders = telCijfers('ouder');
export const telRapportcijferKinderen = telCijfers('kind', 'jongere');
