/** The pieces that reports are put together from. */
import type { Onderdeel } from '@regiomonitor/queries/beheer/rapportteksten.ts';
import type { Standtekst } from '../paginas/stand.ts';
import { DEKKING } from '../texts/dekking.ts';
import { RAPPORT } from '../texts/rapport.ts';
import { TEKEN } from '../texts/tekens.ts';
import type { Waardetekst } from '../texts/waarde.ts';
import type { Blok, Kolom, Tabelrij } from './model.ts';

export const kop = (tekst: string): Blok => ({ soort: 'kop', tekst });
export const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
export const klein = (tekst: string): Blok => ({ soort: 'alinea', tekst, klein: true });

/** A list, or nothing when there is nothing in it. */
export function lijst(regels: readonly string[]): Blok[] {
  return regels.length > 0 ? [{ soort: 'lijst', regels }] : [];
}

/** `breedten`: shares of the width. A column with a number below zero is one of numbers, to the right. */
export function tabel(
  titel: string,
  koppen: readonly (readonly [tekst: string, breedte: number, soort?: 'getal'])[],
  rijen: readonly (readonly string[])[],
  nadruk: (plaats: number) => boolean = () => false,
): Blok {
  const kolommen: Kolom[] = koppen.map(([tekst, breedte, soort]) => ({
    tekst,
    breedte,
    getal: soort === 'getal',
  }));
  const regels: Tabelrij[] = rijen.map((cellen, plaats) => ({ cellen, nadruk: nadruk(plaats) }));
  return { soort: 'tabel', titel, kolommen, rijen: regels };
}

/** A figure as text: '72%', 'ten minste 31*'. What has a sign on the screen is said in words. */
export function schrijfWaarde({ zichtbaar, toegankelijk, vooraf, voorlopig }: Waardetekst): string {
  const waarde = [vooraf, toegankelijk ?? zichtbaar].filter(Boolean).join(' ');
  return voorlopig ? waarde + TEKEN.voorlopig : waarde;
}

export function schrijfOntwikkeling({ ontwikkeling }: Standtekst): string {
  const { tekst, toegankelijk, tag, pijl } = ontwikkeling;
  if (pijl === 'verborgen') return toegankelijk ?? tekst;
  return [tekst, tag?.tekst].filter(Boolean).join('; ');
}

export function schrijfStreefwaarde({ streefwaarde }: Standtekst): string {
  const { woord, toegankelijk, noot, teken } = streefwaarde;
  if (teken === 'verborgen') return toegankelijk ?? woord;
  return [woord, noot].filter(Boolean).join(', ');
}

/** After 'Geleverd:'. For one gemeente the words of the screen would say that twice. */
export function schrijfDekking({ dekking: { tekst, vakjes } }: Standtekst): string {
  return vakjes.length === 0 && tekst === DEKKING.geleverd ? RAPPORT.geleverd : tekst;
}

/** A text that a person wrote, as paragraphs; lines that begin with a dash are a list. */
export function tekstblokken(onderdeel: Onderdeel, tekst: string): Blok[] {
  const stukken = tekst
    .split(/\n\s*\n/)
    .map((stuk) => stuk.trim())
    .filter(Boolean);
  const inhoud = stukken.flatMap((stuk): Blok[] => {
    const regels = stuk.split('\n').map((regel) => regel.trim());
    return regels.every((regel) => /^[-*•]\s/.test(regel))
      ? lijst(regels.map((regel) => regel.replace(/^[-*•]\s+/, '')))
      : [alinea(regels.join(' '))];
  });
  return [kop(RAPPORT.onderdeel[onderdeel]), ...(inhoud.length > 0 ? inhoud : [klein(RAPPORT.nogGeenTekst)])];
}
