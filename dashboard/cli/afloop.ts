/** How a command ends: exit codes, and for every error the sentence that the user gets. */
import { BestandOnleesbaar } from '@regiomonitor/ingest/laden/bestand.ts';
import { HerstelOnmogelijk } from '@regiomonitor/ingest/laden/herstel.ts';
import { SleutelFout } from '@regiomonitor/ingest/laden/sleutel.ts';
import { RegisterFout, RegisterOntbreekt } from '@regiomonitor/queries/database/register-fout.ts';
import { RegioOngeldig } from '@regiomonitor/queries/regio/regio.ts';
import { InstellingenFout } from '../server/instellingen/fout.ts';
import { Gebruiksfout } from '../invoer/gebruiksfout.ts';

/** A contract with scripts outside. */
export const AFLOOP = { gelukt: 0, geweigerd: 1, verkeerdGebruik: 2, mislukt: 3 } as const;
export type Afloop = (typeof AFLOOP)[keyof typeof AFLOOP];

/** The command failed for a reason that the user can do something about. The message is in Dutch. */
export class Mislukt extends Error {}

const VERKEERD_GEBRUIK = [
  Gebruiksfout,
  RegisterOntbreekt,
  RegioOngeldig,
  SleutelFout,
  HerstelOnmogelijk,
  BestandOnleesbaar,
  InstellingenFout,
];

/** The exit code and the sentence for an error. Unknown errors are not quoted: they can hold what is in a file. */
export function legUit(error: unknown): { afloop: Afloop; melding: string } {
  if (VERKEERD_GEBRUIK.some((soort) => error instanceof soort)) {
    return { afloop: AFLOOP.verkeerdGebruik, melding: (error as Error).message };
  }
  if (error instanceof RegisterFout || error instanceof Mislukt)
    return { afloop: AFLOOP.mislukt, melding: error.message };
  return { afloop: AFLOOP.mislukt, melding: describeUnexpected(error) };
}

const SYSTEEMFOUTEN: Readonly<Record<string, string>> = {
  ENOSPC: 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw.',
  EACCES: 'U hebt geen recht op een map of bestand dat nodig is. Controleer de rechten van de gegevensmap.',
  EPERM: 'U hebt geen recht op een map of bestand dat nodig is. Controleer de rechten van de gegevensmap.',
  EROFS: 'De schijf is alleen te lezen. Kies een andere gegevensmap met --data.',
  EMFILE: "Er zijn te veel bestanden open. Sluit andere programma's en probeer het opnieuw.",
};

function describeUnexpected(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const bekend = code === undefined ? undefined : SYSTEEMFOUTEN[code];
  if (bekend) return bekend;
  return `Er ging binnen de regiomonitor iets mis (${whereOf(error)}). Meld dit met de opdracht die u gaf.`;
}

/** Class and first place in our own code of an error: enough to find it by, without its message. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'onbekende fout';
  const plaats = /(?:dashboard|ingest|queries)\/[\w./-]+:\d+/.exec(
    error.stack?.replace(error.message, '') ?? '',
  );
  return plaats ? `${error.name} bij ${plaats[0]}` : error.name;
}
