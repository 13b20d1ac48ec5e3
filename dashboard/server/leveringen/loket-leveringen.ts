/** The desk for leveringen that are there: their history, taking out and putting back. Every right is checked here. */
import type { Actor, Levering } from '@regiomonitor/queries/schema/register.ts';
import type { Versie } from '@regiomonitor/queries/leveringen/geschiedenis.ts';
import type { Kwaliteitsregel } from '@regiomonitor/queries/kwaliteit/kwaliteit.ts';
import { requireWie, type Balie } from '../toegang/balie.ts';
import { mag, rolWaarmee, type Identiteit } from '../toegang/rechten.ts';
import type { Herstelproef, Versieverschil } from './hersteldienst.ts';

export type Herstelsoort = 'intrekken' | 'terugzetten' | 'verwijderen';

/** A reason or explanation fits in a few sentences. */
export const LANGSTE_TEKST = 500;

/** What came of it; `geweigerd` with the reasons, in Dutch. */
export type Hersteluitslag =
  | { readonly status: 'gedaan' | 'niets' | 'tekst' }
  | { readonly status: 'geweigerd'; readonly redenen: readonly string[] };

/** A version, and what it did to the figures; `verschil` is null when that cannot be told. */
export interface Versiecijfers {
  readonly levering: Levering;
  readonly verschil: Versieverschil | null;
}

export function openLeveringen(balie: Balie) {
  const { herstel: dienst, klant } = balie;
  const { wie } = klant;

  async function vind(id: string, magHet: typeof magHerstellen): Promise<Levering | undefined> {
    const nummer = /^\d{1,9}$/.test(id) ? Number(id) : undefined;
    const levering = nummer === undefined ? undefined : await dienst.leesLevering(nummer);
    return levering && wie && magHet(wie, levering) ? levering : undefined;
  }

  async function actorVoor({ scope, aanleveraar }: Levering): Promise<Actor> {
    const rol = rolWaarmee(requireWie(balie), 'leveringen-herstellen', { scope, aanleveraar });
    if (!rol) throw new RangeError('This levering is not theirs to change.');
    const { email } = await balie.mij();
    return { wie: email, rol: rol.rol, gemeente: rol.scope === 'regio' ? null : rol.scope };
  }

  const noteerCijfers = (waar: string, { id, bron, scope, periode }: Levering) =>
    balie.noteer('onbeveiligde cijfers', { waar, levering: id, bron, gemeente: scope, periode });

  return {
    magHerstellen: (levering: Pick<Levering, 'scope' | 'aanleveraar'>) =>
      wie !== undefined && magHerstellen(wie, levering),

    /** Everything about a levering and its versions, for who may see exact numbers of it; undefined for others. */
    async leesGeschiedenis(id: string): Promise<readonly Versie[] | undefined> {
      const levering = await vind(id, zietExact);
      return levering && dienst.leesGeschiedenis(levering.id);
    },

    /** Whether this reader may see what a version did to the figures. A levering of the region has no own figures. */
    zietCijfers: (levering: Over) =>
      wie !== undefined && levering.scope !== 'regio' && zietCijfers(wie, levering),

    /** What this version did to the figures of its gemeente, computed now; undefined for who may not see them. */
    async leesVersiecijfers(id: string): Promise<Versiecijfers | undefined> {
      const levering = await vind(id, (een, over) => over.scope !== 'regio' && zietCijfers(een, over));
      if (!levering) return undefined;
      await noteerCijfers('cijfers van een versie', levering);
      return { levering, verschil: await dienst.vergelijkVersie(levering, await balie.actor()) };
    },

    /** How complete the current leveringen are, of those of which this reader may see exact numbers. */
    async leesKwaliteit(): Promise<Kwaliteitsregel[]> {
      if (!wie) return [];
      const regels = await dienst.leesKwaliteit();
      return regels.filter(({ gemeente: scope, aanleveraar }) => zietExact(wie, { scope, aanleveraar }));
    },

    vindTeHerstellen: (id: string) => vind(id, magHerstellen),

    /** What would come of it; without the figures for who may not see those of that gemeente. */
    async probeer(soort: 'intrekken' | 'terugzetten', levering: Levering): Promise<Herstelproef> {
      const actor = await actorVoor(levering);
      const proef =
        soort === 'intrekken'
          ? await dienst.probeerIntrekken(levering, actor)
          : await dienst.probeerTerugzetten(levering, actor);
      if (!zietCijfers(requireWie(balie), levering)) return { ...proef, wijzigingen: null };
      if (proef.wijzigingen) await noteerCijfers(soort, levering);
      return proef;
    },

    async herstel(soort: Herstelsoort, levering: Levering, reden: string): Promise<Hersteluitslag> {
      const actor = await actorVoor(levering);
      if (soort === 'verwijderen')
        return { status: (await dienst.verwijderRijen(levering, actor)) ? 'gedaan' : 'niets' };
      if (soort === 'intrekken' && !isTekst(reden)) return { status: 'tekst' };
      const { status, fouten } =
        soort === 'intrekken'
          ? await dienst.trekIn(levering, reden.trim(), actor)
          : await dienst.zetTerug(levering, actor);
      if (status === 'geweigerd') return { status, redenen: fouten.map(({ melding }) => melding) };
      return { status: status === 'ongewijzigd' ? 'niets' : 'gedaan' };
    },

    /** Adds why a levering is right; false when nothing, or too much, was said. */
    async lichtToe(levering: Levering, tekst: string): Promise<boolean> {
      if (!isTekst(tekst)) return false;
      await dienst.lichtToe(levering, tekst.trim(), await actorVoor(levering));
      return true;
    },
  };
}

type Over = Pick<Levering, 'scope' | 'aanleveraar'>;

function isTekst(tekst: string): boolean {
  return tekst.trim() !== '' && tekst.trim().length <= LANGSTE_TEKST;
}

function magHerstellen(wie: Identiteit, { scope, aanleveraar }: Over): boolean {
  return mag(wie, 'leveringen-herstellen', { scope, aanleveraar });
}

/** Row counts and the like: for who delivered it, for who delivers as that gemeente, and for the coördinator. */
function zietExact(wie: Identiteit, levering: Over): boolean {
  return magHerstellen(wie, levering) || mag(wie, 'eigen-cijfers-lezen', { scope: levering.scope });
}

/** Figures of a gemeente: for who delivers as that gemeente, and for the coördinator, who restores for everybody. */
function zietCijfers(wie: Identiteit, { scope }: Over): boolean {
  return mag(wie, 'eigen-cijfers-lezen', { scope }) || mag(wie, 'leveringen-herstellen', { scope: 'regio' });
}
