/**
 * Replaces identifiers by pseudonyms on the way in: the first 128 bits of an HMAC-SHA-256 (RFC 2104) as 32 hex digits.
 * Whoever has no key can neither reverse a pseudonym nor compute it for a known identifier.
 */
import type { Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import { CONTRACTEN } from '../bronnen/contracten.ts';
import type { Opdracht, Rijenblok } from '../controleren/controle.ts';
import { createKeten, type Sleutel } from './sleutelketen.ts';

/** How far the same identifier means the same: in the whole region, in a gemeente, or for one aanleveraar in it. */
type Reikwijdte = 'regio' | 'gemeente' | 'aanleveraar';

const REIKWIJDTE: Readonly<Record<string, Reikwijdte>> = {
  professional_id: 'regio',
  persoon_id: 'regio',
  jeugdige_id: 'regio',
  overleg_id: 'regio',
  casus_id: 'gemeente',
  gezin_id: 'gemeente',
  verwijzing_id: 'aanleveraar',
  respons_id: 'aanleveraar',
};

/** Between the parts of what is hashed; no name of a column, gemeente or aanleveraar holds it. */
const GRENS = '\u001f';

/** Replaces the identifiers of a block in place; unknown ones stay unknown. */
export type Pseudonimiseerder = (blok: Rijenblok) => void;

/**
 * @param sleutel secret key of the region
 * @throws Error for an identifier column that has no namespace: a mistake in the contract
 */
export function createPseudonimiseerder(
  sleutel: Sleutel,
  bron: Bron,
  opdracht: Pick<Opdracht, 'aanleveraar'>,
): Pseudonimiseerder {
  const kolommen = findIdkolommen(bron).map((naam) => ({ naam, reikwijdte: requireReikwijdte(naam) }));
  const maak = createKeten(sleutel);
  return (blok) => {
    for (const { naam, reikwijdte } of kolommen) {
      const ids = blok.kolommen[naam] ?? [];
      const gemeenten = reikwijdte === 'regio' ? undefined : blok.kolommen['gemeente'];
      /** Rows of one gezin or person lie close together. */
      const bekend = new Map<string, string>();
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i];
        if (typeof id !== 'string') continue;
        const gemeente = gemeenten ? requireGemeente(gemeenten[i], naam) : 'regio';
        const tekst = writeTekst({ naam, reikwijdte }, id, gemeente, opdracht.aanleveraar);
        let pseudoniem = bekend.get(tekst);
        if (pseudoniem === undefined) {
          pseudoniem = maak(tekst);
          bekend.set(tekst, pseudoniem);
        }
        ids[i] = pseudoniem;
      }
    }
  };
}

/** What is hashed of an identifier; `gemeente` does not count where it means the same in the whole region. */
function writeTekst(
  { naam, reikwijdte }: { readonly naam: string; readonly reikwijdte: Reikwijdte },
  id: string,
  gemeente: string,
  aanleveraar: string,
): string {
  const delen = reikwijdte === 'aanleveraar' ? `${aanleveraar.toLowerCase()}${GRENS}${id}` : id;
  return `${naam}${GRENS}${gemeente}${GRENS}${delen}`;
}

/** The pseudonym that a delivery would give this identifier in this column. */
export function pseudonimiseerId(
  sleutel: Sleutel,
  kolom: string,
  id: string,
  { gemeente, aanleveraar }: { readonly gemeente: string; readonly aanleveraar: string },
): string {
  const reikwijdte = requireReikwijdte(kolom);
  const plek = reikwijdte === 'regio' ? 'regio' : gemeente;
  return createKeten(sleutel)(writeTekst({ naam: kolom, reikwijdte }, id, plek, aanleveraar));
}

/** The columns of a bron that hold identifiers. */
export function findIdkolommen(bron: Bron): string[] {
  return CONTRACTEN[bron].kolommen.filter(({ soort }) => soort === 'id').map(({ naam }) => naam);
}

function requireReikwijdte(kolom: string): Reikwijdte {
  const reikwijdte = REIKWIJDTE[kolom];
  if (!reikwijdte) throw new Error(`The identifier ${kolom} has no namespace.`);
  return reikwijdte;
}

function requireGemeente(gemeente: unknown, kolom: string): string {
  if (typeof gemeente !== 'string') throw new Error(`A row has ${kolom} but no gemeente.`);
  return gemeente;
}
