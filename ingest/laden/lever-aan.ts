/** A file becomes a levering: checked, pseudonymised and stored in one transaction, or nothing of it. */
import type { KeyObject } from 'node:crypto';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Bronbestand, Controle, Ontvanger, Opdracht } from '../controleren/controle.ts';
import { controleer } from '../controleren/controleer.ts';
import { createMelding } from '../controleren/foutcodes.ts';
import { GRENZEN } from '../lezen/grenzen.ts';
import { bewaakBestand, BestandVeranderd, type BewaaktBestand } from './bestand.ts';
import {
  boekAannemelijkheid,
  boekOntvangst,
  boekVervanging,
  inTransactie,
  leesActueel,
  reserveerId,
  type Handeling,
} from './boekhouding.ts';
import { meldBotsing } from './botsing.ts';
import { createLeesdraad } from './leesdraad.ts';
import { bepaalPlaatsing, zelfdePlaats } from './plaats.ts';
import { createRijenschrijver } from './rijenschrijver.ts';
import { createRijenstroom } from './rijenstroom.ts';
import {
  bestandsfout,
  createUitkomst,
  NIETS_GELEZEN,
  toPlaats,
  voegFoutenToe,
  voegOpvallendToe,
  type Uitkomst,
} from './uitkomst.ts';

/** How far the reading is: rows so far, and the part of the file (0-1) that they came from. */
export type Voortgang = (rijen: number, deel: number) => void;

export interface Aanlevering extends Handeling {
  /** The region's pseudonymisation key. */
  readonly sleutel: KeyObject;
  readonly voortgang?: Voortgang;
  /** Why it is right although something stands out beside the register. */
  readonly toelichting?: string;
}

/**
 * Checks a file and stores it as the current levering of its bron, aanleveraar, scope and period. All or nothing:
 * whenever the process stops, the register is as it was before, or as it is after.
 */
export async function leverAan(
  register: Register,
  bestand: Bronbestand,
  opdracht: Opdracht,
  aanlevering: Aanlevering,
): Promise<Uitkomst> {
  if (bestand.grootte > GRENZEN.bestand) return refuseTooLarge(opdracht);
  const bewaakt = await bewaakBestand(bestand);
  const plaats = toPlaats(opdracht);
  return inTransactie<Uitkomst>(register, async (transactie, draaiTerug) => {
    const actueel = await leesActueel(transactie, plaats);
    const huidig = actueel.find((ander) => zelfdePlaats(plaats, ander));
    if (huidig?.sha256 === bewaakt.sha256) {
      return createUitkomst(
        'ongewijzigd',
        opdracht,
        { ...NIETS_GELEZEN, rijen: huidig.rijen },
        { id: huidig.id, versie: huidig.versie, vervangt: [] },
      );
    }
    const { vervangt, botstMet } = bepaalPlaatsing(plaats, actueel);
    const id = await reserveerId(transactie);
    const { controle, rijen } = await storeRows(register, bewaakt, opdracht, aanlevering, id);
    const oordeel = voegFoutenToe(controle, meldBotsing(botstMet, register.regio));
    if (oordeel.aantal_fouten > 0) return draaiTerug(createUitkomst('geweigerd', opdracht, oordeel));
    await boekVervanging(transactie, vervangt, id, aanlevering);
    const ontvangst = {
      id,
      soort: 'rijen',
      sha256: bewaakt.sha256,
      rijen,
      rijen_weggelaten: controle.weggelaten,
    } as const;
    const versie = await boekOntvangst(transactie, plaats, ontvangst, aanlevering);
    const opvallend = await boekAannemelijkheid(transactie, id, aanlevering.toelichting, aanlevering);
    return createUitkomst('aanvaard', opdracht, voegOpvallendToe(controle, opvallend), {
      id,
      versie,
      vervangt: vervangt.map((oud) => oud.id),
    });
  });
}

/** The report that `leverAan` would give of this file, without storing anything. */
export async function controleerLevering(
  register: Register,
  bestand: Bronbestand,
  opdracht: Opdracht,
  voortgang?: Voortgang,
): Promise<Uitkomst> {
  if (bestand.grootte > GRENZEN.bestand) return refuseTooLarge(opdracht);
  const bewaakt = await bewaakBestand(bestand);
  const controle = await check(bewaakt, opdracht, register.regio, meldVoortgang(bewaakt, voortgang));
  const actueel = await register.db
    .transaction()
    .execute((transactie) => leesActueel(transactie, toPlaats(opdracht)));
  const { botstMet } = bepaalPlaatsing(toPlaats(opdracht), actueel);
  const oordeel = voegFoutenToe(controle, meldBotsing(botstMet, register.regio));
  return createUitkomst(oordeel.aantal_fouten > 0 ? 'geweigerd' : 'gecontroleerd', opdracht, oordeel);
}

/** Hands the rows to the register as they are read; after an error in the file the reading goes on, the storing not. */
async function storeRows(
  register: Register,
  bestand: BewaaktBestand,
  opdracht: Opdracht,
  { sleutel, voortgang }: Aanlevering,
  leveringId: number,
): Promise<{ controle: Controle; rijen: number }> {
  const schrijver = await createRijenschrijver(register.verbinding, opdracht.bron, leveringId);
  const stroom = createRijenstroom(schrijver, sleutel, opdracht, bestand.grootte);
  const meld = meldVoortgang(bestand, voortgang);
  try {
    const controle = await check(bestand, opdracht, register.regio, async (blok) => {
      await meld(blok);
      await stroom.neem(blok);
    });
    if (controle.aantal_fouten === 0) {
      await stroom.leeg();
      schrijver.sluit();
    }
    return { controle, rijen: schrijver.rijen };
  } finally {
    await stroom.close();
    schrijver.verwerp();
  }
}

/** The checks, with a file that changes under the reader as one of the findings. */
async function check(
  bestand: BewaaktBestand,
  opdracht: Opdracht,
  regio: Regio,
  ontvang: Ontvanger,
): Promise<Controle> {
  let controle = NIETS_GELEZEN;
  const draad = createLeesdraad();
  const volledig = { indicatoren: INDICATOREN, ...opdracht };
  try {
    controle = await controleer(bestand, volledig, regio, { ontvang, ...draad.lezers });
  } catch (error) {
    if (!(error instanceof BestandVeranderd)) throw error;
  } finally {
    await draad.close();
  }
  if (!bestand.veranderd) return controle;
  const melding = createMelding('bestand_onleesbaar', 'veranderd', {});
  return voegFoutenToe(NIETS_GELEZEN, [bestandsfout('bestand_onleesbaar', melding)]);
}

function meldVoortgang(bestand: BewaaktBestand, voortgang: Voortgang | undefined): Ontvanger {
  let rijen = 0;
  return (blok) => {
    rijen += blok.rijnummers.length;
    voortgang?.(rijen, bestand.gelezen / Math.max(1, bestand.grootte));
  };
}

/** Before a byte of it is read. */
function refuseTooLarge(opdracht: Opdracht): Uitkomst {
  const melding = createMelding('te_groot', 'bestand', { grens: GRENZEN.bestand / 1024 / 1024 });
  return createUitkomst(
    'geweigerd',
    opdracht,
    voegFoutenToe(NIETS_GELEZEN, [bestandsfout('te_groot', melding)]),
  );
}
