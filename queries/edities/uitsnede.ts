/** What an edition holds of the state of the region: its period and everything before it, at its level. */
import type { Figuur } from '../figures/bereken.ts';
import { readPeriode } from '../periode/periode.ts';
import type { CelResultaat } from '../protection/interface.ts';
import { createInhoud } from '../publicatie/schrijf-publicatie.ts';
import type { Voorbereid } from '../publicatie/voorbereiden.ts';
import { totEnMet } from '../publicatie/programma.ts';
import type { CijferTable } from '../publicatie/schema.ts';
import type { PublicatieInhoud } from '../publicatie/schrijf-bestand.ts';
import { makeDefinitief, markDefinitief } from './definitief.ts';
import type { Editie } from './editie.ts';

export interface Uitsnede {
  readonly inhoud: PublicatieInhoud;
  /** The exact figures under it, with what is shown of them. */
  readonly figuren: readonly Figuur[];
  readonly cellen: readonly CelResultaat[];
}

/** `vastgesteld`: what editions of the level showed before. */
export function snijUit(
  stand: Voorbereid,
  editie: Pick<Editie, 'nummer' | 'niveau' | 'periode'>,
  vastgesteld: readonly CijferTable[],
): Uitsnede {
  const { eind } = editie.periode;
  const hoort = ({ periode }: { readonly periode: string }) => readPeriode(periode).eind <= eind;
  const { cijfers, figuren, cellen } = stand.niveaus[editie.niveau];
  const binnen = cijfers.filter(hoort);
  const inhoud = createInhoud(
    stand,
    editie.niveau,
    makeDefinitief(markDefinitief(binnen, vastgesteld), editie.periode),
  );
  return {
    inhoud: {
      ...inhoud,
      ...totEnMet(inhoud, editie.periode),
      publicatie: inhoud.publicatie.map((kop) => ({ ...kop, id: `editie-${editie.nummer}` })),
      periode: inhoud.periode.filter((periode) => periode.eind <= eind),
      ontbrekend: inhoud.ontbrekend.filter(({ kwartaal }) => readPeriode(kwartaal).eind <= eind),
      uitsplitsing: inhoud.uitsplitsing.filter(hoort),
      context: inhoud.context.filter(({ jaar }) => jaar <= editie.periode.jaar),
      opmerking: inhoud.opmerking.filter((een) => een.periode === null || hoort({ periode: een.periode })),
      bescherming: inhoud.bescherming.map((rij) => ({
        ...rij,
        cijfers: binnen.filter(({ indicator }) => indicator === rij.indicator).length,
        verborgen: binnen.filter(({ indicator, verborgen }) => verborgen && indicator === rij.indicator)
          .length,
      })),
    },
    figuren: figuren.filter(hoort),
    cellen: cellen.filter(hoort),
  };
}
