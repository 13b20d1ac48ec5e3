/** Reads the frame of a publicatie. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { createKader, type Kader } from '../paginas/kader.ts';

const kaders = new WeakMap<Publicatie, Promise<Kader>>();

/** The frame of a publicatie, read once: a publicatie never changes. */
export function readKader(publicatie: Publicatie): Promise<Kader> {
  const known = kaders.get(publicatie);
  if (known) return known;
  const kader = load(publicatie);
  kaders.set(publicatie, kader);
  // What failed is tried again by the next reader.
  kader.catch(() => kaders.delete(publicatie));
  return kader;
}

async function load(publicatie: Publicatie): Promise<Kader> {
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
