/** Writes a publicatie from rows, as publishing would have left it, and points the data folder at it. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { schrijfBestand, type PublicatieInhoud } from '@regiomonitor/queries/publicatie/schrijf-bestand.ts';
import { publicatiePath, writeWijzer } from '@regiomonitor/queries/publicatie/wijzer.ts';

export async function writePublicatie(map: string, inhoud: PublicatieInhoud): Promise<void> {
  const [publicatie] = inhoud.publicatie;
  if (!publicatie) throw new RangeError('A publicatie says what it is: one row of table publicatie.');
  const { id, niveau, register_stand, gemaakt_op } = publicatie;
  const pad = publicatiePath(map, id, niveau);
  await mkdir(dirname(pad), { recursive: true });
  await schrijfBestand(pad, inhoud);
  await writeWijzer(map, { id, register_stand, definities: 'test', gemaakt_op });
}
