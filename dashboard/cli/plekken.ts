/** Where the data folder and the key are. */
import { resolve } from 'node:path';
import { ligtInMap } from '@regiomonitor/ingest/laden/sleutel.ts';
import type { Command } from 'commander';
import { Gebruiksfout } from '../invoer/gebruiksfout.ts';
import type { Omgeving } from './omgeving.ts';

export interface Plekken {
  /** Data folder, absolute. */
  readonly map: string;
  /** Key file, absolute; never in the data folder. */
  readonly sleutel: string;
}

/**
 * Places as told by the options, else by the environment, else the default ones.
 *
 * @throws Gebruiksfout the key would lie in the data folder.
 */
export async function bepaalPlekken(opdracht: Command, omgeving: Omgeving): Promise<Plekken> {
  const opties = opdracht.optsWithGlobals<{ data?: string; sleutel?: string }>();
  const map = opties.data ?? (omgeving.env['REGIOMONITOR_DATA'] || './data');
  return controleerPlekken(
    map,
    opties.sleutel ?? (omgeving.env['REGIOMONITOR_SLEUTEL'] || undefined),
    omgeving,
  );
}

/** The demo has places of its own: only options move them. */
export async function bepaalDemoplekken(opdracht: Command, omgeving: Omgeving): Promise<Plekken> {
  const opties = opdracht.optsWithGlobals<{ data?: string; sleutel?: string }>();
  return controleerPlekken(opties.data ?? './demo-data', opties.sleutel, omgeving);
}

async function controleerPlekken(
  data: string,
  sleutel: string | undefined,
  { werkmap }: Omgeving,
): Promise<Plekken> {
  if (data.trim() === '' || sleutel?.trim() === '')
    throw new Gebruiksfout('Geef bij --data en --sleutel een map en een bestand op.');
  const map = resolve(werkmap, data);
  const plekken = { map, sleutel: sleutel === undefined ? `${map}.sleutel` : resolve(werkmap, sleutel) };
  if (await ligtInMap(plekken.sleutel, map)) {
    throw new Gebruiksfout(
      `Het sleutelbestand ${plekken.sleutel} ligt in de gegevensmap. Kies een plek daarbuiten met --sleutel: een kopie van de gegevens mag de sleutel niet bevatten.`,
    );
  }
  return plekken;
}
