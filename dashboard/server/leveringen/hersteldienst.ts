/**
 * What is done about leveringen that are there: looked into, taken out, put back, explained. Whatever changes is in the
 * audit log, and the figures follow at once.
 */
import {
  HerstelOnmogelijk,
  planIntrekken,
  planTerugzetten,
  probeerHerstel,
  trekIn,
  verwijderRijen,
  zetTerug,
  type Herstel,
  type Herstelwerk,
} from '@regiomonitor/ingest/laden/herstel.ts';
import { vergelijkVersie } from '@regiomonitor/ingest/laden/versieproef.ts';
import { boekToelichting, inTransactie } from '@regiomonitor/ingest/laden/boekhouding.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { schrijfLogboek, type Logsoort } from '@regiomonitor/queries/beheer/logboek.ts';
import { RegisterOntbreekt } from '@regiomonitor/queries/database/register-fout.ts';
import { withRegister, type OpenOpties, type Register } from '@regiomonitor/queries/database/register.ts';
import { berekenCijfers, ToetsGefaald, type Figuur } from '@regiomonitor/queries/figures/bereken.ts';
import { vergelijkCijfers, type Cijferwijziging } from '@regiomonitor/queries/leveringen/cijferverschil.ts';
import {
  leesGeschiedenis,
  leesLevering,
  type Versie,
} from '@regiomonitor/queries/leveringen/geschiedenis.ts';
import { leesKwaliteit, type Kwaliteitsregel } from '@regiomonitor/queries/kwaliteit/kwaliteit.ts';
import type { Actor, Levering } from '@regiomonitor/queries/schema/register.ts';
import { werkCijfersBij } from '../aanleveren/cijfers-bijwerken.ts';

export interface Hersteldienstopties {
  /** Data folder. */
  readonly map: string;
  readonly beheer: Beheer;
  readonly klok: () => Date;
  readonly wachtMs?: number | undefined;
  /** Told of what went wrong after a change was stored. */
  meld(error: unknown): void;
}

/** What would come of it; `wijzigingen` is null when the figures that would follow cannot be computed. */
export interface Herstelproef {
  readonly herstel: Herstel;
  readonly wijzigingen: readonly Cijferwijziging[] | null;
}

/** What one version did to the figures of its gemeente. */
export interface Versieverschil {
  /** What it is compared with; empty: with nothing delivered. */
  readonly tegenover: readonly Levering[];
  readonly wijzigingen: readonly Cijferwijziging[];
}

export type Hersteldienst = ReturnType<typeof createHersteldienst>;

export function createHersteldienst({ map, beheer, klok, wachtMs, meld }: Hersteldienstopties) {
  const open: OpenOpties = { ...(wachtMs !== undefined && { wachtMs }) };
  const metRegister = <T>(work: (register: Register) => Promise<T>) => withRegister(map, open, work);

  async function rondAf(soort: Logsoort, over: Record<string, string | number>, actor: Actor): Promise<void> {
    const { wie, rol } = actor;
    await schrijfLogboek(beheer, [{ soort, wie, rol, over }], klok());
    await werkCijfersBij(map, { ...open, klok }, meld);
  }

  async function probeer(
    levering: Levering,
    plan: (register: Register) => Herstelwerk,
  ): Promise<Herstelproef> {
    return metRegister(async (register) => {
      const { herstel, gezien } = await probeerHerstel(register, plan(register), () =>
        bereken(register, 'lopende'),
      );
      const voor = gezien && (await bereken(register));
      return { herstel, wijzigingen: voor && vergelijkCijfers(voor, gezien, levering.scope) };
    });
  }

  return {
    /** Undefined too where there is no register: a server may have been given nothing but publicaties. */
    leesLevering: (id: number): Promise<Levering | undefined> =>
      metRegister(({ db }) => leesLevering(db, id)).catch((error: unknown) => {
        if (error instanceof RegisterOntbreekt) return undefined;
        throw error;
      }),
    leesGeschiedenis: (id: number): Promise<Versie[] | undefined> =>
      metRegister(({ db }) => leesGeschiedenis(db, id)),
    leesKwaliteit: (): Promise<Kwaliteitsregel[]> =>
      metRegister(({ db }) => leesKwaliteit(db)).catch((error: unknown) => {
        if (error instanceof RegisterOntbreekt) return [];
        throw error;
      }),
    probeerIntrekken: (levering: Levering, actor: Actor): Promise<Herstelproef> =>
      probeer(levering, () => planIntrekken(levering.id, 'proef', { actor, klok })),
    probeerTerugzetten: (levering: Levering, actor: Actor): Promise<Herstelproef> =>
      probeer(levering, ({ regio }) => planTerugzetten(regio, levering.id, { actor, klok })),
    /** Null when it cannot be told: rows are gone, something is in the way, or the figures cannot be right. */
    vergelijkVersie: (levering: Levering, actor: Actor): Promise<Versieverschil | null> =>
      metRegister(async (register) => {
        const gezien = await vergelijkVersie(register, levering, { actor, klok }, () =>
          bereken(register, 'lopende'),
        );
        if (!gezien?.voor || !gezien.na) return null;
        const { tegenover, voor, na } = gezien;
        return { tegenover, wijzigingen: vergelijkCijfers(voor, na, levering.scope) };
      }),

    async trekIn({ id }: Levering, reden: string, actor: Actor): Promise<Herstel> {
      const herstel = await metRegister((register) => trekIn(register, id, reden, { actor, klok }));
      if (herstel.status === 'ingetrokken') await rondAf('intrekken', { id, reden }, actor);
      return herstel;
    },
    async zetTerug({ id }: Levering, actor: Actor): Promise<Herstel> {
      const herstel = await metRegister((register) => zetTerug(register, id, { actor, klok }));
      if (herstel.status === 'teruggezet') await rondAf('terugzetten', { id }, actor);
      return herstel;
    },
    /** False when there is nothing to remove. */
    async verwijderRijen({ id }: Levering, actor: Actor): Promise<boolean> {
      try {
        await metRegister((register) => verwijderRijen(register, id, { actor, klok }));
      } catch (error) {
        if (error instanceof HerstelOnmogelijk) return false;
        throw error;
      }
      await rondAf('rijen verwijderd', { id }, actor);
      return true;
    },
    async lichtToe({ id }: Levering, tekst: string, actor: Actor): Promise<void> {
      await metRegister((register) =>
        inTransactie(register, (transactie) => boekToelichting(transactie, id, tekst, { actor, klok })),
      );
      await rondAf('toelichting', { id }, actor);
    },
  };
}

/** Null when a check of the figures fails. */
async function bereken(register: Register, transactie?: 'lopende'): Promise<Figuur[] | null> {
  try {
    return await berekenCijfers(register, transactie);
  } catch (error) {
    if (error instanceof ToetsGefaald) return null;
    throw error;
  }
}
