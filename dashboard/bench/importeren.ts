/** How fast a million casussen are checked, pseudonymised and stored, and in how much memory. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { meetAfwisselend } from './afwisselend.ts';
import { OPDRACHT, schrijfCasussenbestand } from './casussenbestand.ts';
import { draai, regiomonitor } from './proces.ts';
import type { Uitslag } from './uitslag.ts';
import { REGIO_WBO } from './gegevens.ts';

const RIJEN = 1_000_000;
const MB = 1_000_000;
const LADER = join(import.meta.dirname, 'kind/laad-casussen.ts');

/** The ways of loading in turns, each in a new process and a new database; then the command itself, for its memory. */
export async function meetImport(werkmap: string): Promise<Uitslag[]> {
  const bestand = join(werkmap, 'casussen.csv');
  schrijfCasussenbestand(bestand, RIJEN);
  const laad = (kant: string) => async (): Promise<number> => {
    const map = mkdtempSync(join(werkmap, `${kant}-`));
    return Number((await draai(LADER, [kant, bestand, map])).stdout);
  };
  const { levering, geheugen, schijf } = await meetAfwisselend(
    { levering: laad('levering'), geheugen: laad('geheugen'), schijf: laad('schijf') },
    { opwarmen: 1, ronden: 3 },
  );
  const perSeconde = (ms: number): string => `${Math.round(RIJEN / ms)}k rows/s`;
  return [
    {
      wat: 'import of 1M casussen against read_csv',
      gemeten: `import ${perSeconde(levering)}; read_csv with declared columns ${perSeconde(geheugen)} in memory, ${perSeconde(schijf)} on disk`,
      maat: geheugen / levering,
      eenheid: 'x',
      doel: { soort: 'minstens', grens: 1 / 12 },
      uitleg: `Read, check, pseudonymise, store on disk, as a part of the speed of DuckDB alone in memory (aim: 0.2 x); of DuckDB on disk it is ${(schijf / levering).toFixed(2)} x.`,
    },
    await meetGeheugen(werkmap, bestand),
  ];
}

async function meetGeheugen(werkmap: string, bestand: string): Promise<Uitslag> {
  const map = join(werkmap, 'geheugen');
  await regiomonitor('init', '--regio', REGIO_WBO, '--data', map);
  const { bron, gemeente, periode } = OPDRACHT;
  const wat = ['--bron', bron, '--gemeente', gemeente, '--periode', periode];
  const { geheugen, duur } = await regiomonitor('import', bestand, ...wat, '--data', map);
  return {
    wat: 'peak memory of importing 1M casussen',
    gemeten: `the command from start to end, publishing included: ${(duur / 1_000).toFixed(1)} s`,
    maat: geheugen / MB,
    eenheid: 'MB',
    doel: { soort: 'hoogstens', grens: 400 },
    uitleg: 'Largest resident size of the whole process, DuckDB included.',
  };
}
