import { controleerLevering } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { controleerNulmelding } from '@regiomonitor/ingest/laden/nulmelding.ts';
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Command } from 'commander';
import {
  addAanleverOpties,
  leesTaken,
  metBestand,
  toonUitkomst,
  type AanleverOpties,
  type OnmogelijkeTaak,
  type Taak,
} from '../aanleveren.ts';
import { AFLOOP } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken } from '../plekken.ts';
import { metRegister } from '../toegang.ts';
import { createVoortgangsregel } from '../voortgang.ts';

/** The same report as import, storing nothing. Files of a list are checked each by itself. */
export function addCheck({ programma, omgeving, actie }: Inrichting): void {
  addAanleverOpties(programma.command('check'))
    .description('Controleert een bestand en slaat niets op.')
    .action(
      actie(async (bestand: string | undefined, opties: AanleverOpties, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        return metRegister(map, omgeving, async (register) => {
          let geweigerd = false;
          for (const taak of await leesTaken(bestand, opties, register.regio, omgeving.werkmap)) {
            const uitkomst = await controleerTaak(register, taak, omgeving);
            toonUitkomst(uitkomst, taak.naam, opties.json === true, omgeving);
            geweigerd ||= uitkomst.status === 'geweigerd';
          }
          return geweigerd ? AFLOOP.geweigerd : AFLOOP.gelukt;
        });
      }),
    );
}

async function controleerTaak(
  register: Register,
  taak: Taak | OnmogelijkeTaak,
  omgeving: Omgeving,
): Promise<Uitkomst> {
  if ('uitkomst' in taak) return taak.uitkomst;
  const { pad, naam, opdracht } = taak;
  if (pad === null) return controleerNulmelding(register, opdracht);
  const { meld, wis } = createVoortgangsregel(omgeving, naam ?? pad);
  try {
    return await metBestand(pad, opdracht, (bestand) =>
      controleerLevering(register, bestand, opdracht, meld),
    );
  } finally {
    wis();
  }
}
