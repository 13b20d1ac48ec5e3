/**
 * Who may do what: role, scope and protection level in one table. What is not in it may not be done. Roles combine:
 * one that allows is enough.
 */
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';

export const ROLLEN = [
  'aanleveraar',
  'beleidsadviseur',
  'coordinator',
  'regiegroeplid',
  'bestuurder',
  'beheerder',
] as const;
export type Rol = (typeof ROLLEN)[number];

export function isRol(tekst: string): tekst is Rol {
  return (ROLLEN as readonly string[]).includes(tekst);
}

/** Roles that are about one gemeente or the region; the others are for the whole region. */
const MET_SCOPE: ReadonlySet<Rol> = new Set(['aanleveraar', 'beleidsadviseur']);

export function heeftScope(rol: Rol): boolean {
  return MET_SCOPE.has(rol);
}

/** A role with what it is about. */
export interface Roltoekenning {
  readonly rol: Rol;
  /** Code of a gemeente, or `regio`. */
  readonly scope: string;
  /** aanleveraar only: the short name under which this person delivers. */
  readonly aanleveraar: string | null;
}

/** A person, as far as rights go. */
export interface Identiteit {
  /** Id of the account; null for a visitor. */
  readonly account: string | null;
  readonly rollen: readonly Roltoekenning[];
  /** Protection level of the account: the most that it may read, whatever its roles. */
  readonly niveau: Niveau;
  /** May look but change nothing, as the visitor of the demo. */
  readonly alleenLezen: boolean;
  /** What has to be done before anything else; null when there is nothing. */
  readonly eerst: 'tweede-factor' | null;
}

/** What a right is asked about. */
export interface Onderwerp {
  /** Code of a gemeente, or `regio`. */
  readonly scope: string;
  readonly aanleveraar?: string;
}

/** Everything that can be allowed, whether it changes anything, and whether it shows the figures of level intern. */
const HANDELINGEN = {
  'cijfers-lezen': { wijzigt: false, intern: true },
  'edities-lezen': { wijzigt: false, intern: false },
  'edities-vaststellen': { wijzigt: true, intern: true },
  'leveringen-bekijken': { wijzigt: false, intern: true },
  'eigen-leveringen-bekijken': { wijzigt: false, intern: false },
  'eigen-cijfers-lezen': { wijzigt: false, intern: false },
  aanleveren: { wijzigt: true, intern: false },
  'leveringen-herstellen': { wijzigt: true, intern: false },
  /** Exact figures of one gemeente, as they would be after a levering. */
  'effect-bekijken': { wijzigt: false, intern: false },
  'duiding-schrijven': { wijzigt: true, intern: true },
  'signalen-schrijven': { wijzigt: true, intern: true },
  'gebeurtenissen-schrijven': { wijzigt: true, intern: true },
  'regio-instellen': { wijzigt: true, intern: false },
  'mensen-uitnodigen': { wijzigt: true, intern: false },
  'accounts-beheren': { wijzigt: true, intern: false },
  'logboek-lezen': { wijzigt: false, intern: false },
} as const;
export type Handeling = keyof typeof HANDELINGEN;

/** `overal`: about everything; `eigen`: about the scope of the role only. */
type Bereik = 'overal' | 'eigen';

type Rechten = Readonly<Partial<Record<Handeling, Bereik>>>;

const RECHTEN: Readonly<Record<string, Rechten>> = {
  aanleveraar: {
    'eigen-leveringen-bekijken': 'eigen',
    'eigen-cijfers-lezen': 'eigen',
    aanleveren: 'eigen',
    'leveringen-herstellen': 'eigen',
    'effect-bekijken': 'eigen',
  },
  beleidsadviseur: {
    'cijfers-lezen': 'overal',
    'edities-lezen': 'overal',
    'leveringen-bekijken': 'overal',
    'duiding-schrijven': 'eigen',
  },
  coordinator: {
    'cijfers-lezen': 'overal',
    'edities-lezen': 'overal',
    'leveringen-bekijken': 'overal',
    'eigen-leveringen-bekijken': 'overal',
    aanleveren: 'overal',
    'leveringen-herstellen': 'overal',
    'effect-bekijken': 'overal',
    'duiding-schrijven': 'overal',
    'signalen-schrijven': 'overal',
    'gebeurtenissen-schrijven': 'overal',
    'regio-instellen': 'overal',
    'edities-vaststellen': 'overal',
    'mensen-uitnodigen': 'overal',
  },
  regiegroeplid: {
    'cijfers-lezen': 'overal',
    'edities-lezen': 'overal',
    'leveringen-bekijken': 'overal',
    'duiding-schrijven': 'overal',
    'signalen-schrijven': 'overal',
    'gebeurtenissen-schrijven': 'overal',
  },
  bestuurder: { 'edities-lezen': 'overal' },
  beheerder: { 'mensen-uitnodigen': 'overal', 'accounts-beheren': 'overal', 'logboek-lezen': 'overal' },
} satisfies Record<Rol, Rechten>;

/** Own, unprotected figures exist for who delivers as the gemeente itself: others deliver parts of it. */
const ALLEEN_ALS_GEMEENTE: ReadonlySet<Handeling> = new Set(['eigen-cijfers-lezen', 'effect-bekijken']);

/** Whether this person may do this about this gemeente or the region. */
export function mag(wie: Identiteit, handeling: Handeling, over: Onderwerp): boolean {
  return rolWaarmee(wie, handeling, over) !== undefined;
}

/** The role by which this person may do this about this; the first when there are more. */
export function rolWaarmee(
  wie: Identiteit,
  handeling: Handeling,
  over: Onderwerp,
): Roltoekenning | undefined {
  return toekenningenVoor(wie, handeling).find(
    ({ bereik, toekenning }) => bereik === 'overal' || covers(toekenning, over),
  )?.toekenning;
}

/** Whether there is anything that this person may do this about. */
export function magErgens(wie: Identiteit, handeling: Handeling): boolean {
  return toekenningenVoor(wie, handeling).length > 0;
}

function toekenningenVoor(wie: Identiteit, handeling: Handeling) {
  const { wijzigt, intern } = HANDELINGEN[handeling];
  if ((wijzigt && wie.alleenLezen) || (intern && wie.niveau !== 'intern')) return [];
  return wie.rollen.flatMap((toekenning) => {
    // A role from storage that this version does not know allows nothing.
    const bereik = RECHTEN[toekenning.rol]?.[handeling];
    if (!bereik) return [];
    if (ALLEEN_ALS_GEMEENTE.has(handeling) && deliversPart(toekenning)) return [];
    return [{ bereik, toekenning }];
  });
}

function deliversPart({ rol, scope, aanleveraar }: Roltoekenning): boolean {
  return rol === 'aanleveraar' && (aanleveraar !== 'gemeente' || scope === 'regio');
}

/** A role for the region covers each of its gemeenten. Who delivers does so under one name. */
function covers(toekenning: Roltoekenning, over: Onderwerp): boolean {
  if (toekenning.scope !== 'regio' && toekenning.scope !== over.scope) return false;
  return over.aanleveraar === undefined || toekenning.aanleveraar === null
    ? true
    : toekenning.aanleveraar === over.aanleveraar;
}
