/** Hides figures by hand instead of by the rules, to see that everything downstream honours the mark: test support. */
import type { Figuur } from '../figures/bereken.ts';
import type { CelResultaat } from '../protection/interface.ts';
import { applyCellen, type Beschermer } from './beschermen.ts';
import type { Niveau } from './schema.ts';

/** Hides the figures for which `verberg` says so, and shows all others whole. */
export function verbergMetDeHand(verberg: (figuur: Figuur, niveau: Niveau) => boolean): Beschermer {
  return async ({ figuren, niveau }) => {
    const cellen = figuren.map((figuur) => toCel(figuur, verberg(figuur, niveau)));
    return { cellen, cijfers: applyCellen(figuren, cellen), instellingen: [] };
  };
}

function toCel(
  { indicator, gebied, periode, teller, noemer, waarde, status }: Figuur,
  verborgen: boolean,
): CelResultaat {
  return {
    indicator,
    gebied,
    periode,
    verborgen,
    toonTeller: !verborgen,
    toonNoemer: !verborgen,
    toonWaarde: !verborgen,
    teller: verborgen ? null : teller,
    noemer: verborgen ? null : noemer,
    waarde: verborgen ? null : waarde,
    afgerond: false,
    toonSpreiding: !verborgen,
    status: verborgen && status === 'nvt' ? 'voorlopig' : status,
    reden: verborgen ? 'klein' : null,
    gewicht: 1,
  };
}
