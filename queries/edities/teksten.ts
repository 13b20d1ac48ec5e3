/** What people wrote, as an edition keeps it: the texts of its reports, and duiding and events up to its period. */
import type { Beheer } from '../beheer/beheer.ts';
import { leesBijdragen, type Bijdrage } from '../beheer/bijdragen.ts';
import { leesRapportteksten, type Rapportteksten } from '../beheer/rapportteksten.ts';
import { readPeriode } from '../periode/periode.ts';
import { leesEditiebestand, TEKSTEN, type Editie } from './editie.ts';

export interface Editieteksten {
  readonly rapport: Rapportteksten;
  /** Duiding and events, without the accounts that wrote them. */
  readonly bijdragen: readonly Bijdrage[];
}

/** What the regiegroep agrees among itself stays there. */
const BEWAARD: ReadonlySet<string> = new Set(['duiding', 'gebeurtenis']);

/** As they are now, for an edition of this level and period. */
export async function leesTeksten(
  beheer: Beheer,
  { niveau, periode }: Pick<Editie, 'niveau' | 'periode'>,
): Promise<Editieteksten> {
  const alle = (await leesBijdragen(beheer, niveau)).filter(({ soort }) => BEWAARD.has(soort));
  const bijdragen = alle.filter(
    (een) =>
      (een.periode === null || readPeriode(een.periode).eind <= periode.eind) &&
      (een.datum === null || een.datum <= periode.eind),
  );
  return {
    rapport: await leesRapportteksten(beheer, periode.code),
    bijdragen: bijdragen.map((een) => ({ ...een, account: null })),
  };
}

/** As they were when the edition was locked. @throws EditieGeschonden */
export async function leesBewaardeTeksten(map: string, editie: Editie): Promise<Editieteksten> {
  return JSON.parse((await leesEditiebestand(map, editie, TEKSTEN)).toString('utf8')) as Editieteksten;
}
