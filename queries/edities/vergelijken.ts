/** What differs between two editions, as their readers see it. */
import { sleutelVan } from '../protection/interface.ts';
import type { CijferTable } from '../publicatie/schema.ts';
import { leesCijfers, sortCijfers } from '../reads/cijfers.ts';
import type { Publicatie } from '../reads/publicatie.ts';

/** A figure that is not the same in both; null where an edition does not have it. */
export interface Cijferverschil {
  readonly indicator: string;
  readonly gebied: string;
  readonly periode: string;
  readonly toen: CijferTable | null;
  readonly nu: CijferTable | null;
}

export interface Vergelijking {
  /** In the order of the figure table; only of periods that both editions have. */
  readonly cijfers: readonly Cijferverschil[];
  /** Codes of indicators that are defined or protected in another way. */
  readonly definities: readonly string[];
  readonly bescherming: readonly string[];
}

/** From `toen` to `nu`. */
export async function vergelijk(toen: Publicatie, nu: Publicatie): Promise<Vergelijking> {
  const gedeeld = new Set(toen.periodes.map(({ code }) => code));
  const beide = nu.periodes.map(({ code }) => code).filter((code) => gedeeld.has(code));
  const lees = async (publicatie: Publicatie) =>
    new Map(
      (beide.length > 0 ? await leesCijfers(publicatie, { periode: beide }) : []).map((cijfer) => [
        sleutelVan(cijfer),
        cijfer,
      ]),
    );
  const [oud, nieuw] = [await lees(toen), await lees(nu)];
  const sleutels = new Set([...oud.keys(), ...nieuw.keys()]);
  const cijfers = [...sleutels].flatMap((sleutel) => {
    const [een, ander] = [oud.get(sleutel) ?? null, nieuw.get(sleutel) ?? null];
    const plaats = een ?? ander;
    if (!plaats || showsSame(een, ander)) return [];
    const { indicator, gebied, periode } = plaats;
    return [{ indicator, gebied, periode, toen: een, nu: ander }];
  });
  return {
    cijfers: sortCijfers(cijfers, nu),
    definities: changed(toen.indicatoren, nu.indicatoren, 'code'),
    bescherming: changed(await leesBescherming(toen), await leesBescherming(nu), 'indicator'),
  };
}

/** That a figure became definitief is no change of the figure. */
function showsSame(een: CijferTable | null, ander: CijferTable | null): boolean {
  if (!een || !ander) return false;
  return (['verborgen', 'teller', 'noemer', 'waarde', 'geleverd', 'verwacht'] as const).every(
    (kolom) => een[kolom] === ander[kolom],
  );
}

/** The settings, without the counts that go with them. */
async function leesBescherming({ db }: Publicatie) {
  return db
    .selectFrom('bescherming')
    .select(['indicator', 'beschermen', 'klasse', 'drempel', 'complement'])
    .execute();
}

function changed<K extends string, T extends Readonly<Record<K, string>>>(
  toen: readonly T[],
  nu: readonly T[],
  sleutel: K,
): string[] {
  const oud = new Map(toen.map((een) => [een[sleutel], JSON.stringify(een)]));
  return nu.filter((een) => oud.get(een[sleutel]) !== JSON.stringify(een)).map((een) => een[sleutel]);
}
