/**
 * The benchmarks: `npm run bench`, or some of them by name: `npm run bench -- import overzicht`. Every ratio is measured
 * in one run, the two sides in turns; what it compares with is a program of this machine, so that it means the same on
 * another one. Needs about 2 GB of disk for as long as it runs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetBescherming } from './bescherming.ts';
import { meetBrowser } from './browser.ts';
import { meetCijfers } from './cijfers.ts';
import { meetControle } from './controle.ts';
import { meetImport } from './importeren.ts';
import { meetLijst } from './lijst.ts';
import { meetOverzicht } from './overzicht.ts';
import { meetRapport } from './rapport.ts';
import { meetUitvoer } from './uitvoer.ts';
import { meetPaginas } from './paginas.ts';
import { schrijfUitslag, type Uitslag } from './uitslag.ts';

const METINGEN: Readonly<Record<string, (werkmap: string) => Promise<Uitslag[]>>> = {
  lijst: meetLijst,
  cijfers: meetCijfers,
  overzicht: meetOverzicht,
  rapport: meetRapport,
  uitvoer: meetUitvoer,
  import: meetImport,
  controle: meetControle,
  bescherming: meetBescherming,
  paginas: meetPaginas,
  browser: meetBrowser,
};

async function meet(naam: string): Promise<void> {
  const werkmap = mkdtempSync(join(tmpdir(), 'regiomonitor-bench-'));
  try {
    process.stdout.write(`${naam}\n`);
    for (const uitslag of (await METINGEN[naam]?.(werkmap)) ?? [])
      process.stdout.write(schrijfUitslag(uitslag));
  } finally {
    rmSync(werkmap, { recursive: true, force: true });
  }
}

const namen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(METINGEN);
const onbekend = namen.find((naam) => !(naam in METINGEN));
if (onbekend === undefined) {
  process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n`);
  for (const naam of namen) await meet(naam);
} else {
  process.stderr.write(
    `There is no benchmark ${onbekend}. Choose from: ${Object.keys(METINGEN).join(', ')}.\n`,
  );
  process.exitCode = 2;
}
