/**
 * The same file gives the same findings wherever it is checked: by the worker of the page (through its messages), over
 * HTTP, and on the command line. Awkward files and mutations of them, one region, an empty register.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Bevinding, Controle, Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { isAannemelijkheid } from '@regiomonitor/queries/aannemelijkheid/opvallend.ts';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readGevallen, regio, type Geval } from '../../../fixtures/awkward/cases.ts';
import { muteer } from '../../../fixtures/fuzz/muteer.ts';
import { createToeval } from '../../../fixtures/generator/toeval.ts';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { createProefomgeving } from '../../cli/proefomgeving.ts';
import { beantwoord } from '../../src/browser/controle/beantwoord.ts';
import type { Controleantwoord, Controlevraag } from '../../src/browser/controle/gesprek.ts';
import {
  schrijfFormulier,
  startLeverserver,
  type Leverserver,
  type Persoon,
} from '../../test-support/leverserver.ts';

/** Mutated files beside the awkward ones. */
const MUTATIES = 25;
/** So many seconds pass between two files: a person is not that fast. */
const TUSSENPOOS_MS = 10_000;

/** What is said of a file, without what it came to. */
type Oordeel = Pick<Controle, 'dialect' | 'rijen' | 'aantal_fouten' | 'aantal_waarschuwingen'> & {
  readonly fouten: readonly Bevinding[];
  readonly waarschuwingen: readonly Bevinding[];
};

interface Proefbestand {
  readonly naam: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly opdracht: Opdracht;
  /** JSON. */
  readonly profiel: string | null;
}

let server: Leverserver;
let persoon: Persoon;
let map: string;
let bestanden: Proefbestand[];
beforeAll(async () => {
  await buildScreensWhenNeeded();
  let nu = Date.now();
  server = await startLeverserver(regio, { klok: () => new Date((nu += TUSSENPOOS_MS)) });
  persoon = await server.maakPersoon('c', { rol: 'coordinator', scope: 'regio', aanleveraar: null });
  map = await mkdtemp(join(tmpdir(), 'drie-wegen-'));
  const gevallen = readGevallen();
  const toeval = createToeval('drie wegen', 1);
  bestanden = gevallen.map((geval) => toBestand(geval));
  for (let nummer = 1; nummer <= MUTATIES; nummer++) {
    const bestand = toBestand(toeval.kies(gevallen));
    const bytes = new Uint8Array(await muteer(bestand.bytes, toeval));
    bestanden.push({ ...bestand, naam: `mutatie ${nummer} van ${bestand.naam}`, bytes });
  }
}, 240_000);
afterAll(async () => {
  await server.close();
  await rm(map, { recursive: true });
});

function toBestand({ naam, pad, opdracht }: Geval): Proefbestand {
  const { profiel } = JSON.parse(readFileSync(new URL('opdracht.json', pad), 'utf8')) as {
    profiel?: unknown;
  };
  const json = profiel === undefined ? null : JSON.stringify(profiel);
  return { naam, bytes: new Uint8Array(readFileSync(pad)), opdracht, profiel: json };
}

/** Asks the module that is the worker of the page, over a line as the browser has it. */
function inBrowser({ bytes, opdracht, profiel }: Proefbestand): Promise<Oordeel> {
  const { port1: pagina, port2: werker } = new MessageChannel();
  beantwoord(werker);
  werker.start();
  const { indicatoren: _lijst, profiel: _gelezen, ...rest } = opdracht;
  const vraag: Controlevraag = {
    ...{ bestand: new Blob([bytes]), opdracht: rest, profiel, regio },
    indicatoren: INDICATOREN.map(({ code, vorm, eenheid, periodesoorten }) => ({
      ...{ code, vorm, eenheid, periodesoorten },
    })),
  };
  return new Promise((resolve, reject) => {
    pagina.addEventListener('message', ({ data }: MessageEvent<Controleantwoord>) => {
      if (data.soort === 'voortgang') return;
      pagina.close();
      if (data.soort === 'klaar') resolve(toOordeel(data.controle));
      else reject(new Error('The worker could not read it.'));
    });
    pagina.start();
    pagina.postMessage(vraag);
  });
}

