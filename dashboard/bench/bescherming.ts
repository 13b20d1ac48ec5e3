/** How fast and how useful the protection of small numbers is, on random regions. */
import { benchProtection, type Zichtbaarheid } from '@regiomonitor/queries/protection/protection.bench.ts';
import type { Uitslag } from './uitslag.ts';

/** Hidden weight over that of the exact optimum that is still well chosen. */
const GEWICHT_GRENS = 1.15;

/** Takes some minutes: the exact optimum of each region is looked for, and a whole country is protected. */
export async function meetBescherming(): Promise<Uitslag[]> {
  const { tijden, zichtbaar, nut } = await benchProtection();
  return [
    ...tijden.map(({ wat, seconden, grens }): Uitslag => ({
      wat: `protection of ${wat}`,
      gemeten: 'both levels, audit included',
      maat: seconden,
      eenheid: 's',
      doel: { soort: 'hoogstens', grens },
      uitleg: 'What publishing takes longer for it.',
    })),
    {
      wat: 'weight of hidden figures against the exact optimum',
      gemeten: `mean of ${nut.regios} random regions; the worst ${nut.slechtste.toFixed(2)} x; ${nut.onbekend} parts without a known optimum`,
      maat: nut.gemiddeld,
      eenheid: 'x',
      doel: { soort: 'hoogstens', grens: GEWICHT_GRENS },
      uitleg: '1 x hides no more than is needed.',
    },
    ...zichtbaar.map(describeZichtbaarheid),
  ];
}

function describeZichtbaarheid({ niveau, indicator, regio, klein, middel, groot }: Zichtbaarheid): Uitslag {
  const procent = (deel: number) => `${Math.round(100 * deel)}%`;
  return {
    wat: `figures of ${indicator} that stay visible, ${niveau}`,
    gemeten: `region ${procent(regio)}; gemeenten: small ${procent(klein)}, middle ${procent(middel)}, large ${procent(groot)}`,
    maat: null,
    eenheid: 'x',
    doel: null,
    uitleg: 'Shares of figures of which something is shown.',
  };
}
