import { maakPdf } from '../../rapport/pdf.ts';
import type { Ontvangstfeit } from '../../src/lib/paginas/ontvangstbewijs.ts';
import { ONTVANGSTBEWIJS } from '../../src/lib/texts/aanleveren.ts';

/** Whose monitor the receipt is of. */
interface Afzender {
  readonly naam: string;
  readonly synthetisch: boolean;
}

/** The receipt as a tagged PDF in Dutch, of the moment at which the levering came: the same receipt gives the same bytes. */
export function drukOntvangstbewijs(
  feiten: readonly Ontvangstfeit[],
  { naam, synthetisch }: Afzender,
  ontvangenOp: string,
): Buffer {
  const kolommen = [
    { tekst: ONTVANGSTBEWIJS.feit, getal: false, breedte: 2 },
    { tekst: ONTVANGSTBEWIJS.inhoud, getal: false, breedte: 3 },
  ];
  const rijen = feiten.map((feit) => ({ cellen: [feit.naam, feit.waarde], nadruk: false }));
  const tabel = { soort: 'tabel', titel: ONTVANGSTBEWIJS.gegevens, kolommen, rijen } as const;
  const uitleg = { soort: 'alinea', tekst: ONTVANGSTBEWIJS.sha256Uitleg, klein: true } as const;
  return maakPdf({
    ...{ soort: 'factsheet', niveau: 'intern', titel: ONTVANGSTBEWIJS.titel, regio: naam, synthetisch },
    ...{ stand: ONTVANGSTBEWIJS.dank, gemaaktOp: ontvangenOp, bestandsnaam: 'ontvangstbewijs' },
    delen: [{ id: 'levering', titel: ONTVANGSTBEWIJS.nummer, nieuwePagina: false, blokken: [tabel, uitleg] }],
  });
}
