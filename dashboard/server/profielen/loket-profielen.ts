/** The desk for profiles: what somebody's system means is kept, shown, changed, taken along and thrown away here. */
import {
  createLeegProfiel,
  haalWeg,
  parseInhoud,
  readInhoud,
  vulAan,
  type Aangevuld,
  type Keuze,
} from '@regiomonitor/ingest/koppelen/aanvullen.ts';
import type { Indicatorregel } from '@regiomonitor/ingest/controleren/controle.ts';
import { ProfielOngeldig } from '@regiomonitor/ingest/koppelen/profiel.ts';
import {
  bewaarProfiel,
  leesProfielen,
  verwijderProfiel,
  vindProfiel,
  type Bewaardprofiel,
  type Profielsleutel,
} from '@regiomonitor/queries/beheer/profielen.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import { requireWie, type Balie } from '../toegang/balie.ts';
import { mag } from '../toegang/rechten.ts';

/** What came of a change: the profile, or why not, in Dutch. */
export type Profieluitslag = { readonly id: number } | { readonly fout: string } | 'mag-niet';

export function openProfielloket(balie: Balie) {
  const { beheer, klok, noteer, leesRegio } = balie;

  function magBij({ scope, aanleveraar }: Profielsleutel): boolean {
    return mag(requireWie(balie), 'aanleveren', { scope, aanleveraar });
  }

  /** Whether there is such a gemeente in the region: profiles of others would never be used. */
  function isScope(scope: string): boolean {
    return scope === 'regio' || balie.klant.gemeenten.some(({ code }) => code === scope);
  }

  async function mijne(): Promise<Bewaardprofiel[]> {
    return (await leesProfielen(beheer)).filter(magBij);
  }

  async function vind(id: string): Promise<Bewaardprofiel | undefined> {
    return (await mijne()).find((profiel) => String(profiel.id) === id);
  }

  async function keep(sleutel: Profielsleutel, make: () => Pick<Aangevuld, 'json'>): Promise<Profieluitslag> {
    if (!isScope(sleutel.scope) || !magBij(sleutel)) return 'mag-niet';
    try {
      const { json: inhoud } = make();
      const { bron, aanleveraar, scope } = sleutel;
      const { email: wie } = await balie.mij();
      const id = await bewaarProfiel(beheer, { bron, aanleveraar, scope, inhoud, wie }, klok());
      await noteer('koppelingen bewaard', { bron, aanleveraar, gemeente: scope });
      return { id };
    } catch (error) {
      if (error instanceof ProfielOngeldig) return { fout: error.message };
      throw error;
    }
  }

  return {
    leesProfielen: mijne,
    vindProfiel: vind,
    /** Adds what somebody matched to the profile of whose file it is. */
    async koppel(sleutel: Profielsleutel, keuzes: readonly Keuze[]): Promise<Profieluitslag> {
      const huidig = await vindProfiel(beheer, sleutel);
      const { bron, aanleveraar } = sleutel;
      return keep(sleutel, () =>
        // What the new choice takes the place of may be what the contract has outgrown: the whole is judged after it.
        vulAan(huidig ? parseInhoud(huidig.inhoud) : createLeegProfiel(bron, aanleveraar), keuzes),
      );
    },
    /** Takes choices out of a profile. */
    async ontkoppel(id: string, keuzes: readonly Keuze[]): Promise<Profieluitslag> {
      const profiel = await vind(id);
      return profiel ? keep(profiel, () => ({ json: haalWeg(profiel.inhoud, keuzes) })) : 'mag-niet';
    },
    /** A profile that comes from elsewhere, in the place of the one there was. */
    async neemOver(json: string, scope: string): Promise<Profieluitslag> {
      try {
        const inhoud = readInhoud(json);
        const aangevuld = vulAan(inhoud, []);
        const { bron, aanleveraar } = aangevuld.profiel;
        return await keep({ bron, aanleveraar, scope }, () => aangevuld);
      } catch (error) {
        if (error instanceof ProfielOngeldig) return { fout: error.message };
        throw error;
      }
    },
    async verwijderProfiel(id: string): Promise<boolean> {
      const profiel = await vind(id);
      if (!profiel) return false;
      const { bron, aanleveraar, scope } = profiel;
      await verwijderProfiel(beheer, profiel.id);
      await noteer('koppelingen verwijderd', { bron, aanleveraar, gemeente: scope });
      return true;
    },
    /** What the checks need to know, where they run in the browser. */
    async leesControlegegevens(): Promise<{
      regio: Regio;
      indicatoren: Indicatorregel[];
      profielen: (Profielsleutel & { json: string })[];
    }> {
      const profielen = (await mijne()).map(({ bron, aanleveraar, scope, inhoud }) => ({
        ...{ bron, aanleveraar, scope },
        json: inhoud,
      }));
      const indicatoren = INDICATOREN.map(({ code, vorm, eenheid, periodesoorten }) => ({
        ...{ code, vorm, eenheid, periodesoorten },
      }));
      return { regio: await leesRegio(), indicatoren, profielen };
    },
  };
}
