/** The desk of the coördinator for the protection of small numbers. */
import { leesAfwijkingen } from '@regiomonitor/queries/beheer/bescherming.ts';
import { withRegister } from '@regiomonitor/queries/database/register.ts';
import type { Beschermingsklasse } from '@regiomonitor/queries/kpis/definitie.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import {
  InstellingOngeldig,
  instellingenVoor,
  type Afwijking,
} from '@regiomonitor/queries/protection/settings.ts';
import {
  beproefBescherming,
  isZwakker,
  leesGepubliceerd,
  wijzigBescherming,
  type Proef,
} from '@regiomonitor/queries/publicatie/instellen.ts';
import { berekenBescherming } from '@regiomonitor/queries/publicatie/voorbereiden.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { listVerborgen, type Verborgenlijst } from '../../bescherming/verborgen.ts';
import { describeFout } from '../../bescherming/melding.ts';
import { createWerkplek, type Stuk, type Werkplek } from '../werk/werkbank.ts';
import { requireWie, type Balie, type Veld } from './balie.ts';
import { magErgens } from './rechten.ts';

const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];
const KLASSEN: readonly Beschermingsklasse[] = ['werkproces', 'persoon', 'waardering', 'rol', 'geen'];
/** A page waits this long for work to end; then it says that the work goes on. */
const WACHT_MS = 8_000;

interface Vraag {
  readonly wat: 'proef' | 'bewaar';
  readonly wijziging: Afwijking;
}

/** Trying out and saving, one at a time for the whole server. */
export type Beschermwerk = Werkplek<Vraag, Proef | null>;
export type Beschermstuk = Stuk<Vraag, Proef | null>;

export function createBeschermwerk(meld: (error: unknown) => void): Beschermwerk {
  return createWerkplek((error) => {
    meld(error);
    return describeFout(error);
  });
}

export function openBescherming(balie: Balie) {
  const { beheer, map, beschermwerk: werk, klok, noteer } = balie;

  const vereisRecht = () => {
    if (!magErgens(requireWie(balie), 'regio-instellen'))
      throw new RangeError('This page is for the coördinator.');
  };

  return {
    indicatoren: INDICATOREN.map(({ code, vorm, teksten }) => ({ code, vorm, teksten })),
    klassen: KLASSEN,

    /** The settings of both levels with what they hide in the current publicatie. */
    async lees() {
      vereisRecht();
      const afwijkingen = await leesAfwijkingen(beheer);
      const perNiveau = NIVEAUS.map(async (niveau) => {
        const nu = new Map((await leesGepubliceerd(map, niveau)).map((rij) => [rij.indicator, rij]));
        return instellingenVoor(niveau, INDICATOREN, afwijkingen).map((instelling) => {
          const { cijfers, verborgen } = nu.get(instelling.indicator) ?? { cijfers: 0, verborgen: 0 };
          const eigen = afwijkingen.some(
            (een) => een.niveau === niveau && een.indicator === instelling.indicator,
          );
          return { ...instelling, eigen, cijfers, verborgen };
        });
      });
      return (await Promise.all(perNiveau)).flat();
    },

    /** The change that a form asks for, or the sentence that says why it cannot be. */
    async leesWijziging(
      niveau: Niveau,
      indicator: string,
      veld: Veld,
    ): Promise<{ wijziging: Afwijking } | { fout: string }> {
      const wijziging = readWijziging(niveau, indicator, veld);
      try {
        isZwakker(await leesAfwijkingen(beheer), wijziging);
        return { wijziging };
      } catch (error) {
        if (error instanceof InstellingOngeldig) return { fout: error.message };
        throw error;
      }
    },

    /** Begins to compute what a change would do; false when other work is going on. */
    beproef(wijziging: Afwijking): boolean {
      vereisRecht();
      return werk.begin({ wat: 'proef', wijziging }, () => beproefBescherming(map, wijziging, {}));
    },

    /**
     * Begins to publish with the change that was tried out last, when it was of this setting. `bevestigd`: the user said
     * yes to weaker protection.
     */
    async bewaar(
      plek: Pick<Afwijking, 'niveau' | 'indicator'>,
      bevestigd: boolean,
    ): Promise<'begonnen' | 'niet-beproefd' | 'niet-bevestigd'> {
      vereisRecht();
      const stuk = await werk.kijk();
      if (stuk?.vraag.wat !== 'proef' || !stuk.uitkomst) return 'niet-beproefd';
      const { wijziging } = stuk.vraag;
      if (wijziging.niveau !== plek.niveau || wijziging.indicator !== plek.indicator) return 'niet-beproefd';
      if (stuk.uitkomst.zwakker && !bevestigd) return 'niet-bevestigd';
      const actor = await balie.actor();
      const bewaar = async () => {
        await wijzigBescherming(map, wijziging, { actor, klok });
        return null;
      };
      return werk.begin({ wat: 'bewaar', wijziging }, bewaar) ? 'begonnen' : 'niet-beproefd';
    },

    /** The work that is going on or ended last, waited for a while. That something was saved is said once. */
    async kijk(): Promise<Beschermstuk | undefined> {
      const stuk = await werk.kijk(WACHT_MS);
      if (stuk?.vraag.wat === 'bewaar') werk.ruimOp();
      return stuk;
    },

    /** Which figures are hidden and why. Looking is written down. */
    async leesVerborgen(niveau: Niveau, indicator: string): Promise<Verborgenlijst | { fout: string }> {
      vereisRecht();
      await noteer('onbeveiligde cijfers', { wat: 'redenen van verbergen', niveau, indicator });
      try {
        return await withRegister(map, {}, async (register) =>
          listVerborgen(register.regio, await berekenBescherming(map, register), niveau, indicator),
        );
      } catch (error) {
        return { fout: describeFout(error) };
      }
    },
  };
}

/** What a form asks to change: only what differs from the default is a choice of the region. */
function readWijziging(niveau: Niveau, indicator: string, veld: Veld): Afwijking {
  const klasse = KLASSEN.find((een) => een === veld('klasse'));
  const gekozen = {
    beschermen: veld('beschermen') !== 'uit',
    ...(klasse && { klasse }),
    drempel: Number(veld('drempel').trim() || Number.NaN),
    complement: veld('complement') === 'aan',
  };
  const standaard = new Map<string, unknown>(
    instellingenVoor(niveau, INDICATOREN)
      .filter((een) => een.indicator === indicator)
      .flatMap((een) => Object.entries(een)),
  );
  const anders = Object.entries(gekozen).filter(([naam, waarde]) => standaard.get(naam) !== waarde);
  return veld('standaard') === 'ja'
    ? { niveau, indicator }
    : { niveau, indicator, ...(Object.fromEntries(anders) as Partial<typeof gekozen>) };
}
