/** Writes a publicatie that was prepared: a file per protection level, both or none. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Editie } from '../edities/editie.ts';
import { markDefinitief } from '../edities/definitief.ts';
import { leesVastgesteld } from '../edities/openen.ts';
import { sleutelVan } from '../protection/interface.ts';
import { STANDAARD_DREMPEL } from '../protection/settings.ts';
import { BeschermingLekt } from './beschermen.ts';
import { definitieVingerafdruk } from './inhoud.ts';
import { maskNulmeldingen } from './nulmeldingen.ts';
import { voorNiveau } from './programma.ts';
import { schrijfBestand, type PublicatieInhoud } from './schrijf-bestand.ts';
import { PUBLICATIE_SCHEMA, type CijferTable, type Niveau, type UitsplitsingTable } from './schema.ts';
import { findLekken } from './toets-uitsplitsing.ts';
import { splitsUit, type Uitsplitsopdracht } from './uitsplitsen.ts';
import type { Voorbereid } from './voorbereiden.ts';
import { publicatiesPath, type Wijzer } from './wijzer.ts';

const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];
/** Ends the name of a publicatie that is being written. */
export const HALF = '.nieuw';

/** Writes the files of a publicatie beside the others. Nobody reads them until the pointer says so. */
export async function schrijfPublicatie(
  map: string,
  nieuw: Voorbereid,
  edities: readonly Editie[],
): Promise<Wijzer> {
  const half = join(publicatiesPath(map), nieuw.id + HALF);
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  try {
    for (const niveau of NIVEAUS) {
      const cijfers = markDefinitief(
        nieuw.niveaus[niveau].cijfers,
        await leesVastgesteld(map, edities, niveau),
      );
      await schrijfBestand(join(half, `${niveau}.duckdb`), createInhoud(nieuw, niveau, cijfers));
    }
    await rename(half, join(publicatiesPath(map), nieuw.id));
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
  const { id, stand, gemaaktOp, regio, afwijkingen } = nieuw;
  const definities = definitieVingerafdruk(regio, afwijkingen, edities);
  return { id, register_stand: stand, definities, gemaakt_op: gemaaktOp };
}

/** Everything that readers of this level get beside these figures. */
export function createInhoud(
  { id, stand, gemaaktOp, regio, inhoud, tellingen, niveaus }: Voorbereid,
  niveau: Niveau,
  cijfers: readonly CijferTable[],
): PublicatieInhoud {
  const { instellingen } = niveaus[niveau];
  const verborgen = new Set(cijfers.filter((cijfer) => cijfer.verborgen).map(sleutelVan));
  const { programma, ...gedeeld } = inhoud;
  return {
    ...gedeeld,
    ...voorNiveau(programma, niveau),
    // A remark about a hidden figure could tell something of it.
    opmerking: inhoud.opmerking.filter(
      ({ indicator, gebied, periode }) =>
        periode === null || !verborgen.has(sleutelVan({ indicator, gebied, periode })),
    ),
    publicatie: [
      {
        id,
        schema_versie: PUBLICATIE_SCHEMA,
        niveau,
        register_stand: stand,
        gemaakt_op: gemaaktOp,
        regio_code: regio.code,
        regio_naam: regio.naam,
        synthetisch: regio.synthetisch,
        drempel: STANDAARD_DREMPEL[niveau],
      },
    ],
    levering: maskNulmeldingen(inhoud.levering, cijfers),
    cijfer: cijfers,
    bescherming: instellingen,
    uitsplitsing: createUitsplitsing({ niveau, regio: regio.code, tellingen, cijfers, instellingen }),
  };
}

/** @throws BeschermingLekt */
function createUitsplitsing(opdracht: Uitsplitsopdracht): UitsplitsingTable[] {
  const rijen = splitsUit(opdracht);
  const lekken = findLekken(rijen, opdracht.cijfers, opdracht.instellingen, opdracht.regio);
  if (lekken.length > 0) throw new BeschermingLekt(lekken.length);
  return rijen;
}
