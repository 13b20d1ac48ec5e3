/**
 * All that is held about one person, gezin or overleg, found by the number that the source system knows: for what a
 * gemeente owes to people who ask. The number itself is written nowhere.
 */
import { BRONNEN, type Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import type { OpenOpties, Register } from '@regiomonitor/queries/database/register.ts';
import { herschrijfRegister } from '@regiomonitor/queries/database/rewrite-register.ts';
import { RIJKOLOMMEN, type Celwaarde } from '@regiomonitor/queries/schema/register.ts';
import { convertValue } from '@regiomonitor/queries/database/value.ts';
import { cleanId } from '../controleren/kolomlezer.ts';
import { findIdkolommen, pseudonimiseerId } from '../pseudonimiseren/pseudoniem.ts';
import type { Sleutel } from '../pseudonimiseren/sleutelketen.ts';
import { vereisSleutel } from './sleutelstand.ts';

/** What can be asked about, with the column that holds its number. */
export const INZAGESOORTEN = {
  casus: 'casus_id',
  gezin: 'gezin_id',
  verwijzing: 'verwijzing_id',
  jeugdige: 'jeugdige_id',
  respons: 'respons_id',
  professional: 'professional_id',
  ervaringsdeskundige: 'persoon_id',
  overleg: 'overleg_id',
} as const;
export type Inzagesoort = keyof typeof INZAGESOORTEN;

export interface Inzagevraag {
  readonly soort: Inzagesoort;
  /** As the source system writes it. */
  readonly id: string;
  /** CBS code: only rows of this gemeente. */
  readonly gemeente: string;
  /** Whose number it is, for numbers that only mean something to one aanleveraar. */
  readonly aanleveraar: string;
}

/** One stored row, with the levering that it came in. */
export interface Inzagerij {
  readonly bron: Bron;
  readonly periode: string;
  readonly aanleveraar: string;
  readonly versie: number;
  readonly status: string;
  readonly ontvangen_op: string;
  readonly rijnummer: number;
  /** By column; numbers of persons as pseudonyms. */
  readonly gegevens: Readonly<Record<string, Celwaarde>>;
}

/** Every row, of replaced and withdrawn versions too. @throws SleutelFout */
export async function leesInzage(
  register: Register,
  sleutel: Sleutel,
  vraag: Inzagevraag,
): Promise<Inzagerij[]> {
  await vereisSleutel(register.db, sleutel);
  const rijen: Inzagerij[] = [];
  for (const bron of bronnenMet(vraag.soort)) {
    const gelezen = await register.verbinding.run(
      `select l.periode as l_periode, l.aanleveraar as l_aanleveraar, l.versie as l_versie, l.status as l_status,
         l.ontvangen_op as l_ontvangen_op, rij.*
       from main.rij_${bron} rij join main.levering l on l.id = rij.levering_id
       where ${conditionOf(bron, sleutel, vraag)}
       order by l.id, rij.rijnummer`,
    );
    for (const rij of (await gelezen.convertRowObjects(convertValue)) as Record<string, Celwaarde>[]) {
      rijen.push({
        bron,
        periode: String(rij['l_periode']),
        aanleveraar: String(rij['l_aanleveraar']),
        versie: Number(rij['l_versie']),
        status: String(rij['l_status']),
        ontvangen_op: String(rij['l_ontvangen_op']),
        rijnummer: Number(rij['rijnummer']),
        gegevens: Object.fromEntries(
          Object.keys(RIJKOLOMMEN[bron]).map((kolom) => [kolom, rij[kolom] ?? null]),
        ),
      });
    }
  }
  return rijen;
}

/**
 * Removes what `leesInzage` finds, of all versions, as one step; returns how many rows that were. What the levering says
 * of its number of rows stays as it was received.
 *
 * @throws SleutelFout
 */
export async function wisInzage(
  map: string,
  sleutel: Sleutel,
  vraag: Inzagevraag,
  opties: OpenOpties,
): Promise<number> {
  let gewist = 0;
  await herschrijfRegister(map, opties, async (register) => {
    gewist = (await leesInzage(register, sleutel, vraag)).length;
    if (gewist === 0) return undefined;
    return {
      rijen: new Map(
        bronnenMet(vraag.soort).map((bron) => [
          `rij_${bron}`,
          `select rij.* from main.rij_${bron} rij join main.levering l on l.id = rij.levering_id
           where (${conditionOf(bron, sleutel, vraag)}) is not true`,
        ]),
      ),
    };
  });
  return gewist;
}

function bronnenMet(soort: Inzagesoort): Bron[] {
  return BRONNEN.filter((bron) => findIdkolommen(bron).includes(INZAGESOORTEN[soort]));
}

/** Which rows are meant: of this number, and of this gemeente. */
function conditionOf(bron: Bron, sleutel: Sleutel, vraag: Inzagevraag): string {
  const kolom = INZAGESOORTEN[vraag.soort];
  const pseudoniem = pseudonimiseerId(sleutel, kolom, cleanId(vraag.id), vraag);
  const gemeente = quote(vraag.gemeente);
  const plaatsen = [
    `l.scope = ${gemeente}`,
    ...('gemeente' in RIJKOLOMMEN[bron] ? [`rij.gemeente = ${gemeente}`] : []),
    ...('gemeenten' in RIJKOLOMMEN[bron] ? [`list_contains(rij.gemeenten, ${gemeente})`] : []),
  ];
  return `rij.${kolom} = ${quote(pseudoniem)} and (${plaatsen.join(' or ')})`;
}

const quote = (tekst: string) => `'${tekst.replaceAll("'", "''")}'`;
