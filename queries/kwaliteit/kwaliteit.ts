/**
 * How complete the leveringen are: exact numbers, for whoever holds the register. Never part of a publicatie, where small
 * numbers would have to be hidden.
 */
import { sql, type Kysely } from 'kysely';
import type { RegisterDatabase } from '../database/register.ts';
import type { Bron } from '../kpis/definitie.ts';
import { RIJKOLOMMEN } from '../schema/register.ts';

/** One row per current levering with rows, and measure. */
export interface Kwaliteitsregel {
  readonly levering_id: number;
  readonly bron: Bron;
  readonly gemeente: string;
  readonly periode: string;
  readonly aanleveraar: string;
  readonly rijen: number;
  /** `<kolom> onbekend`, or `dubbel`. */
  readonly maat: string;
  readonly aantal: number;
  /** Percentage of the rows, 0-100. */
  readonly aandeel: number;
}

/** Empty means 'not yet', which is no gap. */
const OPEN = new Set(['einde', 'uit_dienst', 'geldig_tot', 'eindproduct', 'vastgelegd_op', 'besteed']);

/** What makes rows of several aanleveraars the same; bronnen whose numbers belong to one aanleveraar have no doubles. */
const SLEUTELS: Readonly<Partial<Record<Bron, readonly string[]>>> = {
  professionals: ['professional_id', 'gemeente'],
  scholing: ['professional_id', 'datum', 'thema', 'soort'],
  casussen: ['casus_id', 'gemeente'],
  overleggen: ['overleg_id'],
  ervaringsdeskundigen: ['persoon_id', 'start'],
};

/**
 * Of every current levering: per column the rows in which it is unknown (grades that were not given and plans that are
 * not known among them), and the rows that an earlier levering of another aanleveraar has too: those count once.
 */
export async function leesKwaliteit(
  db: Kysely<RegisterDatabase>,
  alleen?: { readonly bron: Bron; readonly leveringId: number },
): Promise<Kwaliteitsregel[]> {
  if (alleen) {
    const regels = await leesBron(db, alleen.bron);
    return regels.filter(({ levering_id }) => levering_id === alleen.leveringId);
  }
  const regels: Kwaliteitsregel[] = [];
  for (const bron of Object.keys(RIJKOLOMMEN) as Bron[]) regels.push(...(await leesBron(db, bron)));
  return regels.sort((een, ander) => een.levering_id - ander.levering_id);
}

async function leesBron(db: Kysely<RegisterDatabase>, bron: Bron): Promise<Kwaliteitsregel[]> {
  const kolommen = Object.keys(RIJKOLOMMEN[bron]).filter((kolom) => !OPEN.has(kolom));
  const sleutel = SLEUTELS[bron];
  const maten = [
    ...kolommen.map((kolom) => ({ maat: `${kolom} onbekend`, telt: sql`${sql.ref(kolom)} is null` })),
    ...(sleutel ? [{ maat: 'dubbel', telt: sql`eerste_aanleveraar <> aanleveraar` }] : []),
  ];
  const eerste = sleutel
    ? sql`first_value(l.aanleveraar) over (partition by ${sql.join(sleutel.map((deel) => sql.ref(`r.${deel}`)))} order by l.id)`
    : sql`l.aanleveraar`;
  const tellingen = maten.map(
    ({ telt }, plaats) => sql`(count(*) filter (where ${telt}))::integer as ${sql.ref(`maat_${plaats}`)}`,
  );
  const { rows } = await sql<Telling>`
    with rij as (
      select r.*, l.id, l.scope, l.periode as periode_levering, l.aanleveraar, ${eerste} as eerste_aanleveraar
      from ${sql.table(`rij_${bron}`)} as r
      join levering as l on l.id = r.levering_id
      where l.status = 'actueel'
    )
    select id, scope, periode_levering, aanleveraar, count(*)::integer as rijen, ${sql.join(tellingen)}
    from rij
    group by all
    order by id
  `.execute(db);
  return rows.flatMap((rij) =>
    maten.map(({ maat }, plaats) => toRegel(bron, rij, maat, Number(rij[`maat_${plaats}`]))),
  );
}

interface Telling {
  readonly id: number;
  readonly scope: string;
  readonly periode_levering: string;
  readonly aanleveraar: string;
  readonly rijen: number;
  readonly [maat: `maat_${number}`]: number;
}

function toRegel(bron: Bron, rij: Telling, maat: string, aantal: number): Kwaliteitsregel {
  return {
    levering_id: rij.id,
    bron,
    gemeente: rij.scope,
    periode: rij.periode_levering,
    aanleveraar: rij.aanleveraar,
    rijen: rij.rijen,
    maat,
    aantal,
    aandeel: Math.round((aantal / rij.rijen) * 1000) / 10,
  };
}
