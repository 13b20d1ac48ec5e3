/** What is measured of a levering to compare it with earlier ones: its rows, shares of them, and what figures follow from. */
import { HULPVORM_GROEP } from '../kpis/hulpvorm.ts';
import type { Bron } from '../kpis/definitie.ts';
import { RIJKOLOMMEN } from '../schema/register.ts';
import type { Meetvorm } from './afwijking.ts';

export interface Kenmerk {
  readonly vorm: Meetvorm;
  /** Of a count the things counted ('casussen'); otherwise what it is, to begin a sentence with. */
  readonly naam: string;
  /** SQL of one row: of a share whether the row counts; of a mean its grade. Empty for a count of rows. */
  readonly sql: string;
  /** SQL of one row: whether it is among those that the share or mean is of. */
  readonly onder: string;
}

/** What the rows of a bron are, in plural; bronnen that are no series of leveringen have none. */
const RIJEN: Readonly<Partial<Record<Bron, string>>> = {
  professionals: 'professionals',
  scholing: 'scholingen',
  casussen: 'casussen',
  verwijzingen: 'verwijzingen',
  overleggen: 'overleggen',
  ervaringsdeskundigen: 'ervaringsdeskundigen',
  tevredenheid: 'reacties',
};

const ALLE = 'true';
const ZWAAR = Object.entries(HULPVORM_GROEP)
  .filter(([, groep]) => ['verblijf', 'bescherming', 'reclassering'].includes(groep))
  .map(([hulpvorm]) => `'${hulpvorm}'`)
  .join(', ');
const PARTIJGROEPEN = ["['SLT']", "['RET']", "['onderwijs', 'zorg']"]
  .map((groep) => `list_has_any(partijen, ${groep})::integer`)
  .join(' + ');

const aandeel = (naam: string, sql: string, onder = ALLE): Kenmerk => ({ vorm: 'aandeel', naam, sql, onder });

const AANDELEN: Readonly<Partial<Record<Bron, readonly Kenmerk[]>>> = {
  professionals: [
    aandeel('Het deel van SLT, CJG of gemeente', "organisatietype in ('SLT', 'CJG', 'gemeente')"),
    aandeel('Het deel dat uit dienst is', 'uit_dienst is not null'),
  ],
  scholing: [
    aandeel('Het deel dat is afgerond of bijgewoond', "status in ('afgerond', 'aanwezig')"),
    aandeel('Het deel over signalering', "thema = 'signalering'", 'thema is not null'),
  ],
  casussen: [
    aandeel('Het deel met een plan en één regisseur', 'plan_datum is not null and aantal_regisseurs = 1'),
    aandeel('Het deel dat is opgeschaald', 'opgeschaald', 'opgeschaald is not null'),
    aandeel('Het deel met een scheiding', 'scheiding', 'scheiding is not null'),
    aandeel('Het deel dat is afgesloten', 'einde is not null'),
  ],
  verwijzingen: [
    aandeel('Het deel met een scheiding', 'scheiding', 'scheiding is not null'),
    aandeel('Het deel naar verblijf, bescherming of reclassering', `hulpvorm in (${ZWAAR})`),
    aandeel('Het deel dat een verlenging is', "soort_start = 'verlenging'", 'soort_start is not null'),
  ],
  overleggen: [
    aandeel('Het deel dat is doorgegaan', "status = 'doorgegaan'", 'status is not null'),
    aandeel('Het deel met ten minste twee van de drie partijen', `${PARTIJGROEPEN} >= 2`),
  ],
  ervaringsdeskundigen: [aandeel('Het deel waarvan de afspraak een einde heeft', 'einde is not null')],
  tevredenheid: [
    aandeel('Het deel van ouders', "groep = 'ouder'"),
    {
      vorm: 'gemiddelde',
      naam: 'Het gemiddelde cijfer',
      sql: 'cijfer',
      onder: "cijfer is not null and coalesce(herkomst, 'meting') = 'meting'",
    },
  ],
};

/** Empty means 'not yet', which is no gap. */
const OPEN: ReadonlySet<string> = new Set(['einde', 'uit_dienst', 'geldig_tot']);

/** Everything that is compared for a bron; nothing for a bron that is no series. */
export function listKenmerken(bron: Bron): Kenmerk[] {
  const naam = RIJEN[bron];
  if (naam === undefined) return [];
  const kolommen = Object.keys(RIJKOLOMMEN[bron]).filter((kolom) => !OPEN.has(kolom));
  return [
    { vorm: 'aantal', naam, sql: ALLE, onder: ALLE },
    ...(AANDELEN[bron] ?? []),
    ...kolommen.map((kolom) =>
      aandeel(`Het deel waarvan kolom ${kolom} niet is ingevuld`, `${kolom} is null`),
    ),
  ];
}
