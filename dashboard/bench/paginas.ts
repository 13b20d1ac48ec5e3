/** How long the server works on every kind of page that nobody asked for before: the fixture region, and 342 gemeenten. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { createAccount } from '@regiomonitor/queries/beheer/accounts.ts';
import { createSessie } from '@regiomonitor/queries/beheer/sessies.ts';
import { createApp } from '../server/app.ts';
import { createGeheim, hashGeheim } from '../server/toegang/geheim.ts';
import { inventInhoud } from '../test-support/inhoud.ts';
import { writePublicatie } from '../test-support/publicatie.ts';
import { mediaan, stopwatch } from './afwisselend.ts';
import { maakGegevens } from './gegevens.ts';
import { serveer } from './proces.ts';
import type { Uitslag } from './uitslag.ts';

/** Every gemeente of the country, in numbers. */
const LAND = 342;
/** Of each kind of page, with another period every time: no answer comes from the cache. */
const PERIODEN = ['2026HJ01', '2025HJ02', '2025HJ01', '2024HJ02', '2024HJ01', '2026JJ00', '2025JJ00'];

/** A server makes the pages that readers open first by itself when it starts; that takes less than this. */
const VOORVERWARMEN_MS = 5_000;

type Haal = (pad: string) => Promise<unknown>;

export async function meetPaginas(werkmap: string): Promise<Uitslag[]> {
  return [...(await meetRegio(werkmap)), ...(await meetLand(werkmap))];
}

async function meetRegio(werkmap: string): Promise<Uitslag[]> {
  const map = await maakGegevens(werkmap, 1);
  const server = await serveer('regiomonitor', ['demo', '--port', '0', '--data', map]);
  const haal: Haal = async (pad) => {
    const antwoord = await fetch(server.adres + pad);
    if (!antwoord.ok) throw new Error(`${pad} answers ${antwoord.status}.`);
    await antwoord.text();
  };
  try {
    await setTimeout(VOORVERWARMEN_MS);
    return await meetSoorten(haal, ['GM0758', 'GM0779'], 30, 'the fixture region');
  } finally {
    await server.stop();
  }
}

/** The application itself, with a publicatie of invented figures: without the network of a server in between. */
async function meetLand(werkmap: string): Promise<Uitslag[]> {
  const map = join(werkmap, 'land');
  mkdirSync(map);
  const gemeenten = Array.from({ length: LAND }, (_, nummer) => ({
    code: `GM${String(nummer + 1).padStart(4, '0')}`,
    naam: `Gemeente ${nummer + 1}`,
  }));
  await writePublicatie(map, inventInhoud({ gemeenten, definities: INDICATOREN }));
  const app = await createApp({ map });
  const cookie = await startSessie(map);
  const haal: Haal = async (pad) => {
    const antwoord = await app.inject({ url: pad, headers: { cookie, 'accept-encoding': 'gzip' } });
    if (antwoord.statusCode !== 200) throw new Error(`${pad} answers ${antwoord.statusCode}.`);
  };
  try {
    return await meetSoorten(haal, ['GM0007', 'GM0008'], 45, `${LAND} gemeenten`);
  } finally {
    await app.close();
  }
}

async function startSessie(map: string): Promise<string> {
  const beheer = await openBeheer(map);
  try {
    const nu = new Date();
    const rollen = [{ rol: 'coordinator' as const, scope: 'regio', aanleveraar: null }];
    const wie = { email: 'meting@voorbeeld.nl', naam: 'Meting', niveau: 'intern' as const, rollen };
    const { id } = await createAccount(beheer, wie, nu);
    const geheim = createGeheim();
    await createSessie(beheer, hashGeheim(geheim), id, nu);
    return `sessie=${geheim}`;
  } finally {
    await beheer.close();
  }
}

/** A kind of page: the address that is measured, and one that the compiler warms up on and that draws other charts. */
type Soort = (periode: string) => readonly [gemeten: string, vooraf: string];

async function meetSoorten(
  haal: Haal,
  [gemeente, ander]: readonly [string, string],
  grens: number,
  waar: string,
): Promise<Uitslag[]> {
  const soorten: Readonly<Record<string, Soort>> = {
    overzicht: (periode) => [`/?periode=${periode}`, `/?periode=${periode}&gebied=${ander}`],
    indicator: (periode) => [`/indicator/kpi2?periode=${periode}`, `/indicator/kpi3?periode=${periode}`],
    gemeente: (periode) => [
      `/gemeente/${gemeente}?periode=${periode}`,
      `/gemeente/${ander}?periode=${periode}`,
    ],
    gemeenten: (periode) => [`/gemeenten?${periode}`, `/gemeenten?vooraf-${periode}`],
    leveringen: (periode) => [`/leveringen?${periode}`, `/leveringen?vooraf-${periode}`],
    verantwoording: (periode) => [`/verantwoording?${periode}`, `/verantwoording?vooraf-${periode}`],
  };
  const uitslagen: Uitslag[] = [];
  for (const [naam, soort] of Object.entries(soorten)) {
    const eerste = await stopwatch(() => haal(soort('')[1]));
    for (const periode of PERIODEN) await haal(soort(periode)[1]);
    const tijden: number[] = [];
    for (const periode of PERIODEN) tijden.push(await stopwatch(() => haal(soort(periode)[0])));
    uitslagen.push({
      wat: `server time of a new page ${naam}, ${waar}`,
      gemeten: `median of ${tijden.length} addresses; the very first of its kind ${eerste.toFixed(0)} ms`,
      maat: mediaan(tijden),
      eenheid: 'ms',
      doel: { soort: 'hoogstens', grens },
      uitleg: 'From request to last byte on this machine, for a page that is not in the cache.',
    });
  }
  return uitslagen;
}
