/** Data folders to measure on, made from the synthetic region by the command line. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { schaalPlan } from '../../fixtures/generator/schalen.ts';
import { schrijfRegio } from '../../fixtures/generator/schrijf-regio.ts';
import { WBO } from '../../fixtures/plannen/wbo.ts';
import { regiomonitor } from './proces.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
export const REGIO_WBO = join(FIXTURES, 'wbo/regio.json');
export const LIJST_WBO = join(FIXTURES, 'wbo/lijst.csv');

/** The region of the fixtures, so many times as large, imported and published. Returns the data folder. */
export async function maakGegevens(werkmap: string, schaal: number): Promise<string> {
  const map = join(werkmap, `schaal-${schaal}`);
  const bron = join(werkmap, `schaal-${schaal}-bron`);
  mkdirSync(bron);
  schrijfRegio(schaalPlan(WBO, schaal), REGIO_WBO, bron);
  await regiomonitor('init', '--regio', REGIO_WBO, '--data', map);
  await regiomonitor('import', '--lijst', join(bron, 'lijst.csv'), '--data', map);
  return map;
}
