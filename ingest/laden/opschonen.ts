/**
 * Removes rows that were kept as long as the region keeps them: of current, replaced and withdrawn leveringen. That they
 * were there, who delivered them and how many rows they had stays on record; their rows are gone from the file.
 */
import type { Kysely } from 'kysely';
import type { Bewaartermijnen } from '@regiomonitor/queries/beheer/bewaartermijn.ts';
import { eersteBewaardeDag } from '@regiomonitor/queries/beheer/bewaartermijn.ts';
import { BRONNEN, type Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { OpenOpties, Register, RegisterDatabase } from '@regiomonitor/queries/database/register.ts';
import { herschrijfRegister } from '@regiomonitor/queries/database/rewrite-register.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import { boekGebeurtenis, zetStatus, type Handeling } from './boekhouding.ts';

/** What goes of one bron. */
export interface Opschoonregel {
  readonly bron: Bron;
  readonly leveringen: number;
  /** Replaced and withdrawn ones among them. */
  readonly oudeVersies: number;
  readonly rijen: number;
  /** Codes of the periods of which current leveringen go: their figures go with them. */
  readonly perioden: readonly string[];
}

const REDEN = 'De bewaartermijn is verstreken; de rijen zijn gewist.';

/** The leveringen whose time is over and that still have their rows. */
async function leesVerlopen(
  { db }: Pick<Register, 'db'>,
  termijnen: Bewaartermijnen,
  nu: Date,
): Promise<Levering[]> {
  const alle = await db
    .selectFrom('levering')
    .selectAll()
    .where('id', 'not in', (eb) => eb.selectFrom('opschoning').select('levering_id'))
    .orderBy('id')
    .execute();
  return alle.filter(({ bron, periode_eind }) => {
    const jaren = termijnen.get(bron) ?? null;
    return jaren !== null && periode_eind < eersteBewaardeDag(jaren, nu);
  });
}

/** What would go now; nothing is removed. */
export async function telVerlopen(
  register: Pick<Register, 'db'>,
  termijnen: Bewaartermijnen,
  nu: Date,
): Promise<Opschoonregel[]> {
  return summarize(await leesVerlopen(register, termijnen, nu));
}

/** Removes what `telVerlopen` says, as one step; returns what was removed. */
export async function schoonOp(
  map: string,
  termijnen: Bewaartermijnen,
  handeling: Handeling,
  opties: OpenOpties,
): Promise<Opschoonregel[]> {
  const nu = handeling.klok();
  let verlopen: Levering[] = [];
  await herschrijfRegister(map, opties, async (register) => {
    verlopen = await leesVerlopen(register, termijnen, nu);
    if (verlopen.length === 0) return undefined;
    const ids = verlopen.map(({ id }) => id).join(', ');
    const tabellen = [...BRONNEN.map((bron) => `rij_${bron}`), 'aannemelijkheid', 'toelichting'];
    return {
      rijen: new Map(
        tabellen.map((tabel) => [tabel, `select * from main.${tabel} where levering_id not in (${ids})`]),
      ),
      verander: async ({ db }) => boekOpschoning(db, verlopen, handeling),
    };
  });
  return summarize(verlopen);
}

async function boekOpschoning(
  db: Kysely<RegisterDatabase>,
  verlopen: readonly Levering[],
  handeling: Handeling,
): Promise<void> {
  const { wie, rol } = handeling.actor;
  for (const { id, status, rijen } of verlopen) {
    const op = handeling.klok().toISOString();
    await db.insertInto('opschoning').values({ levering_id: id, rijen, op, wie, rol }).execute();
    if (status !== 'actueel') continue;
    // Without its rows it may not count: its quarters are uncovered, which is something else than zero.
    await zetStatus(db, id, 'ingetrokken');
    await boekGebeurtenis(db, id, 'ingetrokken', handeling, { reden: REDEN });
  }
}

function summarize(verlopen: readonly Levering[]): Opschoonregel[] {
  return BRONNEN.flatMap((bron) => {
    const eigen = verlopen.filter((levering) => levering.bron === bron);
    if (eigen.length === 0) return [];
    const actueel = eigen.filter(({ status }) => status === 'actueel');
    return [
      {
        bron,
        leveringen: eigen.length,
        oudeVersies: eigen.length - actueel.length,
        rijen: eigen.reduce((som, { rijen }) => som + rijen, 0),
        perioden: [...new Set(actueel.map(({ periode }) => periode))].sort(),
      },
    ];
  });
}
