/** The desk where the aanleveraar of a gemeente sees the unprotected figures of that gemeente. Every look is written down. */
import { leesEigenCijfers } from '@regiomonitor/queries/eigen-cijfers/eigen-cijfers.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { describeFout } from '../../bescherming/melding.ts';
import type { Balie } from './balie.ts';
import { mag } from './rechten.ts';

export function openEigenCijfers({ map, klant, noteer }: Balie) {
  const { wie, gemeenten } = klant;
  return {
    definities: INDICATOREN,

    /**
     * The figures of this gemeente; undefined when who asks may not see them. `als`: on the screen or as a file.
     */
    async lees(
      code: string,
      als: 'scherm' | 'csv' | 'csv-excel',
    ): Promise<{ naam: string; cijfers: CijferTable[] } | { fout: string } | undefined> {
      if (!wie || !mag(wie, 'eigen-cijfers-lezen', { scope: code })) return undefined;
      const naam = gemeenten.find((gemeente) => gemeente.code === code)?.naam ?? code;
      // Before they are read: what was seen is in the log, whatever happens next.
      await noteer('onbeveiligde cijfers', { wat: 'eigen cijfers', gemeente: code, als });
      try {
        return { naam, cijfers: await leesEigenCijfers(map, code) };
      } catch (error) {
        return { fout: describeFout(error) };
      }
    },
  };
}
