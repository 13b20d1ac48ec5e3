/** What a levering would change, as sentences and a table. */
import type { Eenheid } from '@regiomonitor/queries/kpis/definitie.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import {
  DECIMALEN,
  formatAantal,
  formatDecimaal,
  formatWaarde,
  parseDecimaal,
  roundDecimaal,
  subtractDecimaal,
  writeDecimaal,
} from '../format/getal.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import { EFFECT } from '../texts/aanleveren.ts';

interface Stand {
  readonly teller: string | null;
  readonly noemer: number | null;
  readonly waarde: string | null;
  readonly eenheid: Eenheid;
  readonly status: keyof typeof EFFECT.statussen;
}

interface Wijziging {
  readonly naam: string;
  readonly periode: string;
  readonly voor: Stand | null;
  readonly na: Stand | null;
}

interface Effect {
  readonly cijfers: readonly Wijziging[] | null | undefined;
  readonly vervangen: readonly {
    readonly id: number;
    readonly periode: string;
    readonly versie: number;
    readonly rijen: number;
    readonly ontvangen_op: string;
  }[];
}

export interface Effectregel {
  readonly naam: string;
  readonly periode: string;
  readonly nu: Standtekst;
  readonly straks: Standtekst;
  readonly verschil: string;
}

interface Standtekst {
  readonly waarde: string;
  /** What it rests on: '91 van 117', 'over 12'. */
  readonly n: string;
}

export interface Effecttekst {
  /** The sentence that comes first. */
  readonly hoofd: string;
  readonly cijfers: 'getoond' | 'niet te zien' | 'onmogelijk';
  readonly regels: readonly Effectregel[];
  readonly vervangt: readonly string[];
}

export function showEffect({ cijfers, vervangen }: Effect): Effecttekst {
  const regels = (cijfers ?? []).map(showWijziging);
  return {
    hoofd: writeHoofd(cijfers, regels),
    cijfers: cijfers === undefined ? 'niet te zien' : cijfers === null ? 'onmogelijk' : 'getoond',
    regels,
    vervangt: vervangen.map(({ periode, versie, ontvangen_op, rijen }) =>
      EFFECT.vervangen(formatPeriode(readPeriode(periode)), versie, formatDatum(dagVan(ontvangen_op)), rijen),
    ),
  };
}

function writeHoofd(cijfers: Effect['cijfers'], regels: readonly Effectregel[]): string {
  if (cijfers === undefined) return EFFECT.nietTonen;
  if (cijfers === null) return EFFECT.onmogelijk;
  const [eerste] = regels;
  if (!eerste) return EFFECT.geen;
  return EFFECT.hoofd(eerste.naam, eerste.periode, eerste.nu.waarde, eerste.straks.waarde);
}

function showWijziging({ naam, periode, voor, na }: Wijziging): Effectregel {
  return {
    ...{ naam, periode: formatPeriode(readPeriode(periode)) },
    ...{ nu: showStand(voor), straks: showStand(na), verschil: showVerschil(voor, na) },
  };
}

function showStand(stand: Stand | null): Standtekst {
  if (!stand) return { waarde: EFFECT.geenCijfer, n: '' };
  const { teller, noemer, waarde, eenheid, status } = stand;
  const woord = EFFECT.statussen[status];
  if (waarde === null) return { waarde: status === 'nvt' ? EFFECT.nvt : EFFECT.geenCijfer, n: woord };
  return {
    waarde: formatWaarde(waarde, eenheid),
    n: [showN(teller, noemer, eenheid), woord].filter(Boolean).join(', '),
  };
}

function showN(teller: string | null, noemer: number | null, eenheid: Eenheid): string {
  if (noemer === null || teller === null) return '';
  const n = formatAantal(noemer);
  return eenheid === 'cijfer' ? EFFECT.overN(n) : EFFECT.vanN(formatDecimaal(teller, 0), n);
}

/** Of what is shown: the reader's own sum is right. Empty where one of the two is not there. */
function showVerschil(voor: Stand | null, na: Stand | null): string {
  if (!voor?.waarde || !na?.waarde) return '';
  const decimalen = DECIMALEN[na.eenheid];
  const round = (waarde: string) => roundDecimaal(parseDecimaal(waarde), decimalen);
  const verschil = subtractDecimaal(round(na.waarde), round(voor.waarde));
  const tekst = `${verschil.eenheden > 0n ? '+' : ''}${writeDecimaal(verschil)}`;
  return na.eenheid === '%' ? EFFECT.procentpunt(tekst) : tekst;
}
