/** How long the jaarrapport of the fixture region takes as PDF, in a process that never made one and in one that did. */
import { join } from 'node:path';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { openHuidigePublicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { mediaan, stopwatch } from './afwisselend.ts';
import { LIJST_WBO, REGIO_WBO } from './gegevens.ts';
import { regiomonitor } from './proces.ts';
import type { Uitslag } from './uitslag.ts';

const RONDEN = 9;

export async function meetRapport(werkmap: string): Promise<Uitslag[]> {
  const map = join(werkmap, 'rapport');
  await regiomonitor('init', '--regio', REGIO_WBO, '--data', map);
  await regiomonitor('import', '--lijst', LIJST_WBO, '--data', map);
  const publicatie = await openHuidigePublicatie(map, 'intern');
  if (!publicatie) throw new Error('Nothing was published.');
  const beheer = await openBeheer(map);
  const jaar = createPeriode('jaar', 2025);
  let bytes = 0;
  const maak = async (): Promise<void> => {
    const [{ maakConceptrapport }, { maakPdf }] = await Promise.all([
      import('../rapport/dienst.ts'),
      import('../rapport/pdf.ts'),
    ]);
    bytes = maakPdf(await maakConceptrapport(map, beheer, publicatie, jaar)).length;
  };
  try {
    const koud = await stopwatch(maak);
    const tijden: number[] = [];
    for (let ronde = 0; ronde < RONDEN; ronde++) tijden.push(await stopwatch(maak));
    const gemeten = `${(bytes / 1000).toFixed(0)} kB; every chart drawn the first time`;
    const uitleg = 'From figures in the publicatie to a finished PDF/UA-1.';
    return [
      {
        wat: 'jaarrapport, the first',
        gemeten,
        maat: koud,
        eenheid: 'ms',
        doel: { soort: 'hoogstens', grens: 2_000 },
        uitleg,
      },
      {
        wat: 'jaarrapport, the next',
        gemeten: `median of ${RONDEN}`,
        maat: mediaan(tijden),
        eenheid: 'ms',
        doel: { soort: 'hoogstens', grens: 300 },
        uitleg,
      },
    ];
  } finally {
    await Promise.all([publicatie.close(), beheer.close()]);
  }
}
