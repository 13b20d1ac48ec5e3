/** Who delivered what: what is missing, the calendar, and every levering. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { join } from '../texts/opsomming.ts';
import { LEVERINGEN, nameUitkomst } from '../texts/leveringen.ts';
import type { Kader } from './kader.ts';
import { createKalenders, type Kalender, type Leverstaat } from './kalender.ts';

export interface Leveringregel {
  readonly id: number;
  readonly ontvangen: string;
  readonly bron: string;
  readonly gebied: string;
  readonly periode: string;
  readonly aanleveraar: string;
  readonly uitkomst: string;
  readonly vervallen: boolean;
}

export interface Leveringen {
  /** Per bron and period: who misses it, by name. */
  readonly ontbreekt: readonly string[];
  readonly open: readonly string[];
  readonly kalenders: readonly Kalender[];
  /** The latest first. */
  readonly recent: readonly Leveringregel[];
  readonly eerder: readonly Leveringregel[];
}

const RECENT = 20;

export function createLeveringen(kader: Kader, leveringen: readonly LeveringTable[]): Leveringen {
  const kalenders = createKalenders(kader, leveringen);
  const namen = new Map(kader.gemeenten.map(({ code, naam }) => [code, naam]));
  const regels = leveringen
    .toSorted((a, b) => b.ontvangen_op.localeCompare(a.ontvangen_op) || b.id - a.id)
    .map((levering) => showLevering(levering, namen.get(levering.scope) ?? LEVERINGEN.heleRegio));
  return {
    ontbreekt: listBlokken(kader, kalenders, 'ontbreekt'),
    open: listBlokken(kader, kalenders, 'open'),
    kalenders,
    recent: regels.slice(0, RECENT),
    eerder: regels.slice(RECENT),
  };
}

function showLevering(levering: LeveringTable, gebied: string): Leveringregel {
  const periode = parsePeriode(levering.periode);
  return {
    id: levering.id,
    ontvangen: formatDatum(dagVan(levering.ontvangen_op)),
    bron: levering.bron,
    gebied,
    periode: periode ? formatPeriode(periode) : levering.periode,
    aanleveraar: levering.aanleveraar,
    uitkomst: nameUitkomst(levering),
    vervallen: levering.status !== 'actueel',
  };
}

/** 'casussen, 1e halfjaar 2026: Geertruidenberg en Altena', the latest first. */
function listBlokken(
  { gemeenten: alle }: Kader,
  kalenders: readonly Kalender[],
  staat: Leverstaat,
): string[] {
  const wie = new Map<string, string[]>();
  for (const { bron, gemeenten } of kalenders.flatMap(({ bronnen }) => bronnen)) {
    for (const { naam, blokken } of gemeenten) {
      for (const blok of blokken) {
        if (blok.staat !== staat) continue;
        const wat = `${bron}, ${blok.periode}`;
        wie.set(wat, [...(wie.get(wat) ?? []), naam]);
      }
    }
  }
  const noem = (namen: readonly string[]) =>
    alle.length > 1 && namen.length === alle.length ? LEVERINGEN.alleGemeenten : join(namen);
  return [...wie].map(([wat, namen]) => `${wat}: ${noem(namen)}`);
}
