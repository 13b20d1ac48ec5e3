/** How long the whole set of fixtures takes, from nothing to published figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetAfwisselend } from './afwisselend.ts';
import { LIJST_WBO, REGIO_WBO } from './gegevens.ts';
import { regiomonitor } from './proces.ts';
import type { Uitslag } from './uitslag.ts';

export async function meetLijst(werkmap: string): Promise<Uitslag[]> {
  let ronde = 0;
  const importeer = async (): Promise<number> => {
    const map = join(werkmap, `lijst-${ronde++}`);
    await regiomonitor('init', '--regio', REGIO_WBO, '--data', map);
    return (await regiomonitor('import', '--lijst', LIJST_WBO, '--data', map)).duur;
  };
  const { duur } = await meetAfwisselend({ duur: importeer }, { opwarmen: 0, ronden: 3 });
  const aantal = readFileSync(LIJST_WBO, 'utf8').trim().split('\n').length - 1;
  return [
    {
      wat: 'import --lijst of all fixtures',
      gemeten: `${aantal} leveringen, published once at the end; the command from start to end`,
      maat: duur / 1_000,
      eenheid: 's',
      doel: { soort: 'hoogstens', grens: 15 },
      uitleg: 'Seconds, not a ratio: what somebody waits for the demo.',
    },
  ];
}
