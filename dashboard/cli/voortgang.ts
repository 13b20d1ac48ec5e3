import type { Voortgang } from '@regiomonitor/ingest/laden/lever-aan.ts';
import type { Omgeving } from './omgeving.ts';

const INTERVAL_MS = 200;
const WIS_REGEL = '\r\u001b[K';

export interface Voortgangsregel {
  readonly meld?: Voortgang;
  /** Takes the line away again. */
  wis(): void;
}

/** One line with rows and percentage that keeps itself up to date, when messages go to a terminal. */
export function createVoortgangsregel({ stderr, klok }: Omgeving, naam: string): Voortgangsregel {
  if (!stderr.isTTY) return { wis: () => {} };
  let laatst = klok().getTime();
  let getoond = false;
  return {
    meld(rijen, deel) {
      const nu = klok().getTime();
      if (nu - laatst < INTERVAL_MS) return;
      laatst = nu;
      getoond = true;
      stderr.write(
        `${WIS_REGEL}${naam}: ${rijen.toLocaleString('nl-NL')} rijen (${Math.floor(deel * 100)}%)`,
      );
    },
    wis() {
      if (getoond) stderr.write(WIS_REGEL);
    },
  };
}
