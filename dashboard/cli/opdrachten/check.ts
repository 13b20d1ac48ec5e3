import { controleerLevering } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { controleerNaastRegister } from '@regiomonitor/ingest/laden/op-proef.ts';
import { leesSleutel, SleutelFout } from '@regiomonitor/ingest/laden/sleutel.ts';
import type { Sleutel } from '@regiomonitor/ingest/pseudonimiseren/sleutelketen.ts';
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

/**
 * The same report as import, what stands out beside the register included, storing nothing. Files of a list are checked
 * each by itself.
 */
export function addCheck({ programma, omgeving, actie }: Inrichting): void {
  addAanleverOpties(programma.command('check'))
    .description('Controleert een bestand en slaat niets op.')
    .action(
      actie(async (bestand: string | undefined, opties: AanleverOpties, command: Command) => {
        const { map, sleutel: sleutelpad } = await bepaalPlekken(command, omgeving);
        return metRegister(map, omgeving, async (register) => {
          const sleutel = await probeerSleutel(sleutelpad, omgeving);
          let geweigerd = false;
          for (const taak of await leesTaken(bestand, opties, register.regio, omgeving.werkmap)) {
            const uitkomst = await controleerTaak(register, taak, sleutel, omgeving);
            toonUitkomst(uitkomst, taak.naam, opties.json === true, omgeving);
            geweigerd ||= uitkomst.status === 'geweigerd';
          }
          return geweigerd ? AFLOOP.geweigerd : AFLOOP.gelukt;
        });
      }),
    );
}

/** Without the key a file can be checked, and not be laid beside the register; says so. */
async function probeerSleutel(pad: string, { stderr }: Omgeving): Promise<Sleutel | undefined> {
  try {
    return await leesSleutel(pad);
  } catch (error) {
    if (!(error instanceof SleutelFout)) throw error;
    stderr.write(`${error.message} Het bestand wordt niet met eerdere leveringen vergeleken.\n`);
    return undefined;
  }
}

async function controleerTaak(
  register: Register,
  taak: Taak | OnmogelijkeTaak,
  sleutel: Sleutel | undefined,
  omgeving: Omgeving,
): Promise<Uitkomst> {
  if ('uitkomst' in taak) return taak.uitkomst;
  const { pad, naam, opdracht } = taak;
  if (pad === null) return controleerNulmelding(register, opdracht, omgeving);
  const { meld, wis } = createVoortgangsregel(omgeving, naam ?? pad);
  try {
    return await metBestand(pad, opdracht, (bestand) => {
      if (!sleutel) return controleerLevering(register, bestand, opdracht, meld);
      const { actor, klok } = omgeving;
      const aanlevering = { actor, klok, sleutel, ...(meld && { voortgang: meld }) };
      return controleerNaastRegister(register, bestand, opdracht, aanlevering);
    });
  } finally {
    wis();
  }
}
