/**
 * Normale schommeling: how far a figure moves by chance alone, at 95%.
 *
 * Sources. Share of one group: E.B. Wilson, Probable inference, the law of succession, and statistical inference,
 * Journal of the American Statistical Association 22 (1927) 209-212. Difference of two shares: the normal
 * approximation, method 1 in R.G. Newcombe, Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17 (1998) 873-890. Difference of two counts: both Poisson, so the variance of the difference
 * is their sum; J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series,
 * Biometrika 31 (1940) 313-323, in its normal approximation. Difference of two means: unequal variances, B.L. Welch,
 * The generalization of 'Student's' problem, Biometrika 34 (1947) 28-35, with the normal 1,96.
 */
import type { Cijfer } from './cijfer.ts';

/** Two-sided 95% of the normal distribution. */
const Z = 1.96;

/** From and to, in the unit of the figure (percentage points, pieces, grade points). */
export type Band = readonly [onder: number, boven: number];

/**
 * A change smaller than this is within normale schommeling; in the unit of the figure. Null when the indicator has
 * none (kpi4, kpi5), or when what is needed to compute it is not known or not shown.
 */
export function limitOf(nu: Cijfer, toen: Cijfer): number | null {
  const variantieNu = varianceOf(nu);
  const variantieToen = varianceOf(toen);
  return variantieNu === null || variantieToen === null ? null : Z * Math.sqrt(variantieNu + variantieToen);
}

/** Variance of the figure itself, in its unit squared. */
function varianceOf(cijfer: Cijfer): number | null {
  if (!cijfer.indicator.schommeling || cijfer.teller === null) return null;
  const teller = Number(cijfer.teller);
  if (cijfer.indicator.vorm === 'aantal') return teller;
  if (!cijfer.noemer) return null;
  if (cijfer.indicator.vorm === 'gemiddelde') {
    return cijfer.variantie === null ? null : cijfer.variantie / cijfer.noemer;
  }
  const aandeel = teller / cijfer.noemer;
  return (100 ** 2 * aandeel * (1 - aandeel)) / cijfer.noemer;
}

/** The band of one figure in a chart; null where there is none. An incomplete count has none: it is not a figure yet. */
export function bandOf(cijfer: Cijfer): Band | null {
  const variantie = varianceOf(cijfer);
  if (variantie === null || cijfer.teller === null || cijfer.waarde === null) return null;
  const { vorm } = cijfer.indicator;
  if (vorm === 'aandeel') return wilson(Number(cijfer.teller), cijfer.noemer ?? 0);
  if (vorm === 'aantal' && cijfer.toestand === 'onvolledig') return null;
  const waarde = Number(cijfer.waarde);
  const marge = Z * Math.sqrt(variantie);
  const [laagst, hoogst] = vorm === 'gemiddelde' ? [1, 10] : [0, Infinity];
  return [Math.max(laagst, waarde - marge), Math.min(hoogst, waarde + marge)];
}

/** Wilson's score interval of k out of n, as percentages. */
export function wilson(k: number, n: number): Band {
  const aandeel = k / n;
  const midden = aandeel + Z ** 2 / (2 * n);
  const marge = Z * Math.sqrt((aandeel * (1 - aandeel)) / n + Z ** 2 / (4 * n ** 2));
  const deler = 1 + Z ** 2 / n;
  return [Math.max(0, (100 * (midden - marge)) / deler), Math.min(100, (100 * (midden + marge)) / deler)];
}
