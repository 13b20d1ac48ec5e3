/** The desk for the terms of delivery. */
import { bewaarTermijnen, leesTermijnen } from '@regiomonitor/queries/beheer/termijnen.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import {
  isTermijn,
  listRitmes,
  STANDAARD_TERMIJN,
  type Termijn,
  type Termijnen,
} from '@regiomonitor/queries/termijn/termijn.ts';
import { requireWie, type Balie, type Veld } from '../toegang/balie.ts';
import { magErgens } from '../toegang/rechten.ts';

/** Why the terms were not saved; with `bron` where one of them is no term. */
export type Termijnfout = { readonly fout: 'mag-niet' } | { readonly fout: 'termijn'; readonly bron: string };

const RITMES = listRitmes(INDICATOREN);

export function openTermijnen(balie: Balie) {
  const { beheer, noteer } = balie;
  return {
    /** What the region chose; the rest follows the default. */
    lees: () => leesTermijnen(beheer),
    /** Every bron that has a term, with how often it is delivered. */
    ritmes: RITMES,
    /** Reads one field per bron: weeks, or a day as `1-3`; an empty one goes back to the default. */
    async bewaar(veld: Veld): Promise<Termijnfout | undefined> {
      if (!magErgens(requireWie(balie), 'regio-instellen')) return { fout: 'mag-niet' };
      const termijnen: [string, Termijn][] = [];
      for (const { bron, soort } of RITMES) {
        const tekst = veld(bron).trim();
        if (tekst === '') continue;
        const termijn = 'dag' in STANDAARD_TERMIJN[soort] ? readDag(tekst) : { weken: readWeken(tekst) };
        if (!isTermijn(termijn)) return { fout: 'termijn', bron };
        termijnen.push([bron, termijn]);
      }
      const gekozen: Termijnen = Object.fromEntries(termijnen);
      await bewaarTermijnen(beheer, gekozen);
      await noteer('instelling', { aanlevertermijnen: JSON.stringify(gekozen) });
      return undefined;
    },
  };
}

function readWeken(tekst: string): number {
  return /^\d{1,3}$/.test(tekst) ? Number(tekst) : Number.NaN;
}

/** A day as people write it, `1-3`: day before month. */
function readDag(tekst: string): { dag: string } | undefined {
  const [, dag, maand] = /^(\d{1,2})-(\d{1,2})$/.exec(tekst) ?? [];
  return dag && maand ? { dag: `${maand.padStart(2, '0')}-${dag.padStart(2, '0')}` } : undefined;
}
