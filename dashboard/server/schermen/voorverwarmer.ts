/**
 * Makes the pages that readers open first, as soon as a publicatie has become current: the first reader then waits no
 * longer than the others. One page at a time, and readers go first.
 */
import { setImmediate } from 'node:timers/promises';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';

export interface Voorverwarmer {
  /** Starts on the pages of this publicatie; what was left to do of an earlier one is dropped. */
  start(publicatie: Publicatie): void;
  /** Stops, and waits for the page in hand. */
  stop(): Promise<void>;
}

/** `make`: makes the page at this address and keeps it. */
export function createVoorverwarmer(make: (pad: string) => Promise<unknown>): Voorverwarmer {
  let huidig: Publicatie | undefined;
  let bezig = Promise.resolve();

  async function run(publicatie: Publicatie): Promise<void> {
    for (const pad of listPaden(publicatie)) {
      await setImmediate();
      if (huidig !== publicatie) return;
      await make(pad);
    }
  }

  return {
    start(publicatie) {
      huidig = publicatie;
      bezig = bezig.then(() => run(publicatie)).catch(() => undefined);
    },
    async stop() {
      huidig = undefined;
      await bezig;
    },
  };
}

/** The overview, then every indicator, then the rest. */
function listPaden({ indicatoren, gebieden }: Publicatie): string[] {
  return [
    '/',
    ...indicatoren.map(({ code }) => `/indicator/${code}`),
    '/halfjaar',
    '/halfjaar?presentatie',
    '/leveringen',
    '/gemeenten',
    ...gebieden.filter(({ soort }) => soort === 'gemeente').map(({ code }) => `/gemeente/${code}`),
    '/voortgang',
    '/verantwoording',
  ];
}
