/** The desk for editions: locking, comparing, the texts of reports, and whether the region is openbaar. */
import {
  bewaarRapportteksten,
  leesRapportteksten,
  ONDERDELEN,
  type Rapportteksten,
} from '@regiomonitor/queries/beheer/rapportteksten.ts';
import { leesControlelijst, type Controlelijst } from '@regiomonitor/queries/edities/controlelijst.ts';
import { findEditie, leesEdities, type Editie } from '@regiomonitor/queries/edities/editie.ts';
import { openEditie } from '@regiomonitor/queries/edities/openen.ts';
import { readOpenbaar, writeOpenbaar } from '@regiomonitor/queries/edities/openbaar.ts';
import { leesTeksten } from '@regiomonitor/queries/edities/teksten.ts';
import { explainVaststelfout } from '@regiomonitor/queries/edities/vaststelfout.ts';
import { stelVast, type Editieconcept } from '@regiomonitor/queries/edities/vaststellen.ts';
import { vergelijk, type Vergelijking } from '@regiomonitor/queries/edities/vergelijken.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { openHuidigePublicatie, type Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Kader } from '../../src/lib/paginas/kader.ts';
import type { Rapport } from '../../src/lib/rapport/model.ts';
import { readKader } from '../../src/lib/server/kader.ts';
import type { Balie, Veld } from '../toegang/balie.ts';
import { magErgens } from '../toegang/rechten.ts';

/** Why a period was not locked, in Dutch; or the edition. */
export type Vaststeluitslag = { readonly editie: Editie } | { readonly fout: string };

/** Reports are made with much that nothing else needs: loaded by the first who wants one. */
const dienst = () => import('../../rapport/dienst.ts');

export function openEditieloket({ map, beheer, klok, klant, actor, noteer }: Balie) {
  const { wie } = klant;
  const magVaststellen = wie !== undefined && magErgens(wie, 'edities-vaststellen');
  const ziet = ({ niveau }: Editie) => niveau === 'openbaar' || wie?.niveau === 'intern';

  /** For who may change editions; anybody else has no business here. */
  function requireVaststeller(): void {
    if (!magVaststellen) throw new RangeError('Only who locks editions comes here.');
  }

  async function withPublicatie<T>(niveau: Niveau, work: (publicatie: Publicatie) => Promise<T>) {
    const publicatie = await openHuidigePublicatie(map, niveau);
    if (!publicatie) return undefined;
    try {
      return await work(publicatie);
    } finally {
      await publicatie.close();
    }
  }

  /** Years and half-years of which there are figures, the latest first. */
  async function leesRapportperioden(): Promise<Periode[]> {
    const perioden = await withPublicatie('intern', async ({ periodes }) => [...periodes]);
    return (perioden ?? [])
      .filter(({ soort }) => soort !== 'kwartaal')
      .toSorted((a, b) => b.eind.localeCompare(a.eind) || b.start.localeCompare(a.start));
  }

  return {
    magVaststellen,
    /** Those that this reader may look at, the newest first. */
    leesEdities: async (): Promise<Editie[]> => (await leesEdities(beheer)).filter(ziet).toReversed(),
    async leesControlelijst(niveau: Niveau, periode: Periode): Promise<Controlelijst | undefined> {
      requireVaststeller();
      const teksten = await leesTeksten(beheer, { niveau, periode });
      const edities = await leesEdities(beheer);
      return withPublicatie(niveau, (publicatie) => leesControlelijst(publicatie, periode, teksten, edities));
    },
    leesRapportperioden,
    /** Those that are over. */
    async leesVastTeStellen(): Promise<Periode[]> {
      requireVaststeller();
      const vandaag = klok().toISOString().slice(0, 10);
      return (await leesRapportperioden()).filter(({ eind }) => eind < vandaag);
    },
    async stelVast(niveau: Niveau, periode: Periode): Promise<Vaststeluitslag> {
      requireVaststeller();
      try {
        const { maakEditierapporten } = await dienst();
        const maakRapporten = (concept: Editieconcept) => maakEditierapporten(map, concept);
        return {
          editie: await stelVast(map, { niveau, periode }, { klok, actor: await actor(), maakRapporten }),
        };
      } catch (error) {
        const fout = explainVaststelfout(error);
        if (fout === undefined) throw error;
        return { fout };
      }
    },
    /** Both editions with what differs; undefined when this reader does not see one of them. */
    async vergelijkEdities(
      een: number,
      ander: number,
    ): Promise<{ toen: Editie; nu: Editie; vergelijking: Vergelijking; kader: Kader } | undefined> {
      const [toen, nu] = [await findEditie(beheer, een), await findEditie(beheer, ander)];
      if (!toen || !nu || !ziet(toen) || !ziet(nu)) return undefined;
      const [oud, nieuw] = [await openEditie(map, toen), await openEditie(map, nu)];
      try {
        return { toen, nu, vergelijking: await vergelijk(oud, nieuw), kader: await readKader(nieuw) };
      } finally {
        await Promise.all([oud.close(), nieuw.close()]);
      }
    },
    /** The report that was kept with the edition that is looked at. */
    async leesEditierapport(): Promise<Rapport | undefined> {
      const editie = klant.editie?.editie;
      if (!editie) return undefined;
      return (await dienst()).leesEditierapport(
        map,
        editie,
        editie.periode.soort === 'jaar' ? 'jaar' : 'halfjaar',
      );
    },
    maakConceptrapport: async (publicatie: Publicatie, periode: Periode): Promise<Rapport> =>
      (await dienst()).maakConceptrapport(map, beheer, publicatie, periode),
    leesRapportteksten: (periode: Periode) => leesRapportteksten(beheer, periode.code),
    async schrijfRapportteksten(periode: Periode, veld: Veld): Promise<void> {
      requireVaststeller();
      const teksten = Object.fromEntries(
        ONDERDELEN.map((onderdeel) => [onderdeel, veld(onderdeel).replaceAll('\r\n', '\n').trim()]),
      ) as Rapportteksten;
      const anders = await bewaarRapportteksten(beheer, periode.code, teksten, await actor(), klok());
      if (anders.length > 0)
        await noteer('rapporttekst', { periode: periode.code, onderdelen: anders.join(', ') });
    },
    isOpenbaar: () => readOpenbaar(beheer),
    async stelOpenbaarIn(aan: boolean): Promise<void> {
      requireVaststeller();
      await writeOpenbaar(beheer, aan);
      await noteer('instelling', { openbaar: aan });
    },
  };
}
