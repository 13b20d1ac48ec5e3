/** The desk for delivering: taking a file in, what came of the check, confirming, a nulmelding, and the receipt. */
import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { SleutelFout } from '@regiomonitor/ingest/laden/sleutel.ts';
import { ProfielOngeldig } from '@regiomonitor/ingest/koppelen/profiel.ts';
import { RegisterBezet } from '@regiomonitor/queries/database/register-fout.ts';
import { isAannemelijkheid } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';
import { leesTermijnen } from '@regiomonitor/queries/beheer/termijnen.ts';
import { dagVan } from '../../src/lib/format/datum.ts';
import type { Ontvangstfeit } from '../../src/lib/paginas/ontvangstbewijs.ts';
import { drukOntvangstbewijs } from '../ontvangstbewijs/pdf.ts';
import { VERSIE } from '../versie.ts';
import type { Ontvangst } from '../ontvangstbewijs/ontvangst.ts';
import { requireWie, type Balie } from '../toegang/balie.ts';
import { mag } from '../toegang/rechten.ts';
import { Aanvraagfout, leesAanvraag, VELDEN, type Aanvraag } from './aanvraag.ts';
import type { Leverbureau } from './bureau.ts';
import type { Proef } from './effect.ts';
import { vindLeveraar, type Leveraar } from './leveraar.ts';
import type { Afhandeling } from './leverdienst.ts';
import { listKeuzes, type Leverkeuzes } from './leverkeuzes.ts';
import { stelVoor, type Openstaand } from './openstaand.ts';
import type { Eigenaar, Wachtende } from './wachtkamer.ts';

/** What is known of a file that waits for its sender. */
export interface Controlestuk {
  readonly aanvraag: Aanvraag;
  readonly proef: Proef;
  /** What leaving rows outside the period out would do; null when there are none. */
  readonly weglaten: { readonly rijen: number; readonly fouten: number } | null;
}

/** What is to be shown of it. */
export interface Controle extends Controlestuk {
  readonly sleutel: string;
  readonly naam: string;
  readonly grootte: number;
}

/** The message is for who stands here, in Dutch. */
export interface Leverfout {
  readonly fout: string;
}

/** A nulmelding that waits to be confirmed, with what stands out of it. */
export interface Nulvraag {
  readonly opdracht: Opdracht;
  readonly vragen: readonly string[];
}

const GEEN_TOELICHTING = 'Leg eerst kort uit waarom het klopt wat opvalt.';
const GEEN_RECHT = 'U mag niet aanleveren voor deze gemeente onder deze naam. Vraag het de coördinator.';
const GEEN_BESTAND = 'Kies eerst een bestand.';
const VERLOPEN = 'Dit bestand is hier niet meer: het wacht hooguit een half uur. Kies het opnieuw.';
const ONINGERICHT = 'Aanleveren kan nu niet: de server is niet goed ingericht. Meld het bij uw beheerder.';

