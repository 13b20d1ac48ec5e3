import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { verifyLogboek, type Breuk, type Logstand } from '@regiomonitor/queries/beheer/logboek.ts';
import type { Command } from 'commander';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { bepaalPlekken } from '../plekken.ts';
import { metRegister } from '../toegang.ts';

export function addAudit({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('audit')
    .description('Controleert het logboek van wie wat wanneer deed.')
    .command('verify')
    .description(
      'Gaat na of geen regel van het logboek veranderd is of ontbreekt, en toont de laatste regel.',
    )
    .option(
      '--laatste <nummer:hash>',
      'een laatste regel van eerder, elders bewaard: die moet er nog in staan',
    )
    .action(
      actie(async ({ laatste }: { laatste?: string }, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        const bewaard = laatste === undefined ? undefined : parseStand(laatste);
        // Only a folder with a register has a log; this says so when there is none.
        await metRegister(map, omgeving, () => Promise.resolve());
        const beheer = await openBeheer(map);
        try {
          const { stand, breuk } = await verifyLogboek(beheer, bewaard);
          if (breuk) {
            omgeving.stderr.write(`Het logboek klopt niet. ${describe(breuk)}\n`);
            return AFLOOP.geweigerd;
          }
          omgeving.stdout.write(`${stand.nummer}:${stand.hash}\n`);
          omgeving.stderr.write(
            `Het logboek klopt: ${stand.nummer} regels. Bewaar de laatste regel elders en geef die de volgende keer op met --laatste.\n`,
          );
          return AFLOOP.gelukt;
        } finally {
          await beheer.close();
        }
      }),
    );
}

function parseStand(tekst: string): Logstand {
  const [, nummer, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(tekst.trim()) ?? [];
  if (nummer === undefined || hash === undefined) {
    throw new Gebruiksfout(
      `"${tekst}" is geen regel van het logboek. Neem over wat audit verify eerder toonde.`,
    );
  }
  return { nummer: Number(nummer), hash };
}

function describe({ nummer, wat }: Breuk): string {
  return {
    ontbreekt: `Regel ${nummer} ontbreekt.`,
    gewijzigd: `Regel ${nummer} is veranderd.`,
    ketting: `Regel ${nummer} past niet op de regel ervoor: daar is een regel veranderd of weggehaald.`,
    afgekapt: `Vanaf regel ${nummer} is het einde weggehaald.`,
  }[wat];
}
