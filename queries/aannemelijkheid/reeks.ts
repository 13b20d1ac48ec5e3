/** A levering against the earlier ones of the same bron, aanleveraar and gemeente. */
import { sql, type Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import type { Bron } from '../kpis/definitie.ts';
import { parsePeriode, verschuif, type Periode } from '../periode/periode.ts';
import type { Levering } from '../schema/register.ts';
import { GRENS, meetAfwijking, type Meting } from './afwijking.ts';
import { listKenmerken, type Kenmerk } from './kenmerken.ts';
import type { Opvallend } from './opvallend.ts';
import { describeAfwijking, noemPeriode } from './woorden.ts';

/** Older ones say little about how things go now. */
export const HOOGSTENS = 8;

/** What stands out of this levering, beside the current ones over earlier periods of the same length. */
export async function vergelijkMetEerdere(
  db: Kysely<RegisterDatabase>,
  levering: Levering,
): Promise<Opvallend[]> {
  const kenmerken = listKenmerken(levering.bron);
  const periode = parsePeriode(levering.periode);
  if (kenmerken.length === 0 || !periode) return [];
  const eerdere = await leesEerdere(db, levering, periode);
  if (eerdere.length === 0) return [];
  const metingen = await meet(db, levering.bron, kenmerken, [levering, ...eerdere]);
  const vergeleken = describeVergeleken(periode, eerdere);
  return kenmerken.flatMap((kenmerk, plaats) => {
    // A levering without rows has a number of rows, and no shares.
    const nieuw = metingen.get(levering.id)?.[plaats];
    const eerder = eerdere.flatMap(({ id }) => metingen.get(id)?.[plaats] ?? []);
    const afwijking = nieuw && meetAfwijking(kenmerk.vorm, nieuw, eerder);
    if (!afwijking || Math.abs(afwijking.z) <= GRENS) return [];
    return [describeAfwijking(kenmerk, nieuw, afwijking, vergeleken)];
  });
}

async function leesEerdere(
  db: Kysely<RegisterDatabase>,
  levering: Levering,
  { soort }: Periode,
): Promise<Levering[]> {
  const alle = await db
    .selectFrom('levering')
    .selectAll()
    .where('status', '=', 'actueel')
    .where('bron', '=', levering.bron)
    .where('aanleveraar', '=', levering.aanleveraar)
    .where('scope', '=', levering.scope)
    .where('periode_eind', '<', levering.periode_start)
    .orderBy('periode_start', 'desc')
    .execute();
  return alle.filter(({ periode }) => parsePeriode(periode)?.soort === soort).slice(0, HOOGSTENS);
}

/** With what is compared, to stand behind 'dan': 'een half jaar geleden', or the earlier ones where there are more. */
export function describeVergeleken(
  periode: Periode,
  eerdere: readonly { readonly periode: string }[],
): string {
  if (eerdere.length > 1) return `in de ${eerdere.length} leveringen hiervoor`;
  const vorige = verschuif(periode, -1).code;
  if (eerdere[0]?.periode !== vorige) return `over ${noemPeriode(eerdere[0]?.periode ?? '')}`;
  return { kwartaal: 'een kwartaal geleden', halfjaar: 'een half jaar geleden', jaar: 'een jaar geleden' }[
    periode.soort
  ];
}

/** Per levering the measurements, in the order of the kenmerken. */
async function meet(
  db: Kysely<RegisterDatabase>,
  bron: Bron,
  kenmerken: readonly Kenmerk[],
  leveringen: readonly Levering[],
): Promise<Map<number, Meting[]>> {
  const ids = sql.join(leveringen.map(({ id }) => id));
  const { rows } = await sql<Record<string, number | null>>`
    select levering_id, ${sql.raw(kenmerken.map(selectKenmerk).join(', '))}
    from ${sql.table(`rij_${bron}`)}
    where levering_id in (${ids})
    group by levering_id
  `.execute(db);
  const gemeten = new Map(
    rows.map((rij) => [
      rij['levering_id'] ?? 0,
      kenmerken.map(({ vorm }, plaats) => ({
        teller: rij[`teller_${plaats}`] ?? 0,
        noemer: vorm === 'aantal' ? null : (rij[`noemer_${plaats}`] ?? 0),
        kwadraten: vorm === 'gemiddelde' ? (rij[`kwadraten_${plaats}`] ?? 0) : null,
      })),
    ]),
  );
  for (const { id } of leveringen) {
    if (!gemeten.has(id))
      gemeten.set(
        id,
        kenmerken.map(({ vorm }) => emptyMeting(vorm === 'aantal')),
      );
  }
  return gemeten;
}

function emptyMeting(isAantal: boolean): Meting {
  return { teller: 0, noemer: isAantal ? null : 0, kwadraten: null };
}

function selectKenmerk({ vorm, sql: rij, onder }: Kenmerk, plaats: number): string {
  if (vorm === 'aantal') return `count(*)::integer as teller_${plaats}`;
  const noemer = `(count(*) filter (where ${onder}))::integer as noemer_${plaats}`;
  if (vorm === 'aandeel') {
    return `(count(*) filter (where ${onder} and (${rij})))::integer as teller_${plaats}, ${noemer}`;
  }
  return `sum(${rij}::double) filter (where ${onder}) as teller_${plaats}, ${noemer},
    sum(${rij}::double * ${rij}::double) filter (where ${onder}) as kwadraten_${plaats}`;
}