async function overHttp({ bytes, opdracht, profiel }: Proefbestand): Promise<Oordeel> {
  const { bron, scope, periode, aanleveraar, buitenPeriode, blad, aantalRijen } = opdracht;
  const velden = {
    ...{ bron, gemeente: scope, periode: periode.code, aanleveraar, buitenPeriode, alleenControleren: 'ja' },
    ...{ blad: blad ?? '', aantalRijen: aantalRijen?.toString() ?? '', profiel: profiel ?? '' },
  };
  const delen = Object.entries(velden).map(([naam, inhoud]) => ({ naam, inhoud }));
  const { payload, headers } = schrijfFormulier([
    ...delen,
    { naam: 'bestand', inhoud: bytes, bestandsnaam: 'levering' },
  ]);
  const antwoord = await server.app.inject({
    ...{ method: 'POST', url: '/api/v1/leveringen', payload, headers: { ...headers, ...persoon.token } },
  });
  return toOordeel(antwoord.json<Controle>());
}

/** All files in two lists: rows outside the period are a choice for a whole list. */
async function opDeOpdrachtregel(): Promise<Map<string, Oordeel>> {
  const oordelen = new Map<string, Oordeel>();
  const omgeving = await createProefomgeving();
  try {
    for (const keuze of ['weigeren', 'weglaten']) {
      const deze = bestanden.filter(({ opdracht }) => opdracht.buitenPeriode === keuze);
      const lijst = await writeLijst(deze);
      const wat = ['--lijst', lijst, '--buiten-periode', keuze, '--json', '--data', server.map];
      const { stdout } = await omgeving.voer('check', ...wat);
      const regels = stdout.trim().split('\n');
      deze.forEach(({ naam }, i) => oordelen.set(naam, toOordeel(JSON.parse(regels[i] ?? '') as Controle)));
    }
  } finally {
    await omgeving.close();
  }
  return oordelen;
}

async function writeLijst(deze: readonly Proefbestand[]): Promise<string> {
  const regels = ['bestand;bron;gemeente;periode;aanleveraar;blad;profiel;aantal_rijen'];
  for (const { naam, bytes, opdracht, profiel } of deze) {
    const pad = join(map, naam.replaceAll(' ', '-'));
    await writeFile(pad, bytes);
    if (profiel !== null) await writeFile(`${pad}.json`, profiel);
    const { bron, scope, periode, aanleveraar, blad, aantalRijen } = opdracht;
    const met = profiel === null ? '' : `${basename(pad)}.json`;
    regels.push([basename(pad), bron, scope, periode.code, aanleveraar, blad, met, aantalRijen].join(';'));
  }
  const lijst = join(map, 'lijst.csv');
  await writeFile(lijst, `${regels.join('\n')}\n`);
  return lijst;
}

function toOordeel(gegeven: Oordeel): Oordeel {
  const { dialect, rijen, aantal_fouten, fouten } = gegeven;
  // What the register says comes on top.
  const waarschuwingen = gegeven.waarschuwingen.filter(({ code }) => !isAannemelijkheid(code));
  const overRegister = gegeven.waarschuwingen.length - waarschuwingen.length;
  const aantal_waarschuwingen = gegeven.aantal_waarschuwingen - overRegister;
  return { dialect, rijen, aantal_fouten, fouten, aantal_waarschuwingen, waarschuwingen };
}

it(
  'every file gives the same findings in the browser, over HTTP and on the command line',
  { timeout: 180_000 },
  async () => {
    const regels = await opDeOpdrachtregel();
    const gezien = { metFouten: 0, zonderFouten: 0 };
    for (const bestand of bestanden) {
      const opRegel = regels.get(bestand.naam);
      expect(await inBrowser(bestand), `${bestand.naam}: browser`).toEqual(opRegel);
      expect(await overHttp(bestand), `${bestand.naam}: HTTP`).toEqual(opRegel);
      gezien[opRegel?.aantal_fouten === 0 ? 'zonderFouten' : 'metFouten'] += 1;
    }
    expect(Math.min(...Object.values(gezien))).toBeGreaterThan(10);
  },
);
