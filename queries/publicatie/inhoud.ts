/** Gathers what a publicatie holds from a finished computation: everything but the protected figures themselves. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Editie } from '../edities/editie.ts';
import type { Berekening, Figuur } from '../figures/bereken.ts';
import { EXACT_TEKST, stappen, tellingSql } from '../figures/stappen.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import type { Afwijking } from '../protection/settings.ts';
import type { Regio } from '../regio/regio.ts';
import { isDekkend } from '../regio/regio.ts';
import type { Programma } from './programma.ts';
import type { Deeltelling } from './uitsplitsen.ts';
import {
  PUBLICATIE_SCHEMA,
  type ContextTable,
  type GebiedTable,
  type IndicatorTable,
  type LeveringTable,
  type OntbrekendTable,
  type OpmerkingTable,
  type PeriodeTable,
} from './schema.ts';
import { verzamelProgramma } from './verzamel-programma.ts';

const OPMERKINGEN = readFileSync(new URL('./opmerkingen.sql', import.meta.url), 'utf8');

/** What is computed once for every protection level. */
export interface GedeeldeInhoud {
  readonly gebied: GebiedTable[];
  readonly periode: PeriodeTable[];
  readonly indicator: IndicatorTable[];
  readonly levering: LeveringTable[];
  readonly ontbrekend: OntbrekendTable[];
  readonly context: ContextTable[];
  readonly opmerking: OpmerkingTable[];
  /** Whole; which of it a level gets is decided later. */
  readonly programma: Programma;
}

/** Counted by part and not protected yet: nothing that readers get. */
export async function leesDeeltellingen({ query }: Berekening): Promise<Deeltelling[]> {
  return query<Deeltelling>(
    `select indicator, uitsplitsing, gebied, periode, deel, cast(teller as bigint) as teller, cast(noemer as bigint) as noemer
     from uitsplitsing`,
  );
}

/** Reads from the working tables of a computation what goes with the figures. */
export async function verzamelInhoud(regio: Regio, berekening: Berekening): Promise<GedeeldeInhoud> {
  const { figuren, query } = berekening;
  const leveringen = await query<Omit<LeveringTable, 'dekkend'>>(
    `select id, bron, aanleveraar, scope, periode, versie, soort, status, ontvangen_op from levering order by id`,
  );
  return {
    gebied: gebieden(regio),
    periode: await periodes(figuren, query),
    indicator: INDICATOREN.map(toIndicatorRow),
    levering: leveringen.map((levering) => ({
      ...levering,
      dekkend: isDekkend(regio, levering.bron, levering.aanleveraar),
    })),
    ontbrekend: await query<OntbrekendTable>(
      `select b.bron, g.code as gemeente, k.code as kwartaal
       from (select distinct bron from indicator_bron) b
       cross join gemeente g
       join kwartaal k on true
       join bereik r on k.start <= r.eind and k.eind >= r.start
       where not exists (
         select 1 from dekking_bron d where d.bron = b.bron and d.gemeente = g.code and d.kwartaal = k.code
       )
       order by 1, 2, 3`,
    ),
    context: await query<ContextTable>('select * from context_geldig order by gemeente, jaar'),
    opmerking: await query<OpmerkingTable>(OPMERKINGEN),
    programma: await verzamelProgramma(berekening),
  };
}

/** Fingerprint of everything but the register that decides what a publicatie says: definitions, SQL, settings, editions. */
export function definitieVingerafdruk(
  regio: Regio,
  afwijkingen: readonly Afwijking[],
  edities: readonly Pick<Editie, 'nummer'>[],
): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      PUBLICATIE_SCHEMA,
      INDICATOREN,
      stappen(regio),
      EXACT_TEKST,
      OPMERKINGEN,
      afwijkingen,
      edities.length,
    ]),
  );
  return hash.digest('hex').slice(0, 16);
}

function gebieden(regio: Regio): GebiedTable[] {
  const gemeenten = regio.gemeenten.map(({ code, naam }, plaats) => ({
    code,
    naam,
    soort: 'gemeente' as const,
    volgorde: plaats + 1,
  }));
  return [{ code: regio.code, naam: regio.naam, soort: 'regio', volgorde: 0 }, ...gemeenten];
}

async function periodes(figuren: readonly Figuur[], query: Berekening['query']): Promise<PeriodeTable[]> {
  const gebruikt = new Set(figuren.map((figuur) => figuur.periode));
  const alle = await query<PeriodeTable>(
    'select code, soort, jaar, nummer, start, eind from periode order by code',
  );
  return alle.filter((periode) => gebruikt.has(periode.code));
}

function toIndicatorRow(indicator: (typeof INDICATOREN)[number]): IndicatorTable {
  const { eenheden: _eenheden, interviews: _interviews, toetsen: _toetsen, ...definitie } = indicator;
  return {
    code: indicator.code,
    volgorde: indicator.volgorde,
    kpi: indicator.kpi,
    vorm: indicator.vorm,
    eenheid: indicator.eenheid,
    richting: indicator.richting,
    bescherming: indicator.bescherming,
    stand: indicator.stand,
    doel: indicator.doel,
    resultaat: indicator.resultaat,
    definitie: JSON.stringify(definitie),
    sql: tellingSql(indicator),
  };
}
