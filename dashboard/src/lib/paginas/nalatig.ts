/** Who has not delivered what the figures on the screen rest on. */
import { parsePeriode, periodesTussen, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { OntbrekendTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatPeriode } from '../format/periode.ts';
import { join, labelOf } from '../texts/opsomming.ts';
import type { Kader } from './kader.ts';
import type { Stand } from './stand.ts';

export interface Nalatig {
  /** Per gemeente, by code: what is missing, 'casussen, 1e halfjaar 2026' with the KPI's that need it. */
  readonly gemeenten: readonly {
    readonly code: string;
    readonly naam: string;
    readonly wat: readonly Gemis[];
  }[];
  /** How many gemeenten miss nothing. */
  readonly compleet: number;
}

export interface Gemis {
  readonly tekst: string;
  /** 'KPI 2'. */
  readonly kpis: string;
}

/** Only of quarters that have ended: before that nobody is late. */
export function listNalatig(kader: Kader, standen: readonly Stand[]): Nalatig {
  const perGemeente = Map.groupBy(kader.ontbrekend, ({ gemeente }) => gemeente);
  const gemeenten = kader.gemeenten.flatMap(({ code, naam }) => {
    const wat = listGemis(standen, perGemeente.get(code) ?? [], kader.stand);
    return wat.length ? [{ code, naam, wat }] : [];
  });
  return { gemeenten, compleet: kader.gemeenten.length - gemeenten.length };
}

function listGemis(
  standen: readonly Stand[],
  ontbrekend: readonly OntbrekendTable[],
  stand: string,
): Gemis[] {
  // Two KPI's that need the same bron over the same time are one thing to deliver.
  const perTekst = new Map<string, string[]>();
  for (const { cijfer } of standen) {
    for (const bron of cijfer.indicator.bronnen) {
      const kwartalen = listKwartalen(
        cijfer.periode,
        ontbrekend.filter((rij) => rij.bron === bron),
        stand,
      );
      if (kwartalen.length === 0) continue;
      const tekst = `${bron}, ${namePeriode(cijfer.periode, kwartalen)}`;
      perTekst.set(tekst, [...(perTekst.get(tekst) ?? []), labelOf(cijfer.indicator.code)]);
    }
  }
  return [...perTekst].map(([tekst, kpis]) => ({ tekst, kpis: join(kpis) }));
}

function listKwartalen(periode: Periode, ontbrekend: readonly OntbrekendTable[], stand: string): Periode[] {
  const gemist = new Set(ontbrekend.map(({ kwartaal }) => parsePeriode(kwartaal)?.code));
  return periodesTussen('kwartaal', periode.start, periode.eind).filter(
    ({ code, eind }) => gemist.has(code) && eind < stand,
  );
}

/** '1e halfjaar 2026' when all of it is missing, else '2e kwartaal 2026', '1e en 3e kwartaal 2026'. */
function namePeriode(periode: Periode, kwartalen: readonly Periode[]): string {
  const alle = periodesTussen('kwartaal', periode.start, periode.eind);
  if (kwartalen.length === alle.length) return formatPeriode(periode);
  return `${join(kwartalen.map((kwartaal) => `${kwartaal.nummer}e`))} kwartaal ${periode.jaar}`;
}
