/** The command line: arguments in, exit code out. Every command is a module of its own in opdrachten/. */
import { CommanderError, type Command } from 'commander';
import { AFLOOP, legUit, type Afloop } from './afloop.ts';
import { Opdrachtregel, vertaalGebruiksfout } from './commander-nederlands.ts';
import type { Inrichting } from './inrichting.ts';
import type { Omgeving } from './omgeving.ts';
import { addBescherming } from './opdrachten/bescherming.ts';
import { addAccount } from './opdrachten/account.ts';
import { addAudit } from './opdrachten/audit.ts';
import { addCheck } from './opdrachten/check.ts';
import { addDemo } from './opdrachten/demo.ts';
import { addEditie } from './opdrachten/editie.ts';
import { addFigures } from './opdrachten/figures.ts';
import { addImport } from './opdrachten/import.ts';
import { addInit } from './opdrachten/init.ts';
import { addIntrekken } from './opdrachten/intrekken.ts';
import { addLeveringen } from './opdrachten/leveringen.ts';
import { addNulmelding } from './opdrachten/nulmelding.ts';
import { addReport } from './opdrachten/report.ts';
import { addInzage } from './opdrachten/inzage.ts';
import { addOpschonen } from './opdrachten/opschonen.ts';
import { addSleutel } from './opdrachten/sleutel.ts';
import { addServe } from './opdrachten/serve.ts';
import { addTerugzetten } from './opdrachten/terugzetten.ts';

const OPDRACHTEN = [
  addInit,
  addImport,
  addCheck,
  addNulmelding,
  addLeveringen,
  addIntrekken,
  addTerugzetten,
  addFigures,
  addEditie,
  addReport,
  addBescherming,
  addAccount,
  addAudit,
  addOpschonen,
  addInzage,
  addSleutel,
  addServe,
  addDemo,
];

/** Carries out a command; returns the exit code. Never throws. */
export async function voerUit(argumenten: readonly string[], omgeving: Omgeving): Promise<Afloop> {
  let afloop: Afloop = AFLOOP.gelukt;
  const programma = createProgramma(omgeving);
  const inrichting: Inrichting = {
    programma,
    omgeving,
    actie:
      (work) =>
      async (...args) => {
        afloop = await work(...args);
      },
  };
  for (const add of OPDRACHTEN) add(inrichting);
  try {
    if (argumenten.length === 0) {
      omgeving.stderr.write(programma.helpInformation());
      return AFLOOP.verkeerdGebruik;
    }
    await programma.parseAsync([...argumenten], { from: 'user' });
    return afloop;
  } catch (error) {
    return meldFout(error, programma, omgeving);
  }
}

function createProgramma({ stdout, stderr }: Omgeving): Command {
  return new Opdrachtregel('regiomonitor')
    .description('Cijfers over de aanpak van relatie- en scheidingsproblemen, per gemeente en voor de regio.')
    .option('--data <map>', 'de gegevensmap; anders REGIOMONITOR_DATA, anders ./data')
    .option(
      '--sleutel <bestand>',
      'het sleutelbestand; anders REGIOMONITOR_SLEUTEL, anders de gegevensmap plus .sleutel',
    )
    .helpCommand('help [opdracht]', 'toont de uitleg van een opdracht')
    .configureOutput({
      writeOut: (tekst) => stdout.write(tekst),
      writeErr: (tekst) => stderr.write(tekst),
      outputError: () => {},
    })
    .showSuggestionAfterError(false);
}

function meldFout(error: unknown, programma: Command, { stderr }: Omgeving): Afloop {
  if (error instanceof CommanderError) {
    const melding = vertaalGebruiksfout(
      error,
      programma.commands.map((opdracht) => opdracht.name()),
    );
    if (melding === undefined) return error.exitCode === 0 ? AFLOOP.gelukt : AFLOOP.verkeerdGebruik;
    stderr.write(`${melding}\nUitleg: npx regiomonitor --help, of npx regiomonitor <opdracht> --help\n`);
    return AFLOOP.verkeerdGebruik;
  }
  const { afloop, melding } = legUit(error);
  stderr.write(`${melding}\n`);
  return afloop;
}
