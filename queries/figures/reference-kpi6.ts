/** Reference count of kpi6: mean rapportcijfer, of everybody, of ouders and of kinderen and jongeren. Used by tests only. */
import type { Periode } from '../periode/periode.ts';
import { rijenVan, type Dossier, type Rij } from './reference-dossier.ts';
import { MILJARD, teltMee, type Teller } from './reference-telling.ts';

/** The responses of these groups that count in the period, each with a gemeente that it counts in. */
function responsenVan(
  dossier: Dossier,
  gemeenten: readonly string[],
  periode: Periode,
  groepen: readonly string[],
): Rij<'tevredenheid'>[] {
  const responsen: Rij<'tevredenheid'>[] = [];
  for (const { rij } of rijenVan(dossier, 'tevredenheid')) {
    if (rij.datum === null || !groepen.includes(rij.groep ?? '')) continue;
    for (const gemeente of gemeenten) {
      if (rij.gemeente !== gemeente) continue;
      if (teltMee(dossier, 'tevredenheid', gemeente, rij.datum, periode)) responsen.push(rij);
    }
  }
  return responsen;
}

/** Grades in billionths: interviews are never among them, and an empty one is 'zonder cijfer' and no zero. */
function cijfersVan(responsen: readonly Rij<'tevredenheid'>[]): bigint[] {
  const cijfers: bigint[] = [];
  for (const { herkomst, cijfer } of responsen) {
    if (herkomst !== 'interview' && cijfer !== null) cijfers.push(inMiljardsten(cijfer));
  }
  return cijfers;
}

/** '7.5' becomes 7500000000n. */
function inMiljardsten(decimaal: string): bigint {
  const [geheel = '0', breuk = ''] = decimaal.split('.');
  return BigInt(geheel) * MILJARD + BigInt(breuk.padEnd(9, '0'));
}

function telCijfers(...groepen: string[]): Teller {
  return (dossier, gemeenten, periode) => {
    // The region is sum over n, as every gemeente is: never a mean of means.
    const responsen = responsenVan(dossier, gemeenten, periode, groepen);
    const cijfers = cijfersVan(responsen);
    return {
      teller: cijfers.reduce((som, cijfer) => som + cijfer, 0n),
      noemer: cijfers.length,
      variantie: steekproefvariantie(cijfers.map((cijfer) => Number(cijfer) / Number(MILJARD))),
      // Shown beside the mean, whether or not a grade was given.
      interviews: responsen.filter(({ herkomst }) => herkomst === 'interview').length,
    };
  };
}

/** Squares of the distances to the mean, over n - 1; null below two grades. */
function steekproefvariantie(cijfers: readonly number[]): number | null {
  if (cijfers.length < 2) return null;
  const gemiddelde = cijfers.reduce((som, cijfer) => som + cijfer, 0) / cijfers.length;
  return cijfers.reduce((som, cijfer) => som + (cijfer - gemiddelde) ** 2, 0) / (cijfers.length - 1);
}

export const telRapportcijfer = telCijfers('ouder', 'kind', 'jongere');
export const telRapportcijferOuders = telCijfers('ouder');
export const telRapportcijferKinderen = telCijfers('kind', 'jongere');
