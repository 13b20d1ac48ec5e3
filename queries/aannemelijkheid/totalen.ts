/** Typed totals against the earlier ones of the same gemeente, per indicator: they are the figures themselves. */
import { sql, type Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import { parsePeriode, readPeriode } from '../periode/periode.ts';
import type { Levering } from '../schema/register.ts';
import { GRENS, meetAfwijking, type Meting, type Meetvorm } from './afwijking.ts';
import type { Opvallend } from './opvallend.ts';
import { describeVergeleken, HOOGSTENS } from './reeks.ts';
import { query } from './vraag.ts';
import { describeAfwijking } from './woorden.ts';

interface Totaal {
  readonly levering: number;
  readonly indicator: string;
  readonly gemeente: string;
  readonly periode: string;
  readonly teller: number;
  readonly noemer: number | null;
}

/** What stands out of the totals in this levering, beside those over earlier periods of the same length. */
export async function vergelijkTotalenMetEerdere(
  db: Kysely<RegisterDatabase>,
  { id, bron, aanleveraar }: Levering,
): Promise<Opvallend[]> {
  if (bron !== 'aantallen') return [];
  const alle = await query<Totaal>(
    db,
    sql`select r.levering_id as levering, r.indicator, r.gemeente, r.periode, cast(r.teller as double) as teller, r.noemer
    from rij_aantallen r
    join levering l on l.id = r.levering_id and l.status = 'actueel' and l.aanleveraar = ${aanleveraar}
    order by r.periode desc, r.gemeente, r.indicator`,
  );
  return alle.filter(({ levering }) => levering === id).flatMap((totaal) => vergelijk(totaal, alle));
}

function vergelijk(totaal: Totaal, alle: readonly Totaal[]): Opvallend[] {
  const indicator = INDICATOREN.find(({ code }) => code === totaal.indicator);
  if (!indicator) return [];
  const periode = readPeriode(totaal.periode);
  const eerdere = alle
    .filter((ander) => ander.indicator === totaal.indicator && ander.gemeente === totaal.gemeente)
    .filter((ander) => {
      const zijn = parsePeriode(ander.periode);
      return zijn?.soort === periode.soort && zijn.eind < periode.start;
    })
    .slice(0, HOOGSTENS);
  const vormen = (['aantal', ...(indicator.vorm === 'aantal' ? [] : [indicator.vorm])] as Meetvorm[]).map(
    (vorm) => ({
      vorm,
      naam:
        vorm === 'aantal'
          ? `${indicator.teksten.telwoord[1]} (${indicator.teksten.kort})`
          : indicator.teksten.naam,
    }),
  );
  return vormen.flatMap(({ vorm, naam }) => {
    const nieuw = toMeting(totaal, vorm);
    const afwijking = meetAfwijking(
      vorm,
      nieuw,
      eerdere.map((ander) => toMeting(ander, vorm)),
    );
    if (!afwijking || Math.abs(afwijking.z) <= GRENS) return [];
    return [describeAfwijking({ vorm, naam }, nieuw, afwijking, describeVergeleken(periode, eerdere))];
  });
}

/** A typed mean says nothing of its spread: the least that grades have is taken for it. */
function toMeting({ teller, noemer }: Totaal, vorm: Meetvorm): Meting {
  if (vorm === 'aantal') return { teller: noemer ?? teller, noemer: null, kwadraten: null };
  return { teller, noemer: noemer ?? 0, kwadraten: null };
}