export function openAanleverloket(balie: Balie, { dienst, wachtkamer, meld }: Leverbureau) {
  const { beheer, klok, klant, noteer } = balie;
  const { regio } = klant;

  function requireEigenaar(): Eigenaar {
    const { account } = requireWie(balie);
    if (!account || !klant.sessie) throw new RangeError('This page is for who is signed in.');
    return { account, sessie: klant.sessie };
  }

  /** Reads what was asked, and whose right it is. */
  async function leesVraag(velden: ReadonlyMap<string, string>): Promise<[Aanvraag, Leveraar] | Leverfout> {
    if (!regio) return { fout: ONINGERICHT };
    const bekend = new Map([...velden].filter(([naam]) => (VELDEN as readonly string[]).includes(naam)));
    const aanvraag = leesAanvraag(bekend, regio);
    const leveraar = await vindLeveraar(beheer, klant.wie, aanvraag.opdracht);
    return leveraar ? [aanvraag, leveraar] : { fout: GEEN_RECHT };
  }

  /** The gemeente whose figures may be shown; null for none. A region has no own figures. */
  function kiesGebied({ scope, aanleveraar }: Opdracht): string | null {
    const ziet = scope !== 'regio' && mag(requireWie(balie), 'effect-bekijken', { scope, aanleveraar });
    return ziet ? scope : null;
  }

  async function controleer(
    bestand: Wachtende<unknown>['bestand'],
    aanvraag: Aanvraag,
    leveraar: Leveraar,
  ): Promise<Controlestuk> {
    const { opdracht } = aanvraag;
    const proef = await dienst.probeer(bestand, opdracht, leveraar, kiesGebied(opdracht));
    if (proef.effect?.cijfers) {
      const over = { waar: 'voorbeeld van het effect', bron: opdracht.bron, gemeente: opdracht.scope };
      await noteer('onbeveiligde cijfers', { ...over, periode: opdracht.periode.code });
    }
    const buiten = proef.controle.fouten.some(({ code }) => code === 'datum_buiten_periode');
    if (!buiten) return { aanvraag, proef, weglaten: null };
    const zonder = { ...opdracht, buitenPeriode: 'weglaten' } as const;
    const { controle } = await dienst.probeer(bestand, zonder, leveraar, null);
    return { aanvraag, proef, weglaten: { rijen: controle.weggelaten, fouten: controle.aantal_fouten } };
  }

  async function askNul({ opdracht }: Aanvraag, leveraar: Leveraar): Promise<Nulvraag | Leverfout> {
    const { fouten, waarschuwingen } = await dienst.controleerNul(opdracht, leveraar);
    const [fout] = fouten;
    if (fout) return { fout: fout.melding };
    return { opdracht, vragen: waarschuwingen.map(({ melding }) => melding) };
  }

  return {
    leverkeuzes: (): Leverkeuzes => listKeuzes(requireWie(balie), regio),
    async leesOpenstaand(): Promise<Openstaand[]> {
      const keuzes = listKeuzes(requireWie(balie), regio);
      const vandaag = dagVan(klok().toISOString());
      return stelVoor(keuzes, await klant.leveringen(), await leesTermijnen(beheer), vandaag);
    },

    /** Checks the file that was sent with this request, and lets it wait; returns the key of what came of it. */
    neemBestandIn(): Promise<{ readonly sleutel: string } | Leverfout> {
      return explain(async () => {
        const { zending } = klant;
        if (!zending) return { fout: GEEN_BESTAND };
        if ('fout' in zending) return zending;
        const vraag = await leesVraag(zending.velden);
        if ('fout' in vraag) return vraag;
        const bestand = zending.neemBestand();
        if (!bestand) return { fout: GEEN_BESTAND };
        try {
          return {
            sleutel: wachtkamer.zet(requireEigenaar(), {
              bestand,
              gegevens: await controleer(bestand, ...vraag),
            }),
          };
        } catch (error) {
          bestand.vergeet();
          throw error;
        }
      });
    },
    leesControle(sleutel: string): Controle | undefined {
      const plek = wachtkamer.vind(requireEigenaar(), sleutel);
      return plek && { ...plek.gegevens, sleutel, naam: plek.bestand.naam, grootte: plek.bestand.grootte };
    },
    /** Checks a waiting file again, with other wishes than before. */
    controleerOpnieuw(sleutel: string, velden: ReadonlyMap<string, string>): Promise<Leverfout | undefined> {
      return explain(async () => {
        const plek = wachtkamer.vind(requireEigenaar(), sleutel);
        if (!plek) return { fout: VERLOPEN };
        const vraag = await leesVraag(velden);
        if ('fout' in vraag) return vraag;
        wachtkamer.werkBij(requireEigenaar(), sleutel, await controleer(plek.bestand, ...vraag));
        return undefined;
      });
    },
    /** Delivers a waiting file, which is checked once more. Refused by now: what came of it can be read again. */
    bevestig(sleutel: string, toelichting: string): Promise<Afhandeling | Leverfout> {
      return explain(async () => {
        const eigenaar = requireEigenaar();
        const plek = wachtkamer.vind(eigenaar, sleutel);
        if (!plek) return { fout: VERLOPEN };
        const { opdracht } = plek.gegevens.aanvraag;
        const leveraar = await vindLeveraar(beheer, klant.wie, opdracht);
        if (!leveraar) return { fout: GEEN_RECHT };
        const opvallend = plek.gegevens.proef.controle.waarschuwingen.some(({ code }) =>
          isAannemelijkheid(code),
        );
        if (opvallend && toelichting.trim() === '') return { fout: GEEN_TOELICHTING };
        const afhandeling = await dienst.leverAan(plek.bestand, opdracht, leveraar, toelichting);
        if (afhandeling.uitkomst.status === 'geweigerd') {
          const { uitkomst } = afhandeling;
          const controle = { ...plek.gegevens.proef.controle, ...uitkomst };
          wachtkamer.werkBij(eigenaar, sleutel, {
            ...plek.gegevens,
            proef: { ...plek.gegevens.proef, uitkomst, controle, effect: null },
          });
        } else wachtkamer.vergeet(eigenaar, sleutel);
        return afhandeling;
      });
    },
    /** Lets go of a waiting file. */
    zegAf(sleutel: string): void {
      wachtkamer.vergeet(requireEigenaar(), sleutel);
    },

    /** What a nulmelding would be about and what stands out of it, for who is to confirm it. */
    leesNulvraag(velden: ReadonlyMap<string, string>): Promise<Nulvraag | Leverfout> {
      return explain(async () => {
        const vraag = await leesVraag(velden);
        return 'fout' in vraag ? vraag : askNul(...vraag);
      });
    },
    meldNul(velden: ReadonlyMap<string, string>): Promise<Afhandeling | Leverfout> {
      return explain(async () => {
        const vraag = await leesVraag(velden);
        if ('fout' in vraag) return vraag;
        const [{ opdracht, toelichting }, leveraar] = vraag;
        const nulvraag = toelichting ? undefined : await askNul(...vraag);
        if (nulvraag && 'vragen' in nulvraag && nulvraag.vragen.length > 0) return { fout: GEEN_TOELICHTING };
        return dienst.meldNul(opdracht, leveraar, toelichting);
      });
    },

    versie: VERSIE,
    /** The receipt as a PDF. */
    drukOntvangstbewijs: (feiten: readonly Ontvangstfeit[], ontvangenOp: string): Buffer =>
      drukOntvangstbewijs(feiten, regio ?? { naam: '', synthetisch: false }, ontvangenOp),
    /** The receipt of a levering, for who may deliver such a one; undefined for everybody else. */
    async leesOntvangst(id: number): Promise<Ontvangst | undefined> {
      const ontvangst = await dienst.leesOntvangst(id);
      if (!ontvangst) return undefined;
      const { scope, aanleveraar } = ontvangst.levering;
      return mag(requireWie(balie), 'aanleveren', { scope, aanleveraar }) ? ontvangst : undefined;
    },
  };

  /** What cannot be done becomes a sentence; any other error is thrown on. */
  async function explain<T>(work: () => Promise<T>): Promise<T | Leverfout> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Aanvraagfout || error instanceof RegisterBezet || error instanceof ProfielOngeldig)
        return { fout: error.message };
      if (!(error instanceof SleutelFout)) throw error;
      meld(error);
      return { fout: ONINGERICHT };
    }
  }
}
