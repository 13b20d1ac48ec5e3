/** The review in large: one thing per screen. Who is missing, each headline indicator, what is agreed. */
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import { createGrafiek, type Grafiek } from '../chart/grafiek.ts';
import { formatPeriode } from '../format/periode.ts';
import { PRESENTATIE } from '../texts/halfjaar.ts';
import { labelOf } from '../texts/opsomming.ts';
import { halfjaarAdres } from './adressen.ts';
import { readStanden, splitAfspraken, type Gesprek } from './halfjaar.ts';
import type { Kader } from './kader.ts';
import { listNalatig, type Nalatig } from './nalatig.ts';
import { isAf, showSignaal, sortSignalen, type Signaalregel } from './signalen.ts';
import { showStand, type Standtekst } from './stand.ts';

/** One indicator on a screen of its own. */
export interface Dia {
  readonly code: string;
  readonly label: string;
  readonly naam: string;
  readonly stand: Standtekst | null;
  /** SVG, or ''. */
  readonly tekening: string;
}

export interface Presentatie {
  readonly periode: string;
  readonly terug: string;
  readonly synthetisch: boolean;
  readonly nalatig: Nalatig;
  readonly dias: readonly Dia[];
  readonly afspraken: readonly Signaalregel[];
  /** Every screen in order: where it is, what stands in its circle, and what it is called. */
  readonly schermen: readonly { readonly id: string; readonly kort: string; readonly naam: string }[];
}

/** `cijfers`: of every gebied and period. `draw`: draws a trend in large, or has it from an earlier page. */
export function createPresentatie(
  kader: Kader,
  periode: Periode,
  cijfers: readonly CijferTable[],
  { bijdragen, vandaag }: Gesprek,
  draw: (grafiek: Grafiek) => string,
): Presentatie {
  const standen = readStanden(kader, periode, cijfers);
  const { vorige, nieuwe } = splitAfspraken(bijdragen, periode);
  const dias = standen.map(({ indicator, stand }) => ({
    code: indicator.code,
    label: labelOf(indicator.code),
    naam: indicator.teksten.naam,
    stand: stand ? showStand(stand, periode) : null,
    tekening: stand ? draw(createGrafiek(stand.reeks)) : '',
  }));
  return {
    periode: formatPeriode(periode),
    terug: halfjaarAdres(periode.code),
    synthetisch: kader.kop.synthetisch,
    nalatig: listNalatig(
      kader,
      standen.flatMap(({ stand }) => stand ?? []),
    ),
    dias,
    afspraken: sortSignalen([...nieuwe, ...vorige.filter((een) => !isAf(een))]).map((een) =>
      showSignaal(kader, een, vandaag),
    ),
    schermen: [
      { id: 'ontbreekt', kort: '–', naam: PRESENTATIE.ontbreekt },
      ...dias.map(({ code, label, naam }) => ({
        id: code,
        kort: label.replace(/\D+/, ''),
        naam: `${label} ${naam}`,
      })),
      { id: 'afspraken', kort: '✓', naam: PRESENTATIE.afspraken },
    ],
  };
}
