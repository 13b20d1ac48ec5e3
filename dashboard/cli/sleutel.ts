/** Finishing the renewal of the key that a crash left half done. */
import { leesSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import { werkSleutelBij } from '@regiomonitor/ingest/laden/sleutelstand.ts';
import { schakelsVan } from '@regiomonitor/ingest/pseudonimiseren/sleutelketen.ts';
import type { Omgeving } from './omgeving.ts';
import type { Plekken } from './plekken.ts';
import { createOpenOpties } from './toegang.ts';

/** Writes the pseudonyms anew when the key was renewed and the register was not; says so. @throws SleutelFout */
export async function maakSleutelAf({ map, sleutel: pad }: Plekken, omgeving: Omgeving): Promise<void> {
  const sleutel = await leesSleutel(pad);
  // A key that was never renewed has nothing to finish.
  if (schakelsVan(sleutel).length === 1) return;
  if (await werkSleutelBij(map, sleutel, createOpenOpties(omgeving)))
    omgeving.stderr.write('Het vernieuwen van de sleutel was onderbroken en is nu afgemaakt.\n');
}
