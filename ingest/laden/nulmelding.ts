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
  type Transactie,
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

type Melding = Handeling & { readonly toelichting?: string };

/**
 * A levering without rows, made on purpose: 'we have none'. It stands among the others by the same rules; saying it
 * twice changes nothing.
 */
export async function meldNul(register: Register, opdracht: Opdracht, melding: Melding): Promise<Uitkomst> {
  return inTransactie<Uitkomst>(register, (transactie) => boekNul(register, transactie, opdracht, melding));
}

/** What `meldNul` would say, what stands out included, without storing anything. */
export async function controleerNulmelding(
  register: Register,
  opdracht: Opdracht,
  handeling: Handeling,
): Promise<Uitkomst> {
  return inTransactie<Uitkomst>(register, async (transactie, draaiTerug) => {
    const uitkomst = await boekNul(register, transactie, opdracht, handeling);
    if (uitkomst.status === 'geweigerd') return draaiTerug(uitkomst);
    return draaiTerug({ ...uitkomst, status: 'gecontroleerd', levering: null });
  });
}

async function boekNul(
  register: Register,
  transactie: Transactie,
  opdracht: Opdracht,
  melding: Melding,
): Promise<Uitkomst> {
  const plaats = toPlaats(opdracht);
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
  await boekVervanging(transactie, vervangt, id, melding);
  const ontvangst = { id, soort: 'nulmelding', sha256: null, rijen: 0, rijen_weggelaten: 0 } as const;
  const versie = await boekOntvangst(transactie, plaats, ontvangst, melding);
  const opvallend = await boekAannemelijkheid(transactie, id, melding.toelichting, melding);
  return createUitkomst('aanvaard', opdracht, voegOpvallendToe(NIETS_GELEZEN, opvallend), {
    id,
    versie,
    vervangt: vervangt.map((oud) => oud.id),
  });
}
