/** Small late corrections stay out of what is openbaar: the figures that the next openbaar edition is made from. */
import type { Figuur } from '../figures/bereken.ts';
import { INDICATOREN } from '../kpis/indicatoren.ts';
import { applyEditieregel } from '../protection/editions.ts';
import { sleutelVan, type Instelling } from '../protection/interface.ts';
import type { Grondslag } from './grondslag.ts';

/**
 * The figures of now, with what moved by less than T since `laatste` as it was then. A figure that is kept is kept
 * whole: spread, interviews and peildatum of the new one would tell of the correction.
 */
export function keepSmallCorrections(
  figuren: readonly Figuur[],
  laatste: Grondslag | undefined,
  instellingen: readonly Instelling[],
  regio: string,
): Figuur[] {
  if (!laatste) return [...figuren];
  const toen = new Map(laatste.cijfers.map((cijfer) => [sleutelVan(cijfer), cijfer]));
  const regels = applyEditieregel(figuren, laatste, INDICATOREN, instellingen, regio);
  return figuren.map((nieuw, plaats) => {
    const regel = regels[plaats];
    if (!regel || isSame(nieuw, regel)) return nieuw;
    const oud = toen.get(sleutelVan(nieuw));
    if (oud && isSame(oud, regel)) {
      const { getoond: _getoond, ...figuur } = oud;
      return figuur;
    }
    // A region that was added up again: no gemeente's answers say how far they lie apart.
    return { ...nieuw, ...regel, variantie: null, interviews: null };
  });
}

type Telling = Pick<Figuur, 'teller' | 'noemer' | 'waarde' | 'status' | 'geleverd'>;

function isSame(een: Telling, ander: Telling): boolean {
  return (['teller', 'noemer', 'waarde', 'status', 'geleverd'] as const).every(
    (kolom) => een[kolom] === ander[kolom],
  );
}
