/** A levering against what else the register holds: what cannot well be true at the same time. */
import type { Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import type { Bron } from '../kpis/definitie.ts';
import type { Regio } from '../regio/regio.ts';
import type { Levering } from '../schema/register.ts';
import { vergelijkCasussenVanAnderen, zoekVerdwenenCasussen } from './casussen.ts';
import { vergelijkDelen } from './delen.ts';
import type { Opvallend } from './opvallend.ts';
import { zoekEigenNulmelding, zoekNulmeldingen } from './overleggen.ts';
import { zoekOnbekendeProfessionals, zoekOnbekendeScholing } from './professionals.ts';

/** A question to the register about a levering that is in it. */
export type Vergelijking = (
  db: Kysely<RegisterDatabase>,
  levering: Levering,
  regio: Regio,
) => Promise<Opvallend[]>;

const VERGELIJKINGEN: Readonly<Partial<Record<Bron, readonly Vergelijking[]>>> = {
  professionals: [zoekOnbekendeScholing],
  scholing: [zoekOnbekendeProfessionals],
  casussen: [zoekVerdwenenCasussen, vergelijkCasussenVanAnderen, vergelijkDelen],
  verwijzingen: [vergelijkDelen],
  overleggen: [zoekNulmeldingen, zoekEigenNulmelding, vergelijkDelen],
  tevredenheid: [vergelijkDelen],
  aantallen: [vergelijkDelen],
};

/** What of this levering does not go together with the other current leveringen. */
export async function vergelijkMetAndere(
  db: Kysely<RegisterDatabase>,
  levering: Levering,
  regio: Regio,
): Promise<Opvallend[]> {
  const gevonden: Opvallend[] = [];
  for (const vergelijk of VERGELIJKINGEN[levering.bron] ?? [])
    gevonden.push(...(await vergelijk(db, levering, regio)));
  return gevonden;
}
