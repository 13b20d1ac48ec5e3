import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { registerPath } from '@regiomonitor/queries/database/register.ts';
import type { Command } from 'commander';
import { Gebruiksfout } from '../../invoer/gebruiksfout.ts';
import { AFLOOP, Mislukt } from '../afloop.ts';
import { bepaalDemomoment } from '../demomomenten.ts';
import { vulDemobijdragen } from '../demobijdragen.ts';
import type { Inrichting } from '../inrichting.ts';
import type { Omgeving } from '../omgeving.ts';
import { bepaalDemoplekken, type Plekken } from '../plekken.ts';
import { importeer } from './import.ts';
import { leesRegio, richtIn } from './init.ts';
import { metRegister } from '../toegang.ts';
import { createPortOption, serveer } from './serve.ts';

/** The synthetic region that comes with the project. */
const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/wbo');

export function addDemo({ programma, omgeving, actie }: Inrichting): void {
  programma
    .command('demo')
    .description('Toont de monitor met verzonnen cijfers, in een eigen gegevensmap (./demo-data).')
    .addOption(createPortOption())
    .action(
      actie(async ({ port }: { port: string }, command: Command) => {
        const plekken = await bepaalDemoplekken(command, omgeving);
        if (!existsSync(registerPath(plekken.map))) await vulDemo(plekken, omgeving);
        await eisVerzonnen(plekken.map, omgeving);
        return serveer(plekken, { port, host: '127.0.0.1', demo: true }, omgeving);
      }),
    );
}

/** In the demo everybody may look: that is for invented figures alone. */
async function eisVerzonnen(map: string, omgeving: Omgeving): Promise<void> {
  const { synthetisch, naam } = await metRegister(map, omgeving, async ({ regio }) => regio);
  if (!synthetisch) {
    throw new Gebruiksfout(
      `In ${map} staan echte cijfers van ${naam}. De demo toont die niet: gebruik npx regiomonitor serve.`,
    );
  }
}

/** Fills a folder beside it and puts that in place when it is complete: the demo is there wholly, or not at all. */
async function vulDemo({ map, sleutel }: Plekken, omgeving: Omgeving): Promise<void> {
  if (existsSync(map) && (await readdir(map)).length > 0) {
    throw new Gebruiksfout(
      `De map ${map} is niet leeg en bevat geen register. Kies een andere map met --data.`,
    );
  }
  omgeving.stderr.write('De demo wordt gevuld met verzonnen leveringen…\n');
  const inAanbouw = { map: `${map}.nieuw`, sleutel };
  await rm(inAanbouw.map, { recursive: true, force: true });
  let verslag = '';
  const bewaar = { write: (tekst: string) => (verslag += tekst) };
  const stil: Omgeving = { ...omgeving, stdout: bewaar, stderr: bewaar };
  await richtIn(await leesRegio(join(FIXTURES, 'regio.json')), inAanbouw, stil);
  const opties = { lijst: join(FIXTURES, 'lijst.csv'), buitenPeriode: 'weigeren' } as const;
  const momentVan = (opdracht: Opdracht) => bepaalDemomoment(opdracht, omgeving.klok());
  if ((await importeer(undefined, opties, inAanbouw, stil, momentVan)) !== AFLOOP.gelukt) {
    throw new Mislukt(`De demo is niet te vullen.\n${verslag}`);
  }
  const { code } = await leesRegio(join(FIXTURES, 'regio.json'));
  await vulDemobijdragen(inAanbouw.map, join(FIXTURES, '..', 'bijdragen-wbo-SYNTHETISCH.json'), code);
  await rename(inAanbouw.map, map);
}
