/** What stands around every page: whose monitor it is, and of when and for whom these figures are. */
import { formatDatum } from '../format/datum.ts';
import { PAGINA, VOET } from '../texts/paginas.ts';
import type { Kader } from './kader.ts';

export interface Omlijsting {
  readonly regio: string;
  readonly synthetisch: boolean;
  readonly voet: string;
}

export function showOmlijsting({ kop, stand }: Kader): Omlijsting {
  const delen = [VOET.stand(formatDatum(stand)), VOET.voorlopig, VOET.niveau[kop.niveau]];
  return {
    regio: kop.regio_naam,
    synthetisch: kop.synthetisch,
    voet: [...delen, ...(kop.synthetisch ? [PAGINA.synthetisch] : [])].join(' · '),
  };
}

/** Around a page that shows no figures: only whose monitor it is. */
export function showNaam(
  regio: { readonly naam: string; readonly synthetisch: boolean } | undefined,
): Omlijsting | null {
  return regio
    ? { regio: regio.naam, synthetisch: regio.synthetisch, voet: regio.synthetisch ? PAGINA.synthetisch : '' }
    : null;
}
