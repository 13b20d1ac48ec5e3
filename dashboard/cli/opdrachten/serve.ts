import { existsSync } from 'node:fs';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { readWijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';
import { Option, type Command } from 'commander';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { AFLOOP, legUit, Mislukt, type Afloop } from '../afloop.ts';
import type { Inrichting } from '../inrichting.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalPlekken, type Plekken } from '../plekken.ts';
import { ZONDER_INSTELLINGEN } from '../../server/instellingen/schema.ts';
import { leesAccounts } from '../../server/toegang/accountbeheer.ts';
import { werkCijfersBij } from '../publiceren.ts';
import { maakSleutelAf } from '../sleutel.ts';
import {
  bepaalInstellingen,
  bepaalVervoer,
  createInstellingenOption,
  type Vervoeropties,
} from '../vervoer.ts';

export interface ServeOpties extends Vervoeropties {
  readonly port: string;
  readonly instellingen?: string;
  readonly adres?: string;
}

/** The option for the port, which demo has too. */
export function createPortOption(): Option {
  return new Option('--port <poort>', 'poort van de webtoepassing; 0 kiest een vrije').default('3000');
}

export function addServe({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('serve')
    .description('Start de webtoepassing, op deze computer of met een certificaat of proxy op het netwerk.')
    .addOption(createPortOption())
    .option('--host <adres>', 'adres om op te luisteren', '127.0.0.1')
    .option('--certificaat <bestand>', 'certificaat met keten (PEM), voor https')
    .option('--certificaatsleutel <bestand>', 'sleutel van het certificaat (PEM)')
    .option('--achter-proxy <adres>', 'IP-adres of netwerk van de proxy die https verzorgt')
    .option('--adres <adres>', 'waar lezers de monitor vinden, zoals https://monitor.regio.nl')
    .addOption(createInstellingenOption())
    .action(
      actie(async (opties: ServeOpties, command: Command) => {
        return serveer(await bepaalPlekken(command, omgeving), opties, omgeving);
      }),
    );
}

/**
 * Serves the screens until the user stops it. What was imported but not published (after a crash) is published first.
 */
export async function serveer(
  { map, sleutel }: Plekken,
  opties: ServeOpties & { readonly demo?: boolean },
  omgeving: Omgeving,
): Promise<Afloop> {
  const { stdout, stderr } = omgeving;
  const port = parsePort(opties.port);
  const vervoer = await bepaalVervoer(opties, omgeving);
  const instellingen = opties.demo ? ZONDER_INSTELLINGEN : await bepaalInstellingen(map, opties, omgeving);
  // A server without its key shows figures all the same; only an interrupted renewal has to be finished.
  if (existsSync(sleutel)) await maakSleutelAf({ map, sleutel }, omgeving);
  await werkCijfersBijOfGaDoor(map, omgeving);
  await bouwSchermen(omgeving);
  const { startServer, PoortBezet } = await import('../../server/start.ts');
  const gestopt = omgeving.wachtOpStop();
  const server = await startServer({
    map,
    sleutel,
    port,
    ...vervoer,
    instellingen,
    demo: opties.demo ?? false,
    log: { write: (regel) => void stderr.write(regel) },
  }).catch((error: unknown) => {
    throw error instanceof PoortBezet ? new Mislukt(error.message) : error;
  });
  stdout.write(`De regiomonitor draait op ${server.url}\n`);
  if (!opties.demo) await meldOntbrekendAccount(map, omgeving);
  stderr.write('Stoppen: Ctrl-C.\n');
  await gestopt;
  await server.close();
  stderr.write('De regiomonitor is gestopt.\n');
  return AFLOOP.gelukt;
}

/** Figures that were published before are shown when newer ones cannot be made now; without any there is no point. */
async function werkCijfersBijOfGaDoor(map: string, omgeving: Omgeving): Promise<void> {
  try {
    await werkCijfersBij(map, omgeving);
  } catch (error) {
    if (!(await readWijzer(map))) throw error;
    omgeving.stderr.write(`${legUit(error).melding}\nDe eerder gepubliceerde cijfers worden getoond.\n`);
  }
}

/** Without an account nobody gets in: says how the first one is made. */
async function meldOntbrekendAccount(map: string, { stderr }: Omgeving): Promise<void> {
  const beheer = await openBeheer(map);
  try {
    if ((await leesAccounts(beheer)).length > 0) return;
    stderr.write(
      'Er is nog geen account. Nodig de eerste persoon uit met: npx regiomonitor account uitnodigen --help\n',
    );
  } finally {
    await beheer.close();
  }
}

async function bouwSchermen({ stderr }: Omgeving): Promise<void> {
  const { buildScreensWhenNeeded, needsBuild } = await import('../../build-screens.ts');
  if (!(await needsBuild())) return;
  stderr.write('De schermen worden eerst gebouwd. Dat duurt een halve minuut…\n');
  await buildScreensWhenNeeded().catch(() => {
    throw new Mislukt(
      'De schermen zijn niet te bouwen. Voer eerst npm ci uit, en daarna npm run build om te zien wat er misgaat.',
    );
  });
}

function parsePort(tekst: string): number {
  const port = /^\d{1,5}$/.test(tekst) ? Number(tekst) : Number.NaN;
  if (!(port <= 65_535))
    throw new Gebruiksfout(`De poort "${tekst}" kan niet. Kies een getal van 0 tot en met 65535.`);
  return port;
}
