/**
 * The unprotected figures of one gemeente, computed from the register: the one way to figures that no publicatie holds.
 * For the aanleveraar of that gemeente, who delivered what they are made of. Nothing that serves other readers may import
 * this (see .dependency-cruiser.cjs); who calls it has checked the right and writes down that it was used.
 */
import { withRegister, type OpenOpties } from '../database/register.ts';
import { berekenCijfers } from '../figures/bereken.ts';
import type { CijferTable } from '../publicatie/schema.ts';

/**
 * In the order of the figure table. Kept nowhere: computed anew each time.
 *
 * @throws RegisterFout, ToetsGefaald
 */
export async function leesEigenCijfers(
  map: string,
  gemeente: string,
  opties: OpenOpties = {},
): Promise<CijferTable[]> {
  const figuren = await withRegister(map, opties, berekenCijfers);
  return figuren
    .filter(({ gebied }) => gebied === gemeente)
    .map((figuur) => ({ ...figuur, verborgen: false }));
}
