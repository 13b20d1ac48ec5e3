import { leesSleutel, verlengSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import { werkSleutelBij } from '@regiomonitor/ingest/laden/sleutelstand.ts';
import type { Command } from 'commander';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { noteer } from '../logboek.ts';
import { bepaalPlekken } from '../plekken.ts';
import { createOpenOpties } from '../toegang.ts';

export function addSleutel({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('sleutel')
    .description('Beheert de sleutel waarmee pseudoniemen gemaakt worden.')
    .command('vernieuwen')
    .description('Voegt een nieuwe sleutel toe en maakt alle bewaarde pseudoniemen opnieuw.')
    .action(
      actie(async (_opties: unknown, command: Command) => {
        const { map, sleutel: pad } = await bepaalPlekken(command, omgeving);
        const opties = createOpenOpties(omgeving);
        // Finishes what was interrupted before; a key of another register is refused before anything changes.
        if (await werkSleutelBij(map, await leesSleutel(pad), opties)) {
          omgeving.stderr.write('Een eerdere vernieuwing was onderbroken en is nu afgemaakt.\n');
        } else {
          await verlengSleutel(pad);
          await werkSleutelBij(map, await leesSleutel(pad), opties);
        }
        await noteer(map, [{ soort: 'sleutel vernieuwd', over: {} }], omgeving);
        omgeving.stdout.write('De sleutel is vernieuwd. De cijfers blijven gelijk.\n');
        omgeving.stderr.write(
          `Bewaar nu een nieuwe kopie van ${pad}, en vernietig reservekopieën van het register van hiervoor: daarin staan de oude pseudoniemen.\n`,
        );
        return AFLOOP.gelukt;
      }),
    );
}
