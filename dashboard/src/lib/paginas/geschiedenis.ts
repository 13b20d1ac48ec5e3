/** The history of a levering: every version of the same bron, aanleveraar, gemeente and period. */
import type { Versie } from '@regiomonitor/queries/leveringen/geschiedenis.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import { describeRijverschil, GESCHIEDENIS, nameRol } from '../texts/geschiedenis.ts';
import { LEVERINGEN } from '../texts/leveringen.ts';
import { capitalize } from '../texts/opsomming.ts';
import { leveringAdres, versiecijfersAdres } from './adressen.ts';

type Gemeenten = readonly { readonly code: string; readonly naam: string }[];

/** What the register tells of a version to who may see exact numbers. */
export interface Exact {
  readonly feiten: readonly { readonly naam: string; readonly waarde: string }[];
  readonly gebeurtenissen: readonly string[];
  readonly opvallend: readonly string[];
  readonly toelichtingen: readonly { readonly tekst: string; readonly door: string }[];
  /** Null where it is not told: of what does not count now. */
  readonly kwaliteit: readonly { readonly naam: string; readonly waarde: string }[] | null;
}

export interface Versieregel {
  readonly id: number;
  readonly kop: string;
  readonly staat: string;
  readonly geldt: boolean;
  readonly ontvangen: string;
  readonly exact: Exact | null;
  /** Where what it did to the figures is told; null for who may not see those. */
  readonly cijfers: string | null;
  /** What can be done about it: words and address. */
  readonly acties: readonly { readonly tekst: string; readonly adres: string }[];
}

export interface Geschiedenis {
  readonly titel: string;
  readonly onder: string;
  /** The latest first. */
  readonly versies: readonly Versieregel[];
}

type Kop = Pick<LeveringTable, 'bron' | 'aanleveraar' | 'scope' | 'periode'>;
type Regel = Kop & Pick<LeveringTable, 'id' | 'soort' | 'versie' | 'status' | 'ontvangen_op'>;

/** As readers of the publicatie see it: that the versions are there. */
export function createGeschiedenis(
  gemeenten: Gemeenten,
  levering: LeveringTable,
  leveringen: readonly LeveringTable[],
): Geschiedenis {
  const versies = leveringen
    .filter((ander) => isVersieVan(ander, levering))
    .toSorted((a, b) => b.versie - a.versie)
    .map((versie) => ({ ...showVersie(versie), exact: null, cijfers: null, acties: [] }));
  return { ...nameLevering(levering, gemeenten), versies };
}

/** As the register tells it. `mag`: whether this reader may take out and put back, and see figures. */
export function createExacteGeschiedenis(
  gemeenten: Gemeenten,
  versies: readonly Versie[],
  mag: { readonly herstellen: boolean; readonly cijfers: boolean },
): Geschiedenis | undefined {
  const [eerste] = versies;
  if (!eerste) return undefined;
  return {
    ...nameLevering(eerste.levering, gemeenten),
    versies: versies.map((versie) => ({
      ...showVersie(versie.levering),
      exact: showExact(versie, gemeenten),
      cijfers: mag.cijfers && !versie.verwijderd ? versiecijfersAdres(versie.levering.id) : null,
      acties: mag.herstellen ? listActies(versie) : [],
    })),
  };
}

/** 'Casussen, Breda' and '1e halfjaar 2026. Aanleveraar: gemeente.' */
export function nameLevering(
  { bron, scope, periode, aanleveraar }: Kop,
  gemeenten: Gemeenten,
): Pick<Geschiedenis, 'titel' | 'onder'> {
  const gebied = gemeenten.find(({ code }) => code === scope)?.naam ?? LEVERINGEN.heleRegio;
  return {
    titel: GESCHIEDENIS.titel(capitalize(bron), gebied),
    onder: GESCHIEDENIS.onder(formatPeriode(readPeriode(periode)), aanleveraar),
  };
}

function showVersie({
  id,
  soort,
  versie,
  status,
  ontvangen_op,
}: Regel): Omit<Versieregel, 'exact' | 'cijfers' | 'acties'> {
  return {
    id,
    kop: soort === 'nulmelding' ? GESCHIEDENIS.nulmelding(versie) : GESCHIEDENIS.versie(versie),
    staat: GESCHIEDENIS.staat[status],
    geldt: status === 'actueel',
    ontvangen: GESCHIEDENIS.ontvangen(formatDag(ontvangen_op)),
  };
}

function showExact(versie: Versie, gemeenten: Gemeenten): Exact {
  const { levering, gebeurtenissen, opvallend, toelichtingen, kwaliteit } = versie;
  const door = (rol: string, gemeente: string | null) =>
    nameRol(rol, gemeenten.find(({ code }) => code === gemeente)?.naam);
  return {
    feiten: listFeiten(versie),
    gebeurtenissen: gebeurtenissen.flatMap(({ soort, op, rol, gemeente, reden }) => [
      GESCHIEDENIS.op(GESCHIEDENIS.gebeurtenis[soort], formatDag(op), door(rol, gemeente)) +
        (reden === null ? '.' : `. ${GESCHIEDENIS.reden(reden)}`),
    ]),
    opvallend,
    toelichtingen: toelichtingen.map(({ tekst, op, rol, gemeente }) => ({
      tekst,
      door: GESCHIEDENIS.toelichtingDoor(formatDag(op), door(rol, gemeente)),
    })),
    kwaliteit:
      levering.status === 'actueel' && levering.soort === 'rijen'
        ? kwaliteit
            .filter(({ aantal }) => aantal > 0)
            .map(({ maat, aantal, aandeel }) => ({
              naam:
                maat === 'dubbel'
                  ? GESCHIEDENIS.dubbel
                  : GESCHIEDENIS.onbekend(maat.replace(/ onbekend$/, '')),
              waarde: GESCHIEDENIS.aandeel(aantal, aandeel),
            }))
        : null,
  };
}

function listFeiten({ levering, verwijderd, verschil }: Versie): Exact['feiten'] {
  const { rijen, rijen_weggelaten, sha256 } = levering;
  const aantal = GESCHIEDENIS.rijenAantal(rijen, rijen_weggelaten);
  return [
    {
      naam: GESCHIEDENIS.rijen,
      waarde: verwijderd ? `${aantal}. ${GESCHIEDENIS.verwijderd(formatDag(verwijderd))}` : aantal,
    },
    ...(verschil ? [{ naam: GESCHIEDENIS.verschil, waarde: describeRijverschil(verschil) }] : []),
    ...(sha256 === null ? [] : [{ naam: GESCHIEDENIS.sha, waarde: sha256 }]),
  ];
}

function listActies({ levering: { id, status }, verwijderd }: Versie): Versieregel['acties'] {
  const adres = leveringAdres(id);
  if (status === 'actueel') return [{ tekst: GESCHIEDENIS.intrekken, adres: `${adres}/intrekken` }];
  if (verwijderd) return [];
  const terug = { tekst: GESCHIEDENIS.terugzetten, adres: `${adres}/terugzetten` };
  const weg = { tekst: GESCHIEDENIS.verwijderen, adres: `${adres}/verwijderen` };
  return status === 'ingetrokken' ? [terug, weg] : [terug];
}

function formatDag(moment: string): string {
  return formatDatum(dagVan(moment));
}

function isVersieVan(a: Kop, b: Kop): boolean {
  return (
    a.bron === b.bron && a.aanleveraar === b.aanleveraar && a.scope === b.scope && a.periode === b.periode
  );
}
