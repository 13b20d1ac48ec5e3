/** The options of the form with which readers choose period and gebied. */
import { PERIODESOORTEN } from '@regiomonitor/queries/periode/periode.ts';
import { formatPeriode } from '../format/periode.ts';
import { PAGINA, PERIODESOORT } from '../texts/paginas.ts';
import type { Kader } from './kader.ts';
import type { Keuze } from './keuze.ts';

export interface Optie {
  readonly waarde: string;
  readonly tekst: string;
  readonly gekozen: boolean;
}

export interface Keuzelijst {
  readonly perioden: readonly { readonly soort: string; readonly opties: readonly Optie[] }[];
  /** Empty on a page that is about one gebied. */
  readonly gebieden: readonly Optie[];
}

/** Half-years first: they are what the regiegroep talks about. */
const VOLGORDE = [...PERIODESOORTEN].sort((a, b) => Number(b === 'halfjaar') - Number(a === 'halfjaar'));

export function createKeuzelijst(kader: Kader, keuze: Keuze, { metGebied = true } = {}): Keuzelijst {
  return {
    perioden: VOLGORDE.map((soort) => ({
      soort: PERIODESOORT[soort],
      opties: kader.perioden
        .filter((periode) => periode.soort === soort)
        .map((periode) => ({
          waarde: periode.code,
          tekst: formatPeriode(periode),
          gekozen: periode.code === keuze.periode.code,
        })),
    })).filter(({ opties }) => opties.length > 0),
    gebieden: !metGebied
      ? []
      : [kader.regio, ...kader.gemeenten].map((gebied) => ({
          waarde: gebied.code,
          tekst: gebied.soort === 'regio' ? PAGINA.regioMet(gebied.naam) : gebied.naam,
          gekozen: gebied.code === keuze.gebied.code,
        })),
  };
}
