/** Writes an edition from rows, as locking would have left it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import type { Rapportteksten } from '@regiomonitor/queries/beheer/rapportteksten.ts';
import {
  CIJFERBESTAND,
  editiePath,
  hashOf,
  TEKSTEN,
  type Editie,
} from '@regiomonitor/queries/edities/editie.ts';
import { openBestand, type Editiepublicatie } from '@regiomonitor/queries/edities/openen.ts';
import { createPeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { schrijfBestand } from '@regiomonitor/queries/publicatie/schrijf-bestand.ts';
import { maakEditierapporten } from '../rapport/dienst.ts';
import type { Inhoud } from './inhoud.ts';

export const GEEN_TEKST: Rapportteksten = { voortgang: '', resultaten: '', knelpunten: '', besluit: '' };

export interface Proefeditie {
  readonly nummer: number;
  readonly niveau: Niveau;
  readonly periode?: Periode;
  readonly rapport?: Rapportteksten;
}

export async function writeEditie(
  map: string,
  beheer: Beheer,
  inhoud: Inhoud,
  { nummer, niveau, periode = createPeriode('jaar', 2026), rapport = GEEN_TEKST }: Proefeditie,
): Promise<Editie> {
  const vastgesteldOp = '2027-03-11T10:00:00.000Z';
  const plek = editiePath(map, nummer);
  await mkdir(plek, { recursive: true });
  const publicatie = inhoud.publicatie.map((kop) => ({
    ...kop,
    id: `editie-${nummer}`,
    niveau,
    gemaakt_op: vastgesteldOp,
  }));
  await schrijfBestand(join(plek, CIJFERBESTAND), { ...inhoud, publicatie });
  const editie = { nummer, niveau, periode, vastgesteldOp, wie: 'proef', bestanden: {} };
  const teksten = { rapport, bijdragen: [] };
  const open = await openBestand(join(plek, CIJFERBESTAND), { id: `editie-${nummer}`, niveau, editie });
  const delen = {
    [TEKSTEN]: Buffer.from(JSON.stringify(teksten)),
    ...(await maakEditierapporten(map, { publicatie: open as Editiepublicatie, teksten, eerder: [] })),
  };
  await open.close();
  const bestanden: Record<string, string> = {
    [CIJFERBESTAND]: hashOf(await readFile(join(plek, CIJFERBESTAND))),
  };
  for (const [naam, deel] of Object.entries(delen)) {
    await writeFile(join(plek, naam), deel);
    bestanden[naam] = hashOf(Buffer.from(deel));
  }
  await beheer.db
    .insertInto('editie')
    .values({
      ...{ nummer, niveau, periode: periode.code, vastgesteld_op: vastgesteldOp },
      ...{ wie: 'proef', rol: 'coordinator', publicatie: 'test-1', bestanden: JSON.stringify(bestanden) },
    })
    .execute();
  return { ...editie, bestanden };
}
