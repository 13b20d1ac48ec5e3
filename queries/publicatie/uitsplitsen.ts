/**
 * What readers see of the uitsplitsingen: all parts of one, or none. None where the period has a hidden figure of the
 * indicator; docs/besluiten/0130 says why that is enough.
 */
import type { Uitsplitsing } from '../kpis/definitie.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import type { BeschermingTable, CijferTable, Niveau, UitsplitsingTable } from './schema.ts';

/** How many counted units are in a part: of the region, or those of them that a gemeente has. */
export interface Deeltelling {
  readonly indicator: string;
  readonly uitsplitsing: string;
  readonly gebied: string;
  readonly periode: string;
  readonly deel: string;
  readonly teller: number;
  /** Null for a count. */
  readonly noemer: number | null;
}

export interface Uitsplitsopdracht {
  readonly niveau: Niveau;
  /** Code of the region. */
  readonly regio: string;
  readonly tellingen: readonly Deeltelling[];
  /** As readers of the level get them. */
  readonly cijfers: readonly CijferTable[];
  readonly instellingen: readonly BeschermingTable[];
}

/** The rows of table `uitsplitsing`: of every period that the region has a complete figure of. */
export function splitsUit(opdracht: Uitsplitsopdracht): UitsplitsingTable[] {
  const perDeel = new Map(opdracht.tellingen.map((telling) => [keyOf(telling), telling]));
  return INDICATOREN.flatMap(({ code, uitsplitsingen = [] }) =>
    uitsplitsingen.flatMap((uitsplitsing) =>
      opdracht.cijfers
        .filter(({ indicator, gebied }) => indicator === code && gebied === opdracht.regio)
        .filter(({ periode, status }) => matches(periode, uitsplitsing) && isCompleet(status))
        .flatMap((cijfer) => rowsOf(cijfer, uitsplitsing, opdracht, perDeel)),
    ),
  );
}

const LETTERS = { jaar: 'JJ', halfjaar: 'HJ', kwartaal: 'KW' } as const;

function matches(periode: string, { periodesoort }: Uitsplitsing): boolean {
  return periode.slice(4, 6) === LETTERS[periodesoort];
}

function isCompleet(status: CijferTable['status']): boolean {
  return status === 'voorlopig' || status === 'definitief';
}

function rowsOf(
  cijfer: CijferTable,
  uitsplitsing: Uitsplitsing,
  opdracht: Uitsplitsopdracht,
  perDeel: ReadonlyMap<string, Deeltelling>,
): UitsplitsingTable[] {
  const basis = { indicator: cijfer.indicator, uitsplitsing: uitsplitsing.code, periode: cijfer.periode };
  const delen = uitsplitsing.delen.map(({ code }) => {
    const telling = perDeel.get(keyOf({ ...basis, gebied: opdracht.regio, deel: code }));
    return {
      deel: code,
      teller: telling?.teller ?? 0,
      noemer: cijfer.noemer === null ? null : (telling?.noemer ?? 0),
    };
  });
  const verborgen = !mayBeShown(cijfer, delen, basis, opdracht, perDeel);
  return delen.map(({ deel, teller, noemer }, plaats) => ({
    ...basis,
    deel,
    volgorde: plaats + 1,
    teller: verborgen ? null : teller,
    noemer: verborgen ? null : noemer,
    verborgen,
  }));
}

interface Deel {
  readonly deel: string;
  readonly teller: number;
  readonly noemer: number | null;
}

function mayBeShown(
  cijfer: CijferTable,
  delen: readonly Deel[],
  basis: Pick<Deeltelling, 'indicator' | 'uitsplitsing' | 'periode'>,
  { niveau, instellingen, cijfers, regio }: Uitsplitsopdracht,
  perDeel: ReadonlyMap<string, Deeltelling>,
): boolean {
  const instelling = instellingen.find(({ indicator }) => indicator === cijfer.indicator);
  if (niveau !== 'intern' || !instelling || !addsUp(cijfer, delen)) return false;
  if (cijfers.some((ander) => ander.verborgen && isSame(ander, cijfer))) return false;
  const gemeenten = [...new Set(cijfers.map(({ gebied }) => gebied))].filter((gebied) => gebied !== regio);
  return delen.every((deel) => {
    const eigen = gemeenten.map((gebied) => perDeel.get(keyOf({ ...basis, gebied, deel: deel.deel })));
    return [deel, ...eigen.map((van) => without(deel, van))].every((rest) => !isSmall(rest, instelling));
  });
}

/** The figure is shown whole, and the parts are all of it: no typed totals, no figure kept from an earlier edition. */
function addsUp({ verborgen, teller, noemer }: CijferTable, delen: readonly Deel[]): boolean {
  if (verborgen || teller === null) return false;
  const som = (kies: (deel: Deel) => number | null) =>
    delen.reduce((totaal, deel) => totaal + (kies(deel) ?? 0), 0);
  return (
    som((deel) => deel.teller) === Number(teller) &&
    (noemer === null || som((deel) => deel.noemer) === noemer)
  );
}

/** Of the same indicator and period: a part can be one gemeente's, and everybody may know whose. */
function isSame(een: CijferTable, ander: CijferTable): boolean {
  return een.indicator === ander.indicator && een.periode === ander.periode;
}

/** What is left of a part for a gemeente that knows its own units in it. */
function without(deel: Deel, eigen: Deeltelling | undefined): Deel {
  if (!eigen) return deel;
  const noemer = deel.noemer === null ? null : deel.noemer - (eigen.noemer ?? 0);
  return { ...deel, teller: deel.teller - eigen.teller, noemer };
}

/** By the class of the indicator, as for its figures: 1 up to the threshold is small, and zero never is. */
function isSmall(
  { teller, noemer }: Deel,
  { beschermen, klasse, drempel, complement }: BeschermingTable,
): boolean {
  if (!beschermen || klasse === 'geen' || klasse === 'rol') return false;
  const getallen = noemer === null ? [teller] : complement ? [noemer, teller, noemer - teller] : [noemer];
  return getallen.some((getal) => getal > 0 && getal < drempel);
}

function keyOf({
  indicator,
  uitsplitsing,
  gebied,
  periode,
  deel,
}: Pick<Deeltelling, 'indicator' | 'uitsplitsing' | 'gebied' | 'periode' | 'deel'>): string {
  return [indicator, uitsplitsing, gebied, periode, deel].join('|');
}
