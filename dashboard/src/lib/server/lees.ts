/** How a page reaches its publicatie: the frame once per publicatie, then one query of its own. */
import { error } from '@sveltejs/kit';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { markGebeurtenissen } from '../paginas/gebeurtenissen.ts';
import { createKader, type Kader } from '../paginas/kader.ts';
import { OngeldigAdres } from '../paginas/keuze.ts';
import { FOUT } from '../texts/paginas.ts';

const kaders = new WeakMap<Publicatie, Promise<Kader>>();

/** The frame of the pages of this request: its publicatie, with what people marked on the lines. */
export async function leesKader(platform: App.Platform | undefined): Promise<Kader> {
  const kader = await leesPublicatiekader(vereisPublicatie(platform));
  return markGebeurtenissen(kader, (await platform?.loket.leesBijdragen()) ?? []);
}

/** The frame of a publicatie, read once: a publicatie never changes. */
function leesPublicatiekader(publicatie: Publicatie): Promise<Kader> {
  const known = kaders.get(publicatie);
  if (known) return known;
  const kader = readKader(publicatie);
  kaders.set(publicatie, kader);
  // What failed is tried again by the next reader.
  kader.catch(() => kaders.delete(publicatie));
  return kader;
}

async function readKader(publicatie: Publicatie): Promise<Kader> {
  const rijen = await publicatie.db
    .selectFrom('cijfer')
    .select('periode')
    .distinct()
    .where('status', '!=', 'ontbreekt')
    .where('gebied', '=', publicatie.kop.regio_code)
    .execute();
  const ontbrekend = await publicatie.db.selectFrom('ontbrekend').selectAll().execute();
  return createKader(publicatie, new Set(rijen.map(({ periode }) => periode)), ontbrekend);
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
