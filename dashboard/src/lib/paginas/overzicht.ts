/** The overview: what the figures rest on, the headline figures, and how they hang together. */
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { DOELEN, RESULTATEN } from '../texts/doelenboom.ts';
import { labelOf } from '../texts/opsomming.ts';
import { indicatorAdres } from './adressen.ts';
import { writeUitkomst } from '../texts/uitkomst.ts';
import type { Kader } from './kader.ts';
import { adresVan, type Keuze } from './keuze.ts';
import { createKeuzelijst, type Keuzelijst } from './keuzelijst.ts';
import { listNalatig, type Nalatig } from './nalatig.ts';
import { readStand, showStand, type Stand, type Standtekst } from './stand.ts';
import { createTegels, listHoofdindicatoren, type Tegel } from './tegels.ts';

export interface Doelregel {
  readonly doel: readonly [code: string, naam: string];
  readonly resultaat: readonly [code: string, naam: string];
  readonly indicatoren: readonly {
    readonly code: string;
    readonly label: string;
    readonly naam: string;
    readonly adres: string;
    readonly stand: Standtekst | null;
  }[];
}

export interface Overzicht {
  readonly keuzelijst: Keuzelijst;
  readonly uitkomst: string;
  readonly nalatig: Nalatig;
  readonly tegels: readonly Tegel[];
  readonly doelenboom: readonly Doelregel[];
}

/** `cijfers`: of the chosen gebied and the region, every period. */
export function createOverzicht(kader: Kader, keuze: Keuze, cijfers: readonly CijferTable[]): Overzicht {
  const standen = new Map<string, Stand>();
  for (const { beschrijving } of kader.indicatoren) {
    const stand = readStand(kader, beschrijving, keuze.gebied, keuze.periode, cijfers);
    if (stand) standen.set(beschrijving.code, stand);
  }
  const hoofdstanden = listHoofdindicatoren(kader).flatMap(({ code }) => standen.get(code) ?? []);
  return {
    keuzelijst: createKeuzelijst(kader, keuze),
    uitkomst: writeUitkomst(hoofdstanden.map((stand) => ({ ...stand, indicator: stand.reeks.indicator }))),
    nalatig: listNalatig(kader, hoofdstanden),
    tegels: createTegels(kader, keuze, cijfers),
    doelenboom: createDoelenboom(kader, keuze, standen),
  };
}

/** Headline indicators, and side series that the plan itself sets a norm for. */
function createDoelenboom(kader: Kader, keuze: Keuze, standen: ReadonlyMap<string, Stand>): Doelregel[] {
  const gemeten = kader.indicatoren.filter(
    ({ code, kpi, beschrijving }) => code === kpi || beschrijving.norm !== undefined,
  );
  return [...Map.groupBy(gemeten, ({ doel }) => doel)].map(([doel, indicatoren]) => {
    const resultaat = indicatoren[0]?.resultaat ?? '';
    return {
      doel: [doel, DOELEN[doel] ?? ''],
      resultaat: [resultaat, RESULTATEN[resultaat] ?? ''],
      indicatoren: indicatoren.map(({ code, beschrijving }) => {
        const stand = standen.get(code);
        return {
          code,
          label: labelOf(code),
          naam: beschrijving.teksten.kort,
          adres: adresVan(indicatorAdres(code), keuze, kader),
          stand: stand ? showStand(stand, keuze.periode) : null,
        };
      }),
    };
  });
}
