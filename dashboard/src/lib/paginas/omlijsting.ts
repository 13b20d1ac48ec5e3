/** What stands around every page: whose monitor it is, and of when and for whom these figures are. */
import { formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { EDITIEKOP } from '../texts/edities.ts';
import { PAGINA, VOET } from '../texts/paginas.ts';
import { EXPORTEREN, GEMEENTEN, VERANTWOORDING, VOORTGANG } from './adressen.ts';
import type { Kader } from './kader.ts';

export interface Omlijsting {
  readonly regio: string;
  readonly synthetisch: boolean;
  readonly voet: string;
  /** Before every address of these figures; '' for the figures of now. */
  readonly basis: string;
  /** What stands above every page of an edition; null for the figures of now. */
  readonly editie: { readonly label: string; readonly menu: readonly Menuregel[] } | null;
}

export interface Menuregel {
  readonly tekst: string;
  readonly adres: string;
}

export function showOmlijsting({ kop, stand, basis, editie }: Kader): Omlijsting {
  const delen = editie
    ? [VOET.editie(editie.nummer, formatDatum(stand)), VOET.niveau[kop.niveau]]
    : [VOET.stand(formatDatum(stand)), VOET.voorlopig, VOET.niveau[kop.niveau]];
  return {
    regio: kop.regio_naam,
    synthetisch: kop.synthetisch,
    basis,
    editie: editie && {
      label: EDITIEKOP.label(
        editie.nummer,
        formatPeriode(editie.periode),
        formatDatum(stand),
        VOET.niveau[kop.niveau],
      ),
      menu: [
        { tekst: EDITIEKOP.overzicht, adres: basis },
        { tekst: EDITIEKOP.gemeenten, adres: basis + GEMEENTEN },
        { tekst: EDITIEKOP.voortgang, adres: basis + VOORTGANG },
        { tekst: EDITIEKOP.verantwoording, adres: basis + VERANTWOORDING },
        { tekst: EDITIEKOP.rapport, adres: `${basis}/rapport` },
        { tekst: EDITIEKOP.downloaden, adres: basis + EXPORTEREN },
      ],
    },
    voet: [...delen, ...(kop.synthetisch ? [PAGINA.synthetisch] : [])].join(' · '),
  };
}

/** Around a page that shows no figures: only whose monitor it is. */
export function showNaam(
  regio: { readonly naam: string; readonly synthetisch: boolean } | undefined,
): Omlijsting | null {
  return regio
    ? {
        regio: regio.naam,
        synthetisch: regio.synthetisch,
        voet: regio.synthetisch ? PAGINA.synthetisch : '',
        basis: '',
        editie: null,
      }
    : null;
}
