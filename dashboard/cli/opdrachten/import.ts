import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { leverAan } from '@regiomonitor/ingest/laden/lever-aan.ts';
import { meldNul } from '@regiomonitor/ingest/laden/nulmelding.ts';
import { leesSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import type { Sleutel } from '@regiomonitor/ingest/pseudonimiseren/sleutelketen.ts';
import type { Uitkomst } from '@regiomonitor/ingest/laden/uitkomst.ts';
import { metGenoegGeheugen } from '@regiomonitor/queries/database/geheugen.ts';
import type { Register } from '@regiomonitor/queries/database/register.ts';
import type { Command } from 'commander';
import { parseToelichting } from '../../invoer/keuzes.ts';
import {
  addAanleverOpties,
  leesTaken,
  metBestand,
  rondAf,
  toonUitkomst,
  type AanleverOpties,
  type OnmogelijkeTaak,
  type Taak,
} from '../aanleveren.ts';
import type { Afloop } from '../afloop.ts';
import { houGeheugenKlein, ruimGeheugenOp } from '../geheugen.ts';
import type { Inrichting } from '../inrichting.ts';
import { noemLeveringen } from '../../server/aanleveren/noem-leveringen.ts';
import { noteer } from '../logboek.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken, type Plekken } from '../plekken.ts';
import { werkCijfersBij } from '../publiceren.ts';
import { maakSleutelAf } from '../sleutel.ts';
import { metRegister, OM_TE_BEWAREN } from '../toegang.ts';
import { createVoortgangsregel } from '../voortgang.ts';

export function addImport({ programma, omgeving, actie }: Inrichting): void {
  addAanleverOpties(programma.command('import'))
    .description('Controleert een bestand en slaat het op als levering.')
    .option('--toelichting <tekst>', 'waarom het klopt, als er iets opvalt naast eerdere leveringen')
    .action(
      actie(async (bestand: string | undefined, opties: AanleverOpties, command: Command) =>
        importeer(bestand, opties, await bepaalPlekken(command, omgeving), omgeving),
      ),
    );
}

/**
 * Delivers one file or a whole list, and brings the figures up to date once, at the end. `momentVan`: when a levering came
 * in, where that is not now.
 */
export async function importeer(
  bestand: string | undefined,
  opties: AanleverOpties,
  { map, sleutel: sleutelpad }: Plekken,
  omgeving: Omgeving,
  momentVan?: (opdracht: Opdracht) => Date,
): Promise<Afloop> {
  houGeheugenKlein();
  const toelichting = parseToelichting(opties.toelichting);
  await maakSleutelAf({ map, sleutel: sleutelpad }, omgeving);
  const uitkomsten = await metRegister(
    map,
    omgeving,
    async (register) => {
      const taken = await leesTaken(bestand, opties, register.regio, omgeving.werkmap);
      const sleutel = await leesSleutel(sleutelpad);
      const gedaan: Uitkomst[] = [];
      for (const taak of taken) {
        const uitkomst = await metGenoegGeheugen(register, () =>
          leverTaakAan(register, taak, sleutel, { ...omgeving, toelichting, momentVan }),
        );
        toonUitkomst(uitkomst, taak.naam, opties.json === true, omgeving);
        gedaan.push(uitkomst);
      }
      return gedaan;
    },
    OM_TE_BEWAREN,
  );
  await noteer(map, noemLeveringen(uitkomsten), omgeving);
  if (uitkomsten.some(({ status }) => status === 'aanvaard' || status === 'ongewijzigd')) {
    ruimGeheugenOp();
    await werkCijfersBij(map, omgeving);
  }
  return rondAf(uitkomsten, omgeving);
}

async function leverTaakAan(
  register: Register,
  taak: Taak | OnmogelijkeTaak,
  sleutel: Sleutel,
  omgeving: Omgeving & {
    readonly toelichting: string | undefined;
    readonly momentVan: ((opdracht: Opdracht) => Date) | undefined;
  },
): Promise<Uitkomst> {
  if ('uitkomst' in taak) return taak.uitkomst;
  const { pad, naam, opdracht } = taak;
  const { actor, momentVan, toelichting } = omgeving;
  const klok = momentVan ? () => momentVan(opdracht) : omgeving.klok;
  const handeling = { actor, klok, ...(toelichting && { toelichting }) };
  if (pad === null) return meldNul(register, opdracht, handeling);
  const { meld, wis } = createVoortgangsregel(omgeving, naam ?? pad);
  try {
    const aanlevering = { ...handeling, sleutel, ...(meld && { voortgang: meld }) };
    return await metBestand(pad, opdracht, (bestand) => leverAan(register, bestand, opdracht, aanlevering));
  } finally {
    wis();
  }
}
