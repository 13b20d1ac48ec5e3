/**
 * The exact figures under openbaar editions, and what was shown of each. Protection needs them: what an edition once
 * said is known for ever. They are kept as carefully as the register.
 */
import type { Figuur } from '../figures/bereken.ts';
import { readPeriode } from '../periode/periode.ts';
import type { CelResultaat, Editie as Openbaring, EditieCijfer } from '../protection/interface.ts';
import { sleutelVan } from '../protection/interface.ts';
import { GRONDSLAG, laatsteWoord, leesEditiebestand, type Editie } from './editie.ts';

/** A whole figure of an edition, as computed, with what readers saw of it. */
export type Grondcijfer = Figuur & EditieCijfer;

export interface Grondslag extends Openbaring {
  readonly cijfers: readonly Grondcijfer[];
}

/** What an edition with these figures and cells gives away, in the order of the figures. */
export function createGrondslag(
  nummer: number,
  figuren: readonly Figuur[],
  cellen: readonly CelResultaat[],
): Grondslag {
  const perSleutel = new Map(cellen.map((cel) => [sleutelVan(cel), cel]));
  const cijfers = figuren.map((figuur) => {
    const cel = perSleutel.get(sleutelVan(figuur));
    if (!cel) throw new Error(`No protection was computed for ${sleutelVan(figuur)}.`);
    const { toonTeller, toonNoemer, toonWaarde, afgerond } = cel;
    return { ...figuur, getoond: { toonTeller, toonNoemer, toonWaarde, afgerond } };
  });
  return { nummer, cijfers };
}

/** Of every openbaar edition, the oldest first. @throws EditieGeschonden */
export async function leesGrondslagen(map: string, edities: readonly Editie[]): Promise<Grondslag[]> {
  const openbaar = edities.filter(({ niveau }) => niveau === 'openbaar');
  return Promise.all(
    openbaar.map(
      async (editie) =>
        JSON.parse((await leesEditiebestand(map, editie, GRONDSLAG)).toString('utf8')) as Grondslag,
    ),
  );
}

/** What readers of openbaar editions last saw of every period, as if it were one edition; undefined when none exists. */
export function mergeGrondslagen(
  edities: readonly Editie[],
  grondslagen: readonly Grondslag[],
): Grondslag | undefined {
  const openbaar = edities.filter(({ niveau }) => niveau === 'openbaar');
  const delen = laatsteWoord(openbaar).map(({ editie, spreektOver }) => ({
    nummer: editie.nummer,
    cijfers: (grondslagen.find(({ nummer }) => nummer === editie.nummer)?.cijfers ?? []).filter(
      ({ periode }) => spreektOver(readPeriode(periode)),
    ),
  }));
  const [nieuwste] = delen;
  return nieuwste && { nummer: nieuwste.nummer, cijfers: delen.flatMap(({ cijfers }) => cijfers) };
}
