import { withRegister, type OpenOpties } from '@regiomonitor/queries/database/register.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';

/** Reads the region from the register, once: it never changes. What goes wrong is tried again by who asks next. */
export function createRegiolezer(map: string, open: OpenOpties): () => Promise<Regio> {
  let gelezen: Promise<Regio> | undefined;
  return async () => {
    gelezen ??= withRegister(map, open, async ({ regio }) => regio);
    try {
      return await gelezen;
    } catch (error) {
      gelezen = undefined;
      throw error;
    }
  };
}
