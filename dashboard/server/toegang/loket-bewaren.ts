/** The desk of the coördinator for how long rows are kept, and for removing those whose time is over. */
import { schoonOp, telVerlopen, type Opschoonregel } from '@regiomonitor/ingest/laden/opschonen.ts';
import { bewaarTermijn, isTermijn, leesBewaartermijnen } from '@regiomonitor/queries/beheer/bewaartermijn.ts';
import { withRegister } from '@regiomonitor/queries/database/register.ts';
import { BRONNEN, type Bron } from '@regiomonitor/queries/kpis/definitie.ts';
import { publiceerAlsNodig } from '@regiomonitor/queries/publicatie/publiceer.ts';
import { describeFout } from '../../bescherming/melding.ts';
import { requireWie, type Balie, type Veld } from './balie.ts';
import { magErgens } from './rechten.ts';

export function openBewaren(balie: Balie) {
  const { beheer, map, klok, noteer } = balie;
  const vereisRecht = () => {
    if (!magErgens(requireWie(balie), 'regio-instellen'))
      throw new RangeError('This page is for the coördinator.');
  };

  return {
    /** Years per bron (null: without end), and what would go now. */
    async lees(): Promise<{ termijnen: [Bron, number | null][]; verlopen: Opschoonregel[]; fout?: string }> {
      vereisRecht();
      const termijnen = await leesBewaartermijnen(beheer);
      try {
        const verlopen = await withRegister(map, {}, (register) => telVerlopen(register, termijnen, klok()));
        return { termijnen: [...termijnen], verlopen };
      } catch (error) {
        return { termijnen: [...termijnen], verlopen: [], fout: describeFout(error) };
      }
    },

    /** Sets a term; an empty number of years is without end. False when it cannot be. */
    async stelIn(veld: Veld): Promise<boolean> {
      vereisRecht();
      const bron = BRONNEN.find((een) => een === veld('bron'));
      const jaren = veld('jaren').trim() === '' ? null : Number(veld('jaren'));
      if (!bron || (jaren !== null && !isTermijn(jaren))) return false;
      await bewaarTermijn(beheer, { bron, jaren }, await balie.actor(), klok());
      await noteer('instelling', { bewaartermijn: bron, jaren });
      return true;
    },

    /** Removes for good, and publishes what is left; the sentence when that failed. */
    async wis(): Promise<{ gewist: Opschoonregel[] } | { fout: string }> {
      vereisRecht();
      try {
        const termijnen = await leesBewaartermijnen(beheer);
        const gewist = await schoonOp(map, termijnen, { actor: await balie.actor(), klok }, {});
        for (const { perioden, ...regel } of gewist)
          await noteer('opschonen', { ...regel, perioden: perioden.join(' ') });
        if (gewist.length > 0) await publiceerAlsNodig(map, { klok });
        return { gewist };
      } catch (error) {
        return { fout: describeFout(error) };
      }
    },
  };
}
