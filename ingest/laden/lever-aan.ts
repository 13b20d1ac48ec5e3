/** A file becomes a levering: checked, pseudonymised and stored in one transaction, or nothing of it. */
import type { KeyObject } from 'node:crypto';
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import { controleer, type Bronbestand, type Controle, type Opdracht, type Rijenblok } from '../controleren/controleer.ts';
import { createPseudonimiseerder } from '../pseudonimiseren/pseudoniem.ts';
import { bewaakBestand, BestandVeranderd, GRENS_BYTES, type BewaaktBestand } from './bestand.ts';
import {
  boekOntvangst,
  boekVervanging,
  inTransactie,
  leesActueel,
  reserveerId,
  type Handeling,
  type Transactie,
} from './boekhouding.ts';
import { meldBotsing } from './botsing.ts';
import { bepaalPlaatsing, zelfdePlaats, type Plaats } from './plaats.ts';
import { createRijenschrijver } from './rijenschrijver.ts';
import { bestandsfout, createUitkomst, NIETS_GELEZEN, voegFoutenToe, type Uitkomst } from './uitkomst.ts';

/** Called with the number of rows read so far. */
export type Voortgang = (rijen: number) => void;

export interface Aanlevering extends Handeling {
  /** The region's pseudonymisation key. */
  readonly sleutel: KeyObject;
  readonly voortgang?: Voortgang;
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
  if (bestand.grootte > GRENS_BYTES) return refuseTooLarge(opdracht);
  const bewaakt = await bewaakBestand(bestand);
  const plaats = toPlaats(opdracht);
  return inTransactie<Uitkomst>(register, async (transactie, draaiTerug) => {
    const actueel = await leesActueel(transactie, plaats);
    const huidig = actueel.find((ander) => zelfdePlaats(plaats, ander));
    if (huidig?.sha256 === bewaakt.sha256) {
      return createUitkomst('ongewijzigd', opdracht, { ...NIETS_GELEZEN, rijen: huidig.rijen }, { ...pick(huidig), vervangt: [] });
    }
    const { vervangt, botstMet } = bepaalPlaatsing(plaats, actueel);
    const id = await reserveerId(transactie);
    const { controle, rijen } = await storeRows(register, bewaakt, opdracht, aanlevering, id);
    const oordeel = voegFoutenToe(controle, meldBotsing(botstMet, register.regio));
    if (oordeel.aantal_fouten > 0) return draaiTerug(createUitkomst('geweigerd', opdracht, oordeel));
    await boekVervanging(transactie, vervangt, id, aanlevering);
    const ontvangst = { id, soort: 'rijen', sha256: bewaakt.sha256, rijen, rijen_weggelaten: controle.weggelaten } as const;
    const versie = await boekOntvangst(transactie, plaats, ontvangst, aanlevering);
    return createUitkomst('aanvaard', opdracht, controle, { id, versie, vervangt: vervangt.map((oud) => oud.id) });
  });
}

/** The report that `leverAan` would give of this file, without storing anything. */
export async function controleerLevering(
  register: Register,
  bestand: Bronbestand,
  opdracht: Opdracht,
  voortgang?: Voortgang,
): Promise<Uitkomst> {
  if (bestand.grootte > GRENS_BYTES) return refuseTooLarge(opdracht);
  const controle = await check(await bewaakBestand(bestand), opdracht, register.regio, telRijen(voortgang));
  const actueel = await register.db.transaction().execute((transactie) => leesActueel(transactie, toPlaats(opdracht)));
  const { botstMet } = bepaalPlaatsing(toPlaats(opdracht), actueel);
  const oordeel = voegFoutenToe(controle, meldBotsing(botstMet, register.regio));
  return createUitkomst(oordeel.aantal_fouten > 0 ? 'geweigerd' : 'gecontroleerd', opdracht, oordeel);
}

/**
 * A levering without rows, made on purpose: 'we have none'. It stands among the others by the same rules; saying it
 * twice changes nothing.
 */
export async function meldNul(register: Register, opdracht: Opdracht, handeling: Handeling): Promise<Uitkomst> {
  const plaats = toPlaats(opdracht);
  return inTransactie<Uitkomst>(register, async (transactie) => {
    const actueel = await leesActueel(transactie, plaats);
    const huidig = actueel.find((ander) => zelfdePlaats(plaats, ander));
    if (huidig?.soort === 'nulmelding') {
      return createUitkomst('ongewijzigd', opdracht, NIETS_GELEZEN, { ...pick(huidig), vervangt: [] });
    }
    const { vervangt, botstMet } = bepaalPlaatsing(plaats, actueel);
    const oordeel = voegFoutenToe(NIETS_GELEZEN, meldBotsing(botstMet, register.regio));
    if (oordeel.aantal_fouten > 0) return createUitkomst('geweigerd', opdracht, oordeel);
    const id = await reserveerId(transactie);
    await boekVervanging(transactie, vervangt, id, handeling);
    const ontvangst = { id, soort: 'nulmelding', sha256: null, rijen: 0, rijen_weggelaten: 0 } as const;
    const versie = await boekOntvangst(transactie, plaats, ontvangst, handeling);
    return createUitkomst('aanvaard', opdracht, NIETS_GELEZEN, { id, versie, vervangt: vervangt.map((oud) => oud.id) });
  });
}
