/** All figures of the country over five years as a workbook: how long it takes, and in how much memory. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATOREN } from '@regiomonitor/queries/kpis/indicatoren.ts';
import { inventInhoud } from '../test-support/inhoud.ts';
import { writePublicatie } from '../test-support/publicatie.ts';
import { draai } from './proces.ts';
import type { Uitslag } from './uitslag.ts';

const LAND = 342;
const MB = 1_000_000;
const MAKER = join(import.meta.dirname, 'kind/maak-werkboek.ts');

export async function meetUitvoer(werkmap: string): Promise<Uitslag[]> {
  const map = join(werkmap, 'land');
  mkdirSync(map);
  const gemeenten = Array.from({ length: LAND }, (_, nummer) => ({
    code: `GM${String(nummer + 1).padStart(4, '0')}`,
    naam: `Gemeente ${nummer + 1}`,
  }));
  await writePublicatie(
    map,
    inventInhoud({ gemeenten, definities: INDICATOREN, van: '2022-01-01', tot: '2026-12-31' }),
  );
  const { stdout, geheugen } = await draai(MAKER, [map, 'xlsx']);
  const { ms, cijfers } = JSON.parse(stdout) as { ms: number; cijfers: number };
  const gemeten = `${cijfers} figures of ${LAND} gemeenten and five years, from the publicatie to the file`;
  return [
    {
      wat: 'all figures of the country as XLSX',
      gemeten,
      maat: ms / 1_000,
      eenheid: 's',
      doel: { soort: 'hoogstens', grens: 5 },
      uitleg: 'Read, put together and written, in a process that does nothing else.',
    },
    {
      wat: 'peak memory of it',
      gemeten,
      maat: geheugen / MB,
      eenheid: 'MB',
      doel: { soort: 'hoogstens', grens: 300 },
      uitleg: 'Largest resident size of the whole process, DuckDB included.',
    },
  ];
}
