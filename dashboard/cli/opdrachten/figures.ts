import { berekenCijfers } from '@regiomonitor/queries/figures/bereken.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { readWijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { openHuidigePublicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { CijferTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { Option, type Command } from 'commander';
import { FORMATEN, formatFigureTable, type Formaat } from '../../figure-table/figure-table.ts';
import { AFLOOP, Mislukt } from '../afloop.ts';
import { toFilter, type Cijferkeuze } from '../cijferkeuze.ts';
import type { Inrichting } from '../inrichting.ts';
import type { Omgeving } from '../omgeving.ts';
import { noteer } from '../logboek.ts';
import { bepaalPlekken } from '../plekken.ts';
import { werkCijfersBij } from '../publiceren.ts';
import { metRegister } from '../toegang.ts';

interface FiguresOpties extends Cijferkeuze {
  readonly formaat: Formaat;
  readonly onbeschermd?: boolean;
}

export function addFigures({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('figures')
    .description('Toont de cijfers: één regel per indicator, gebied en periode.')
    .option('--indicator <codes>', "alleen deze indicatoren, met komma's ertussen")
    .option('--gebied <gebieden>', 'alleen deze gemeenten of de regio: codes of namen')
    .option('--periode <periodes>', 'alleen deze periodes, zoals 2026,2026-H1,2026-Q1')
    .addOption(
      new Option('--formaat <formaat>', 'hoe de tabel eruitziet').choices([...FORMATEN]).default('csv'),
    )
    .option('--onbeschermd', 'ook de cijfers die om privacy verborgen zijn: niet verspreiden')
    .action(
      actie(async (opties: FiguresOpties, command: Command) => {
        const { map } = await bepaalPlekken(command, omgeving);
        if (opties.onbeschermd) {
          // Before they are shown: what was seen is written down, also when the pipe breaks.
          await metRegister(map, omgeving, () => Promise.resolve());
          await noteer(
            map,
            [{ soort: 'onbeveiligde cijfers', over: { gebied: opties.gebied ?? 'alles' } }],
            omgeving,
          );
        }
        const lees = opties.onbeschermd ? leesOnbeschermd : leesGepubliceerd;
        omgeving.stdout.write(formatFigureTable(await lees(map, opties, omgeving), opties.formaat));
        return AFLOOP.gelukt;
      }),
    );
}

/** Figures as published for those who work with them; what is hidden is not in there. */
async function leesGepubliceerd(map: string, keuze: Cijferkeuze, omgeving: Omgeving): Promise<CijferTable[]> {
  if (!(await readWijzer(map))) await werkCijfersBij(map, omgeving);
  const publicatie = await openHuidigePublicatie(map, 'intern');
  if (!publicatie) throw new Mislukt('Er zijn nog geen cijfers gepubliceerd.');
  try {
    return await leesCijfers(publicatie, toFilter(keuze, publicatie));
  } finally {
    await publicatie.close();
  }
}

/** Figures computed from the register itself, nothing hidden: for who holds the data folder. */
async function leesOnbeschermd(map: string, keuze: Cijferkeuze, omgeving: Omgeving): Promise<CijferTable[]> {
  return metRegister(map, omgeving, async (register) => {
    const figuren = await berekenCijfers(register);
    const { code, naam, gemeenten } = register.regio;
    const gebieden = [
      { code, naam, soort: 'regio' as const },
      ...gemeenten.map((gemeente) => ({ ...gemeente, soort: 'gemeente' as const })),
    ];
    const periodes = [...new Set(figuren.map(({ periode }) => periode))]
      .sort()
      .map((periode) => ({ code: periode }));
    const filter = toFilter(keuze, { indicatoren: INDICATOREN, gebieden, periodes });
    const gekozen = figuren.filter(
      (figuur) =>
        past(filter.indicator, figuur.indicator) &&
        past(filter.gebied, figuur.gebied) &&
        past(filter.periode, figuur.periode),
    );
    omgeving.stderr.write('Onbeveiligde cijfers. Niet verspreiden.\n');
    return gekozen.map((figuur) => ({ ...figuur, verborgen: false }));
  });
}

function past(keuzes: readonly string[] | undefined, code: string): boolean {
  return keuzes === undefined || keuzes.length === 0 || keuzes.includes(code);
}
