/**
 * Which chain of keys the pseudonyms in the register were made with. The key file is lengthened first and the register
 * written anew after it; when the process stops in between, the register is behind, and whoever comes next finishes it.
 */
import type { Kysely } from 'kysely';
import { BRONNEN } from '@regiomonitor/queries/kpis/definitie.ts';
import type { OpenOpties, Register, RegisterDatabase } from '@regiomonitor/queries/database/register.ts';
import { herschrijfRegister } from '@regiomonitor/queries/database/rewrite-register.ts';
import { RIJKOLOMMEN } from '@regiomonitor/queries/schema/register.ts';
import { findIdkolommen } from '../pseudonimiseren/pseudoniem.ts';
import { createKeten, kenmerkVan, schakelsVan, type Sleutel } from '../pseudonimiseren/sleutelketen.ts';
import { SleutelFout } from './sleutel.ts';

/** How many keys of this chain the pseudonyms in the register went through; the first time that is written down. */
async function leesSchakels(db: Kysely<RegisterDatabase>, sleutel: Sleutel): Promise<number> {
  const keten = schakelsVan(sleutel);
  const stand = await db.selectFrom('sleutelstand').selectAll().executeTakeFirst();
  if (!stand) {
    const gevuld = await db.selectFrom('levering').select('id').limit(1).executeTakeFirst();
    const schakels = gevuld ? 1 : keten.length;
    const kenmerk = kenmerkVan(keten.slice(0, schakels));
    await db.insertInto('sleutelstand').values({ schakels, kenmerk }).execute();
    return schakels;
  }
  if (stand.schakels > keten.length || kenmerkVan(keten.slice(0, stand.schakels)) !== stand.kenmerk) {
    throw new SleutelFout(
      'Dit sleutelbestand hoort niet bij dit register: het is een andere sleutel, of een van voor de laatste vernieuwing. ' +
        'Zet het juiste bestand terug uit uw reservekopie, of wijs het aan met --sleutel. Er is niets veranderd.',
    );
  }
  return stand.schakels;
}

/** @throws SleutelFout the key is of another register, or its renewal was not finished */
export async function vereisSleutel(db: Kysely<RegisterDatabase>, sleutel: Sleutel): Promise<void> {
  if ((await leesSchakels(db, sleutel)) === schakelsVan(sleutel).length) return;
  throw new SleutelFout(
    'De sleutel is vernieuwd, maar het register nog niet. Maak dat af met: npx regiomonitor sleutel vernieuwen. Er is niets veranderd.',
  );
}

/**
 * Writes all pseudonyms anew when the chain is longer than the register knows, as one step; true when it was.
 *
 * @throws SleutelFout the key is of another register
 */
export async function werkSleutelBij(map: string, sleutel: Sleutel, opties: OpenOpties): Promise<boolean> {
  const keten = schakelsVan(sleutel);
  return herschrijfRegister(map, opties, async (register) => {
    const schakels = await leesSchakels(register.db, sleutel);
    if (schakels === keten.length) return undefined;
    await createKaart(register, createKeten(keten.slice(schakels)));
    return {
      rijen: new Map(BRONNEN.map((bron) => [`rij_${bron}`, selectVernieuwd(bron)])),
      verander: async ({ db }) => {
        await db.deleteFrom('sleutelstand').execute();
        await db
          .insertInto('sleutelstand')
          .values({ schakels: keten.length, kenmerk: kenmerkVan(keten) })
          .execute();
      },
    };
  });
}

const PER_KEER = 5_000;

/** A temporary table with what becomes of every pseudonym. */
async function createKaart({ verbinding }: Register, vernieuw: (oud: string) => string): Promise<void> {
  await verbinding.run('create or replace temp table sleutelkaart (oud varchar, nieuw varchar)');
  const kolommen = BRONNEN.flatMap((bron) => findIdkolommen(bron).map((kolom) => ({ bron, kolom })));
  const alle = kolommen.map(({ bron, kolom }) => `select ${kolom} as id from rij_${bron}`).join(' union ');
  const gelezen = await verbinding.runAndReadAll(`select id from (${alle}) where id is not null`);
  const ids = gelezen.getRows().map(([id]) => String(id));
  for (let van = 0; van < ids.length; van += PER_KEER) {
    const rijen = ids.slice(van, van + PER_KEER).map((oud) => `('${oud}', '${vernieuw(oud)}')`);
    await verbinding.run(`insert into sleutelkaart values ${rijen.join(', ')}`);
  }
}

/** The rows of a bron with their pseudonyms replaced by those of the map. */
function selectVernieuwd(bron: (typeof BRONNEN)[number]): string {
  const ids = new Set(findIdkolommen(bron));
  const kolommen = ['levering_id', 'rijnummer', ...Object.keys(RIJKOLOMMEN[bron])].map((kolom) =>
    ids.has(kolom) ? `kaart_${kolom}.nieuw as ${kolom}` : `rij.${kolom}`,
  );
  const kaarten = [...ids].map(
    (kolom) => `left join temp.sleutelkaart kaart_${kolom} on kaart_${kolom}.oud = rij.${kolom}`,
  );
  return `select ${kolommen.join(', ')} from main.rij_${bron} rij ${kaarten.join(' ')} order by 1, 2`;
}
