import { trekIn } from '@regiomonitor/ingest/laden/herstel.ts';
import type { Command } from 'commander';
import { parseLeveringId } from '../../invoer/keuzes.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { noteer } from '../logboek.ts';
import { bepaalPlekken } from '../plekken.ts';
import { werkCijfersBij } from '../publiceren.ts';
import { metRegister } from '../toegang.ts';

export function addIntrekken({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('intrekken')
    .description('Neemt een levering uit de cijfers. De rijen blijven bewaard en zijn terug te zetten.')
    .argument('<id>', 'nummer van de levering')
    .requiredOption('--reden <tekst>', 'waarom, zoals "verkeerde gemeente"')
    .action(
      actie(async (tekst: string, { reden }: { reden: string }, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        const id = parseLeveringId(tekst);
        const { status } = await metRegister(map, omgeving, (register) =>
          trekIn(register, id, reden, omgeving),
        );
        omgeving.stdout.write(
          status === 'ingetrokken'
            ? `Levering ${id} is ingetrokken.\n`
            : `Levering ${id} was al ingetrokken. Er is niets veranderd.\n`,
        );
        if (status === 'ingetrokken')
          await noteer(map, [{ soort: 'intrekken', over: { id, reden } }], omgeving);
        await werkCijfersBij(map, omgeving);
        return AFLOOP.gelukt;
      }),
    );
}
