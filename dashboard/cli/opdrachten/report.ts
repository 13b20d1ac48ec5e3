import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { findEditie, leesEditiebestand } from '@regiomonitor/queries/edities/editie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import { openHuidigePublicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { Option, type Command } from 'commander';
import { RapportKanNiet, RAPPORTSOORTEN, type Rapportsoort } from '../../src/lib/rapport/model.ts';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { parsePeriodekeuze } from '../../invoer/keuzes.ts';
import { AFLOOP, Mislukt } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import { noteer } from '../logboek.ts';
import { bepaalPlekken } from '../plekken.ts';
import { metRegister } from '../toegang.ts';

interface ReportOpties {
  readonly soort: Rapportsoort;
  readonly periode: string;
  readonly editie?: string;
  readonly uit: string;
}

export function addReport({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('report')
    .description('Maakt het jaarrapport, het halfjaarrapport of de factsheet als PDF.')
    .addOption(
      new Option('--soort <soort>', 'welk rapport').choices([...RAPPORTSOORTEN]).makeOptionMandatory(),
    )
    .requiredOption('--periode <periode>', 'een jaar of halfjaar, zoals 2026 of 2026-H1')
    .option('--editie <nummer>', 'het rapport dat bij deze editie is bewaard; anders een concept van nu')
    .requiredOption('--uit <bestand>', 'het bestand dat gemaakt wordt')
    .action(
      actie(async (opties: ReportOpties, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        // Only a folder with a register has reports; this says so when there is none.
        await metRegister(map, omgeving, () => Promise.resolve());
        const periode = parsePeriodekeuze(opties.periode);
        const pdf =
          opties.editie === undefined
            ? await maakConcept(map, opties.soort, periode)
            : await leesBewaard(map, opties.soort, periode, opties.editie);
        const over = {
          wat: 'rapport',
          soort: opties.soort,
          periode: periode.code,
          editie: opties.editie ?? null,
        };
        await noteer(map, [{ soort: 'export', over }], omgeving);
        await writeWhole(resolve(omgeving.werkmap, opties.uit), pdf);
        omgeving.stderr.write(`Het rapport staat in ${opties.uit}.\n`);
        return AFLOOP.gelukt;
      }),
    );
}

async function maakConcept(map: string, soort: Rapportsoort, periode: Periode): Promise<Buffer> {
  if (soort === 'factsheet')
    throw new Gebruiksfout('Een factsheet is er van een openbare editie. Noem die met --editie.');
  if (soort !== periode.soort)
    throw new Gebruiksfout(
      `Het ${soort}rapport gaat over een ${soort}: kies bijvoorbeeld --periode ${soort === 'jaar' ? '2026' : '2026-H1'}.`,
    );
  const publicatie = await openHuidigePublicatie(map, 'intern');
  if (!publicatie) throw new Mislukt('Er zijn nog geen cijfers gepubliceerd.');
  // Much that no other command needs.
  const { maakConceptrapport } = await import('../../rapport/dienst.ts');
  const { maakPdf } = await import('../../rapport/pdf.ts');
  const beheer = await openBeheer(map);
  try {
    return maakPdf(await maakConceptrapport(map, beheer, publicatie, periode));
  } catch (error) {
    if (error instanceof RapportKanNiet) throw new Gebruiksfout(error.message);
    throw error;
  } finally {
    await Promise.all([beheer.close(), publicatie.close()]);
  }
}

async function leesBewaard(
  map: string,
  soort: Rapportsoort,
  periode: Periode,
  nummer: string,
): Promise<Buffer> {
  const beheer = await openBeheer(map);
  try {
    const editie = await findEditie(beheer, Number(nummer));
    const naam = `${soort}.pdf`;
    if (!editie) throw new Gebruiksfout(`Editie "${nummer}" is er niet. Zie npx regiomonitor editie lijst.`);
    if (editie.periode.code !== periode.code || !(naam in editie.bestanden)) {
      const er = Object.keys(editie.bestanden).filter((een) => een.endsWith('.pdf'));
      throw new Gebruiksfout(
        `Editie ${nummer} gaat over ${editie.periode.code} en heeft: ${er.map((een) => een.slice(0, -4)).join(', ')}.`,
      );
    }
    return await leesEditiebestand(map, editie, naam);
  } finally {
    await beheer.close();
  }
}

/** The file is there wholly, or as it was. */
async function writeWhole(pad: string, inhoud: Buffer): Promise<void> {
  await writeFile(`${pad}.nieuw`, inhoud);
  await rename(`${pad}.nieuw`, pad);
}
