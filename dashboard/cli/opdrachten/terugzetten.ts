import { zetTerug, type Herstel } from '@regiomonitor/ingest/laden/herstel.ts';
import type { Command } from 'commander';
import { parseLeveringId } from '../../invoer/keuzes.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { noteer } from '../logboek.ts';
import { bepaalPlekken } from '../plekken.ts';
import { werkCijfersBij } from '../publiceren.ts';
import { metRegister } from '../toegang.ts';

export function addTerugzetten({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('terugzetten')
    .description('Maakt een eerdere of ingetrokken levering weer de actuele.')
    .argument('<id>', 'nummer van de levering')
    .action(
      actie(async (tekst: string, _opties: unknown, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        const id = parseLeveringId(tekst);
        const herstel = await metRegister(map, omgeving, (register) => zetTerug(register, id, omgeving));
        if (herstel.status === 'geweigerd') {
          for (const { melding } of herstel.fouten) omgeving.stderr.write(`${melding}\n`);
          omgeving.stderr.write('Er is niets veranderd.\n');
          return AFLOOP.geweigerd;
        }
        omgeving.stdout.write(describe(id, herstel));
        if (herstel.status !== 'ongewijzigd')
          await noteer(map, [{ soort: 'terugzetten', over: { id } }], omgeving);
        await werkCijfersBij(map, omgeving);
        return AFLOOP.gelukt;
      }),
    );
}

function describe(id: number, { status, vervangt }: Herstel): string {
  if (status === 'ongewijzigd') return `Levering ${id} is al de actuele. Er is niets veranderd.\n`;
  const vervangen = vervangt.length > 0 ? ` en vervangt levering ${vervangt.join(', ')}` : '';
  return `Levering ${id} is teruggezet${vervangen}.\n`;
}
