/** Gathers what was delivered about the programme itself. */
import type { Berekening } from '../figures/bereken.ts';
import type { Programma } from './programma.ts';
import type { AfspraakTable, BegrotingTable, CommunicatieTable, MijlpaalTable } from './schema.ts';

/** Everything that was delivered of it, in an order that does not depend on who delivered first. */
export async function verzamelProgramma({ query }: Pick<Berekening, 'query'>): Promise<Programma> {
  return {
    mijlpaal: await query<MijlpaalTable>(
      `select gebied, activiteit, eindproduct, periode, status from mijlpaal_geldig order by all`,
    ),
    begroting: await query<BegrotingTable>(
      `select gebied, post, jaar, soort, coalesce(optioneel, false) as optioneel,
         exact_tekst(begroot) as begroot, exact_tekst(besteed) as besteed
       from begroting_geldig order by all`,
    ),
    afspraak: await query<AfspraakTable>(
      `select gemeente, afspraak, array_to_string(partners, ', ') as partners,
         cast(vastgelegd_op as varchar) as vastgelegd_op
       from afspraak_geldig order by all`,
    ),
    communicatie: await query<CommunicatieTable>(
      `select middel, gebied, periode, aantal from communicatie_geldig order by all`,
    ),
  };
}
