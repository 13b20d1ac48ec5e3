import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Opdracht } from '../controleren/controle.ts';
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
import { bepaalPlaatsing, zelfdePlaats } from './plaats.ts';
import {
  createUitkomst,
  NIETS_GELEZEN,
  toPlaats,
  voegFoutenToe,
  voegOpvallendToe,
  type Uitkomst,
} from './uitkomst.ts';

/**
 * A levering without rows, made on purpose: 'we have none'. It stands among the others by the same rules; saying it
 * twice changes nothing.
 */
export async function meldNul(
  register: Register,
  opdracht: Opdracht,
  handeling: Handeling & { readonly toelichting?: string },
): Promise<Uitkomst> {
  const plaats = toPlaats(opdracht);
  return inTransactie<Uitkomst>(register, async (transactie) => {
    const actueel = await leesActueel(transactie, plaats);
    const huidig = actueel.find((ander) => zelfdePlaats(plaats, ander));
    if (huidig?.soort === 'nulmelding') {
      return createUitkomst('ongewijzigd', opdracht, NIETS_GELEZEN, {
        id: huidig.id,
        versie: huidig.versie,
        vervangt: [],
      });
    }
    const { vervangt, botstMet } = bepaalPlaatsing(plaats, actueel);
    const oordeel = voegFoutenToe(NIETS_GELEZEN, meldBotsing(botstMet, register.regio));
    if (oordeel.aantal_fouten > 0) return createUitkomst('geweigerd', opdracht, oordeel);
    const id = await reserveerId(transactie);
    await boekVervanging(transactie, vervangt, id, handeling);
    const ontvangst = { id, soort: 'nulmelding', sha256: null, rijen: 0, rijen_weggelaten: 0 } as const;
    const versie = await boekOntvangst(transactie, plaats, ontvangst, handeling);
    const opvallend = await boekAannemelijkheid(transactie, id, handeling.toelichting, handeling);
    return createUitkomst('aanvaard', opdracht, voegOpvallendToe(NIETS_GELEZEN, opvallend), {
      id,
      versie,
      vervangt: vervangt.map((oud) => oud.id),
    });
  });
}

/** What `meldNul` would say, without storing anything. */
export async function controleerNulmelding(register: Register, opdracht: Opdracht): Promise<Uitkomst> {
  const plaats = toPlaats(opdracht);
  const actueel = await register.db.transaction().execute((transactie) => leesActueel(transactie, plaats));
  const { botstMet } = bepaalPlaatsing(plaats, actueel);
  const oordeel = voegFoutenToe(NIETS_GELEZEN, meldBotsing(botstMet, register.regio));
  return createUitkomst(oordeel.aantal_fouten > 0 ? 'geweigerd' : 'gecontroleerd', opdracht, oordeel);
}
