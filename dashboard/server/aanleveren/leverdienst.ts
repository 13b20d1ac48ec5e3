/**
 * Delivers on behalf of the people at the screens and of scripts: the same checks and the same register as the command
 * line. Every delivery is in the audit log, and the figures follow at once.
 */
import type { Bronbestand, Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { leverAan } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { controleerNaastRegister } from '@regiomonitor/ingest/laden/op-proef.ts';
import { controleerNulmelding, meldNul } from '@regiomonitor/ingest/laden/nulmelding.ts';
import { leesSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { schrijfLogboek } from '@regiomonitor/queries/beheer/logboek.ts';
import { withRegister, type OpenOpties, type Register } from '@regiomonitor/queries/database/register.ts';
import type { Actor } from '@regiomonitor/queries/schema/register.ts';
import { noemLeveringen } from './noem-leveringen.ts';
import { addBewaardProfiel } from '../profielen/bewaard.ts';
import { werkCijfersBij, type Cijferstand } from './cijfers-bijwerken.ts';
import { bekijkEffect, type Gebiedkeuze, type Proef } from './effect.ts';
import type { Leveraar } from './leveraar.ts';
import { leesOntvangst, type Ontvangst } from '../ontvangstbewijs/ontvangst.ts';

export interface Leverdienstopties {
  /** Data folder. */
  readonly map: string;
  /** File of the pseudonymisation key. */
  readonly sleutel: string;
  readonly beheer: Beheer;
  readonly klok: () => Date;
  /** How long to wait for a register that is in use, in milliseconds; the register's own time when left out. */
  readonly wachtMs?: number | undefined;
  /** Told of what went wrong after a levering was stored. */
  meld(error: unknown): void;
}

/** What came of a delivery, and of the figures after it. */
export interface Afhandeling {
  readonly uitkomst: Uitkomst;
  readonly cijfers: Cijferstand;
}

const EERSTE_RIJEN = 3;

export type Leverdienst = ReturnType<typeof createLeverdienst>;

export function createLeverdienst(opties: Leverdienstopties) {
  const { map, sleutel: sleutelpad, beheer, klok, wachtMs, meld } = opties;
  const open: OpenOpties = { ...(wachtMs !== undefined && { wachtMs }) };

  async function handelAf(
    { account, toekenning }: Leveraar,
    work: (register: Register) => Promise<Uitkomst>,
  ): Promise<Afhandeling> {
    const uitkomst = await withRegister(map, open, work);
    const { rol } = toekenning;
    const regels = noemLeveringen([uitkomst]).map((regel) => ({ ...regel, wie: account.email, rol }));
    await schrijfLogboek(beheer, regels, klok());
    if (uitkomst.status === 'geweigerd') return { uitkomst, cijfers: 'ongewijzigd' };
    return { uitkomst, cijfers: await werkCijfersBij(map, { ...open, klok }, meld) };
  }

  return {
    /** The report that delivering would give; stores nothing. */
    async controleer(bestand: Bronbestand, opdracht: Opdracht, leveraar: Leveraar): Promise<Uitkomst> {
      const aanlevering = { actor: toActor(leveraar), klok, sleutel: await leesSleutel(sleutelpad) };
      const volledig = await addBewaardProfiel(beheer, opdracht);
      return withRegister(map, open, (register) =>
        controleerNaastRegister(register, bestand, volledig, aanlevering),
      );
    },
    /** The report with what the file looks like and what would change; stores nothing. */
    async probeer(
      bestand: Bronbestand,
      opdracht: Opdracht,
      leveraar: Leveraar,
      gebied: Gebiedkeuze,
    ): Promise<Proef> {
      const sleutel = await leesSleutel(sleutelpad);
      const aanlevering = { actor: toActor(leveraar), klok, sleutel, beeld: { rijen: EERSTE_RIJEN } };
      const volledig = await addBewaardProfiel(beheer, opdracht);
      return withRegister(map, open, (register) =>
        bekijkEffect(register, bestand, volledig, aanlevering, gebied),
      );
    },
    async leverAan(
      bestand: Bronbestand,
      opdracht: Opdracht,
      leveraar: Leveraar,
      toelichting?: string,
    ): Promise<Afhandeling> {
      const sleutel = await leesSleutel(sleutelpad);
      const aanlevering = { actor: toActor(leveraar), klok, sleutel, ...(toelichting && { toelichting }) };
      const volledig = await addBewaardProfiel(beheer, opdracht);
      return handelAf(leveraar, (register) => leverAan(register, bestand, volledig, aanlevering));
    },
    /** What a nulmelding would say, what stands out included; stores nothing. */
    controleerNul: (opdracht: Opdracht, leveraar: Leveraar): Promise<Uitkomst> =>
      withRegister(map, open, (register) =>
        controleerNulmelding(register, opdracht, { actor: toActor(leveraar), klok }),
      ),
    meldNul(opdracht: Opdracht, leveraar: Leveraar, toelichting?: string): Promise<Afhandeling> {
      const handeling = { actor: toActor(leveraar), klok, ...(toelichting && { toelichting }) };
      return handelAf(leveraar, (register) => meldNul(register, opdracht, handeling));
    },
    /** A levering that was received, with what it replaced; undefined when there is none with this number. */
    leesOntvangst(id: number): Promise<Ontvangst | undefined> {
      return withRegister(map, open, (register) => leesOntvangst(register, id));
    },
  };
}

function toActor({ account, toekenning: { rol, scope } }: Leveraar): Actor {
  return { wie: account.email, rol, gemeente: scope === 'regio' ? null : scope };
}
