/** Taking a levering out, putting an earlier one back, and removing the rows of one that was taken out. */
import { sql } from 'kysely';
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import type { Bevinding } from '../controleren/controle.ts';
import {
  boekGebeurtenis,
  boekVervanging,
  inTransactie,
  leesActueel,
  zetStatus,
  type Handeling,
  type Transactie,
} from './boekhouding.ts';
import { meldBotsing } from './botsing.ts';
import { bepaalPlaatsing } from './plaats.ts';

/** What was asked makes no sense for this levering. The message is for the user, in Dutch. */
export class HerstelOnmogelijk extends Error {}

/** What became of the request; `geweigerd` and `ongewijzigd` left everything as it was. */
export interface Herstel {
  readonly status: 'ingetrokken' | 'teruggezet' | 'ongewijzigd' | 'geweigerd';
  readonly levering: Levering;
  /** Ids of the leveringen that made way. */
  readonly vervangt: readonly number[];
  readonly fouten: readonly Bevinding[];
}

/** What is asked of the register, as far as it goes within a transaction. */
export type Herstelwerk = (transactie: Transactie) => Promise<Herstel>;

/**
 * Takes a current levering out. What it covered is uncovered again; what it replaced stays replaced.
 *
 * @throws HerstelOnmogelijk there is no such levering, no reason, or it was replaced already.
 */
export async function trekIn(
  register: Register,
  id: number,
  reden: string,
  handeling: Handeling,
): Promise<Herstel> {
  return inTransactie<Herstel>(register, planIntrekken(id, reden, handeling));
}

/** As `trekIn`, to be done in a transaction that is going on. */
export function planIntrekken(id: number, reden: string, handeling: Handeling): Herstelwerk {
  if (reden.trim() === '')
    throw new HerstelOnmogelijk('Geef een reden op: die staat later in de geschiedenis van de levering.');
  return async (transactie) => {
    const levering = await leesLevering(transactie, id);
    if (levering.status === 'ingetrokken')
      return { status: 'ongewijzigd', levering, vervangt: [], fouten: [] };
    if (levering.status === 'vervangen') {
      throw new HerstelOnmogelijk(
        `Levering ${id} is al vervangen door een latere en telt niet mee. Alleen een actuele levering is in te trekken.`,
      );
    }
    await zetStatus(transactie, id, 'ingetrokken');
    await boekGebeurtenis(transactie, id, 'ingetrokken', handeling, { reden: reden.trim() });
    return {
      status: 'ingetrokken',
      levering: { ...levering, status: 'ingetrokken' },
      vervangt: [],
      fouten: [],
    };
  };
}

/**
 * Makes a replaced or withdrawn levering the current one again. It replaces what stands in its place by the rules for a
 * new levering, and is refused by the same rules.
 *
 * @throws HerstelOnmogelijk there is no such levering, or its rows were removed for good.
 */
export async function zetTerug(register: Register, id: number, handeling: Handeling): Promise<Herstel> {
  return inTransactie<Herstel>(register, planTerugzetten(register.regio, id, handeling));
}

/** As `zetTerug`, to be done in a transaction that is going on. */
export function planTerugzetten(regio: Regio, id: number, handeling: Handeling): Herstelwerk {
  return async (transactie) => {
    const levering = await leesLevering(transactie, id);
    if (levering.status === 'actueel') return { status: 'ongewijzigd', levering, vervangt: [], fouten: [] };
    await refuseOpgeschoond(transactie, id);
    const { vervangt, botstMet } = bepaalPlaatsing(levering, await leesActueel(transactie, levering));
    if (botstMet.length > 0) {
      return { status: 'geweigerd', levering, vervangt: [], fouten: meldBotsing(botstMet, regio) };
    }
    await boekVervanging(transactie, vervangt, id, handeling);
    await zetStatus(transactie, id, 'actueel');
    await boekGebeurtenis(transactie, id, 'teruggezet', handeling);
    const ids = vervangt.map((ander) => ander.id);
    return { status: 'teruggezet', levering: { ...levering, status: 'actueel' }, vervangt: ids, fouten: [] };
  };
}

/**
 * Does the work, lets `bekijk` read the register as it would be, and takes it back. `gezien` is null when nothing would
 * change.
 */
export async function probeerHerstel<T>(
  register: Register,
  werk: Herstelwerk,
  bekijk: (transactie: Transactie) => Promise<T>,
): Promise<{ readonly herstel: Herstel; readonly gezien: T | null }> {
  return inTransactie<{ herstel: Herstel; gezien: T | null }>(register, async (transactie, draaiTerug) => {
    const herstel = await werk(transactie);
    const verandert = herstel.status === 'ingetrokken' || herstel.status === 'teruggezet';
    return draaiTerug({ herstel, gezien: verandert ? await bekijk(transactie) : null });
  });
}

/**
 * Removes the rows of a withdrawn levering for good; that it was there stays known. Returns how many there were.
 *
 * @throws HerstelOnmogelijk there is no such levering, it was not withdrawn, or its rows are gone already.
 */
export async function verwijderRijen(register: Register, id: number, handeling: Handeling): Promise<number> {
  const aantal = await inTransactie<number>(register, async (transactie) => {
    const levering = await leesLevering(transactie, id);
    if (levering.status !== 'ingetrokken') {
      throw new HerstelOnmogelijk(`Levering ${id} is niet ingetrokken. Trek haar eerst in, met een reden.`);
    }
    await refuseOpgeschoond(transactie, id);
    await sql`delete from ${sql.table(`rij_${levering.bron}`)} where levering_id = ${id}`.execute(transactie);
    const { wie, rol } = handeling.actor;
    await transactie
      .insertInto('opschoning')
      .values({ levering_id: id, rijen: levering.rijen, op: handeling.klok().toISOString(), wie, rol })
      .execute();
    return levering.rijen;
  });
  // What was deleted leaves the file only when DuckDB writes it anew.
  await register.verbinding.run('checkpoint');
  return aantal;
}

/** What has no rows any more would count as nothing at all. */
async function refuseOpgeschoond(transactie: Transactie, id: number): Promise<void> {
  const opgeschoond = await transactie
    .selectFrom('opschoning')
    .select('levering_id')
    .where('levering_id', '=', id)
    .executeTakeFirst();
  if (!opgeschoond) return;
  throw new HerstelOnmogelijk(
    `De rijen van levering ${id} zijn definitief verwijderd. Terugzetten kan niet meer: lever het bestand zo nodig opnieuw aan.`,
  );
}

async function leesLevering(transactie: Transactie, id: number): Promise<Levering> {
  const levering = await transactie
    .selectFrom('levering')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!levering) {
    throw new HerstelOnmogelijk(
      `Levering ${id} bestaat niet. De nummers staan in: npx regiomonitor leveringen`,
    );
  }
  return levering;
}
