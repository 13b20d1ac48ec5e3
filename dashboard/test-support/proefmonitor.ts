/** Test support: a monitor with a register, its server, and people who are signed in. Filled by the command line itself. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import type { FastifyInstance } from 'fastify';
import { buildScreensWhenNeeded } from '../build-screens.ts';
import { createProefomgeving, type Proefomgeving } from '../cli/proefomgeving.ts';
import { createApp } from '../server/app.ts';
import { nodigUit } from '../server/toegang/accountbeheer.ts';
import { openProefbrowser, type Proefbrowser } from '../server/toegang/proefbrowser.ts';
import type { Roltoekenning } from '../server/toegang/rechten.ts';

const WACHTWOORD = 'vier losse woorden samen';

export interface Proefmonitor {
  readonly proef: Proefomgeving;
  /** Data folder. */
  readonly map: string;
  readonly app: FastifyInstance;
  readonly beheer: Beheer;
  /** A browser in which somebody with this role is signed in. */
  meldAan(toekenning: Roltoekenning): Promise<Proefbrowser>;
  close(): Promise<void>;
}

/** A region of gemeenten GM0001, GM0002 … with these names, without a levering. */
export async function createProefmonitor(...namen: readonly string[]): Promise<Proefmonitor> {
  await buildScreensWhenNeeded();
  const proef = await createProefomgeving();
  const gemeenten = namen.map((naam, plaats) => ({ code: `GM000${plaats + 1}`, naam }));
  const regio = { code: 'proef', naam: 'Proefregio', gemeenten };
  await writeFile(join(proef.werkmap, 'regio.json'), JSON.stringify(regio));
  await voer(proef, 'init', '--regio', 'regio.json');
  const map = join(proef.werkmap, 'data');
  const app = await createApp({ map, sleutel: `${map}.sleutel` });
  const beheer = await openBeheer(map);
  let nummer = 0;
  return {
    proef,
    map,
    app,
    beheer,
    async meldAan(toekenning) {
      const naam = `${toekenning.rol} ${++nummer}`;
      const wie = { naam, email: `${toekenning.rol}${nummer}@voorbeeld.nl`, niveau: 'intern' as const };
      const uitslag = await nodigUit(beheer, { ...wie, rollen: [toekenning] }, new Date());
      if (uitslag === 'bestaat') throw new Error('There already is one.');
      const browser = openProefbrowser(app);
      await browser.post(uitslag.link, { wachtwoord: WACHTWOORD });
      return browser;
    },
    async close() {
      await app.close();
      await beheer.close();
      await proef.close();
    },
  };
}

/** Carries out a command that must succeed; returns what it printed. */
export async function voer(proef: Proefomgeving, ...argumenten: string[]): Promise<string> {
  const { afloop, stdout, stderr } = await proef.voer(...argumenten);
  if (afloop !== 0) throw new Error(`${argumenten.join(' ')} ended with ${afloop}: ${stderr}`);
  return stdout;
}

/** Delivers a file with these lines. */
export async function lever(
  { proef }: Pick<Proefmonitor, 'proef'>,
  [bron, gemeente, periode]: readonly [bron: string, gemeente: string, periode: string],
  regels: readonly string[],
): Promise<void> {
  await writeFile(join(proef.werkmap, 'levering.csv'), `${regels.join('\n')}\n`);
  await voer(proef, 'import', 'levering.csv', '--bron', bron, '--gemeente', gemeente, '--periode', periode);
}
