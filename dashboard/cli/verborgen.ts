/** Which figures are hidden and why, as a table: for who holds the data folder. */
import { berekenBescherming } from '@regiomonitor/queries/publicatie/voorbereiden.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { listVerborgen } from '../bescherming/verborgen.ts';
import type { Omgeving } from './omgeving.ts';
import { formatTabel } from './tabel.ts';
import { metRegister } from './toegang.ts';

const KOPPEN = ['niveau', 'indicator', 'gebied', 'periode', 'niet te zien', 'reden', 'wat wel kan'];

/** Writes the cells that are hidden or shown in part, in the order of the figure table, and how many there are. */
export async function toonVerborgen(
  map: string,
  keuze: { readonly niveau?: Niveau; readonly indicator?: string },
  omgeving: Omgeving,
): Promise<void> {
  const { stdout, stderr } = omgeving;
  const { regio, stand } = await metRegister(map, omgeving, async (register) => ({
    stand: await berekenBescherming(map, register),
    regio: register.regio,
  }));
  stderr.write('Een reden zegt iets over een verborgen cijfer. Niet verspreiden.\n');
  const gekozen = (['intern', 'openbaar'] as const).filter((een) => (keuze.niveau ?? een) === een);
  const lijsten = gekozen.map((niveau) => listVerborgen(regio, stand, niveau, keuze.indicator));
  const rijen = lijsten.flatMap(({ regels }) =>
    regels.map(({ indicator, gebied, periode, nietTeZien, reden, watWelKan, ...regel }) => [
      ...[regel.niveau, indicator, gebied, periode, nietTeZien, reden, watWelKan],
    ]),
  );
  if (rijen.length > 0) stdout.write(`${formatTabel(KOPPEN, rijen)}\n`);
  for (const { niveau, cijfers, verborgen } of lijsten) {
    stdout.write(
      `${niveau}: ${verborgen} van ${cijfers} cijfers ${verborgen === 1 ? 'is' : 'zijn'} verborgen.\n`,
    );
  }
}
