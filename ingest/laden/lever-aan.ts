/** A file becomes a levering: checked, pseudonymised and stored in one transaction, or nothing of it. */
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import type { Sleutel } from '../pseudonimiseren/sleutelketen.ts';
import type { Bronbestand, Controle, Middelen, Ontvanger, Opdracht } from '../controleren/controle.ts';
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
  type Transactie,
} from './boekhouding.ts';
import { meldBotsing } from './botsing.ts';
import { createLeesdraad } from './leesdraad.ts';
import { bepaalPlaatsing, zelfdePlaats } from './plaats.ts';
import { createRijenschrijver } from './rijenschrijver.ts';
import { createRijenstroom } from './rijenstroom.ts';
import { vereisSleutel } from './sleutelstand.ts';
import {
  bestandsfout,
  createUitkomst,
  NIETS_GELEZEN,
  toPlaats,
  voegFoutenToe,
  voegOpvallendToe,
  type GeplaatsteLevering,
  type Uitkomst,
  type UitkomstStatus,
} from './uitkomst.ts';

/** How far the reading is: rows so far, and the part of the file (0-1) that they came from. */
export type Voortgang = (rijen: number, deel: number) => void;

export interface Aanlevering extends Handeling {
  /** The region's pseudonymisation key. */
  readonly sleutel: Sleutel;
  readonly voortgang?: Voortgang;
  /** Why it is right although something stands out beside the register. */
  readonly toelichting?: string;
  /** Whether to tell what the file looks like, with so many of its first rows. */
  readonly beeld?: { readonly rijen: number };
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
  return inTransactie<Uitkomst>(register, async (transactie, draaiTerug) => {
    const { uitkomst } = await legNeer(register, transactie, bestand, opdracht, aanlevering);
    return uitkomst.status === 'geweigerd' ? draaiTerug(uitkomst) : uitkomst;
  });
}

/** What stands in the register, as long as the transaction does. */
export interface Neergelegd {
  readonly uitkomst: Uitkomst;
  /** Made way for it. */
  readonly vervangen: readonly Levering[];
  /** What the checks said; with what the file looks like, where that was asked for. */
  readonly controle: Controle;
}

/** Checks a file and stores it within a transaction; one that is refused is to be rolled back. */
export async function legNeer(
  register: Register,
  transactie: Transactie,
  bestand: Bronbestand,
  opdracht: Opdracht,
  aanlevering: Aanlevering,
): Promise<Neergelegd> {
  if (bestand.grootte > GRENZEN.bestand) return concludeer('geweigerd', opdracht, refuseTooLarge());
  const bewaakt = await bewaakBestand(bestand);
  const plaats = toPlaats(opdracht);
  await vereisSleutel(transactie, aanlevering.sleutel);
  const actueel = await leesActueel(transactie, plaats);
  const huidig = actueel.find((ander) => zelfdePlaats(plaats, ander));
  if (huidig?.sha256 === bewaakt.sha256) {
    const levering = { id: huidig.id, versie: huidig.versie, vervangt: [] };
    return concludeer('ongewijzigd', opdracht, { ...NIETS_GELEZEN, rijen: huidig.rijen }, levering);
  }
  const { vervangt, botstMet } = bepaalPlaatsing(plaats, actueel);
  const id = await reserveerId(transactie);
  const { controle, rijen } = await storeRows(register, bewaakt, opdracht, aanlevering, id);
  const oordeel = voegFoutenToe(controle, meldBotsing(botstMet, register.regio));
  if (oordeel.aantal_fouten > 0) return concludeer('geweigerd', opdracht, oordeel);
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
  const levering = { id, versie, vervangt: vervangt.map((oud) => oud.id) };
  return concludeer('aanvaard', opdracht, voegOpvallendToe(controle, opvallend), levering, vervangt);
}

function concludeer(
  status: UitkomstStatus,
  opdracht: Opdracht,
  controle: Controle,
  levering: GeplaatsteLevering | null = null,
  vervangen: readonly Levering[] = [],
): Neergelegd {
  return { uitkomst: createUitkomst(status, opdracht, controle, levering), controle, vervangen };
}

/** The report that `leverAan` would give of this file, without storing anything. */
export async function controleerLevering(
  register: Register,
  bestand: Bronbestand,
  opdracht: Opdracht,
  voortgang?: Voortgang,
): Promise<Uitkomst> {
  if (bestand.grootte > GRENZEN.bestand) return createUitkomst('geweigerd', opdracht, refuseTooLarge());
  const bewaakt = await bewaakBestand(bestand);
  const middelen = { ontvang: meldVoortgang(bewaakt, voortgang) };
  const controle = await check(bewaakt, opdracht, register.regio, middelen);
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
  { sleutel, voortgang, beeld }: Aanlevering,
  leveringId: number,
): Promise<{ controle: Controle; rijen: number }> {
  const schrijver = await createRijenschrijver(register.verbinding, opdracht.bron, leveringId);
  const stroom = createRijenstroom(schrijver, sleutel, opdracht, bestand.grootte);
  const meld = meldVoortgang(bestand, voortgang);
  try {
    const ontvang: Ontvanger = async (blok) => {
      await meld(blok);
      await stroom.neem(blok);
    };
    const controle = await check(bestand, opdracht, register.regio, { ontvang, beeld });
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
  middelen: Pick<Middelen, 'ontvang' | 'beeld'>,
): Promise<Controle> {
  let controle = NIETS_GELEZEN;
  const draad = createLeesdraad();
  const volledig = { indicatoren: INDICATOREN, ...opdracht };
  try {
    controle = await controleer(bestand, volledig, regio, { ...middelen, ...draad.lezers });
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
function refuseTooLarge(): Controle {
  const melding = createMelding('te_groot', 'bestand', { grens: GRENZEN.bestand / 1024 / 1024 });
  return voegFoutenToe(NIETS_GELEZEN, [bestandsfout('te_groot', melding)]);
}
