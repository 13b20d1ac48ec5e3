/** The figure table, read from a publicatie. */
import type { CijferTable } from '../publicatie/schema.ts';
import type { Publicatie } from './publicatie.ts';

/** Which figures; a filter left out or empty means all. Codes as in the publicatie. */
export interface CijferFilter {
  readonly indicator?: readonly string[];
  readonly gebied?: readonly string[];
  readonly periode?: readonly string[];
}

/** Figures in the order of the figure table: indicator, gebied (region first, then code), periode. One query. */
export async function leesCijfers(publicatie: Publicatie, filter: CijferFilter = {}): Promise<CijferTable[]> {
  return sortCijfers(await selectCijfers(publicatie, filter).selectAll().execute(), publicatie);
}

/** The same with these columns only, of figures that are many: what is not read takes no memory. */
export async function leesCijferkolommen<K extends keyof CijferTable>(
  publicatie: Publicatie,
  filter: CijferFilter,
  kolommen: readonly (K | Sleutelkolom)[],
): Promise<Pick<CijferTable, K | Sleutelkolom>[]> {
  const rijen = await selectCijfers(publicatie, filter)
    .select([...kolommen])
    .execute();
  return sortCijfers(rijen as unknown as Pick<CijferTable, K | Sleutelkolom>[], publicatie);
}

const SLEUTEL = ['indicator', 'gebied', 'periode'] as const;
type Sleutelkolom = (typeof SLEUTEL)[number];

function selectCijfers({ db }: Publicatie, filter: CijferFilter) {
  let query = db.selectFrom('cijfer');
  for (const kolom of SLEUTEL) {
    const codes = filter[kolom];
    if (codes && codes.length > 0) query = query.where(kolom, 'in', codes);
  }
  return query;
}

/** Puts figures in the order of the figure table. */
export function sortCijfers<T extends Pick<CijferTable, 'indicator' | 'gebied' | 'periode'>>(
  cijfers: readonly T[],
  { indicatoren, gebieden }: Pick<Publicatie, 'indicatoren' | 'gebieden'>,
): T[] {
  const indicator = new Map(indicatoren.map(({ code, volgorde }) => [code, volgorde]));
  const gebied = new Map(gebieden.map(({ code, volgorde }) => [code, volgorde]));
  const place = (plaatsen: Map<string, number>, code: string) => plaatsen.get(code) ?? Infinity;
  return cijfers.toSorted(
    (a, b) =>
      place(indicator, a.indicator) - place(indicator, b.indicator) ||
      place(gebied, a.gebied) - place(gebied, b.gebied) ||
      (a.periode < b.periode ? -1 : 1),
  );
}
