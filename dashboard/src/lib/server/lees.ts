/** How a page reaches its publicatie: the frame once per publicatie, then one query of its own. */
import { error } from '@sveltejs/kit';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { markGebeurtenissen } from '../paginas/gebeurtenissen.ts';
import type { Kader } from '../paginas/kader.ts';
import { OngeldigAdres } from '../paginas/keuze.ts';
import { FOUT } from '../texts/paginas.ts';
import { readKader } from './kader.ts';

/** The frame of the pages of this request: its publicatie, with what people marked on the lines. */
export async function leesKader(platform: App.Platform | undefined): Promise<Kader> {
  const kader = await readKader(vereisPublicatie(platform));
  return markGebeurtenissen(kader, (await platform?.loket.leesBijdragen()) ?? []);
}

/** The publicatie of this request, or the page that says that there is none yet. */
export function vereisPublicatie(platform: App.Platform | undefined): Publicatie {
  if (!platform?.publicatie) error(503, FOUT.geenPublicatie);
  return platform.publicatie;
}

/** Runs what reads the address; what is wrong with it becomes a page that says so. */
export function leesAdres<T>(lees: () => T): T {
  try {
    return lees();
  } catch (fout) {
    if (fout instanceof OngeldigAdres) error(fout.status, fout.message);
    throw fout;
  }
}
