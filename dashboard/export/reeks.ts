/** The series that a chart in a file shows: the same as on the page of its indicator. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { choosePeriodesoort, type Reeks } from '../src/lib/kpi/reeks.ts';
import { markGebeurtenissen } from '../src/lib/paginas/gebeurtenissen.ts';
import { findIndicator } from '../src/lib/paginas/indicator.ts';
import { readReeks } from '../src/lib/paginas/kader.ts';
import { readKader } from '../src/lib/server/kader.ts';

export interface Reekskeuze {
  readonly indicator: string;
  /** Code of a gemeente; the region when it is left out. */
  readonly gebied?: string | undefined;
  /** The finest that the indicator has, when it is left out. */
  readonly soort?: Periodesoort | undefined;
}

/** @throws OngeldigAdres there is no such indicator */
export async function readGrafiekreeks(
  publicatie: Publicatie,
  { indicator: code, gebied: gezocht, soort = 'kwartaal' }: Reekskeuze,
  bijdragen: readonly Bijdrage[],
): Promise<Reeks> {
  const kader = markGebeurtenissen(await readKader(publicatie), bijdragen);
  const { indicator } = findIndicator(kader, code);
  const gebied = kader.gemeenten.find((gemeente) => gemeente.code === gezocht) ?? kader.regio;
  const cijfers = await leesCijfers(publicatie, { indicator: [indicator.code], gebied: [gebied.code] });
  return readReeks(kader, indicator, gebied, cijfers, choosePeriodesoort(indicator, soort));
}
