/** What somebody has still to deliver: the latest ended period of each bron, where no levering covers it. */
import { BRONNEN, type Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import {
  omvat,
  parsePeriode,
  periodesTussen,
  PERIODESOORTEN,
  type Periode,
  type Periodesoort,
} from '@regiomonitor/queries/periode/periode.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Leverkeuzes } from './leverkeuzes.ts';

export interface Openstaand {
  readonly bron: Bron;
  readonly gebied: string;
  readonly aanleveraar: string;
  readonly periode: Periode;
}

/** In the order of gemeenten and bronnen. Others than gemeenten deliver what was agreed with them: nothing is known of that. */
export function stelVoor(keuzes: Leverkeuzes, leveringen: readonly LeveringTable[], nu: Date): Openstaand[] {
  if (!keuzes.aanleveraars.includes('gemeente')) return [];
  const gemeenten = keuzes.gebieden.filter(({ code }) => code !== 'regio');
  return gemeenten.flatMap(({ code: gebied }) =>
    BRONNEN.flatMap((bron) => {
      const periode = laatsteVan(bron, nu);
      if (!periode || isGedekt(leveringen, bron, gebied, periode)) return [];
      return [{ bron, gebied, aanleveraar: 'gemeente', periode }];
    }),
  );
}

/** The latest period of a bron that is over; undefined for a bron that no indicator counts. */
function laatsteVan(bron: Bron, nu: Date): Periode | undefined {
  const ritme = ritmeVan(bron);
  if (!ritme) return undefined;
  const vandaag = nu.toISOString().slice(0, 10);
  const vorig = `${nu.getUTCFullYear() - 1}-01-01`;
  return periodesTussen(ritme, vorig, vandaag).findLast(({ eind }) => eind < vandaag);
}

/** The shortest period that is computed from it. */
export function ritmeVan(bron: Bron): Periodesoort | undefined {
  const soorten = new Set(
    INDICATOREN.filter(({ bronnen }) => bronnen.includes(bron)).flatMap(
      ({ periodesoorten }) => periodesoorten,
    ),
  );
  return PERIODESOORTEN.findLast((soort) => soorten.has(soort));
}

function isGedekt(
  leveringen: readonly LeveringTable[],
  bron: Bron,
  gebied: string,
  periode: Periode,
): boolean {
  return leveringen.some((levering) => {
    const over = parsePeriode(levering.periode);
    const raakt = levering.scope === gebied || levering.scope === 'regio';
    const telt = levering.status === 'actueel' && levering.dekkend && levering.bron === bron;
    return telt && raakt && over !== undefined && omvat(over, periode);
  });
}
