/** The report that was kept with the edition of this request. */
import { error, type ServerLoadEvent } from '@sveltejs/kit';
import { bestandAdres } from '../paginas/adressen.ts';
import { FOUT } from '../texts/paginas.ts';
import { vereisLoket } from './loket.ts';

export async function leesEditierapport({ platform }: Pick<ServerLoadEvent, 'platform'>) {
  const rapport = await vereisLoket(platform).leesEditierapport();
  const basis = platform?.publicatie?.basis;
  if (!rapport || basis === undefined) error(404, FOUT.onbekend);
  return { rapport, pdf: bestandAdres(basis, `rapporten/${rapport.soort}.pdf`) };
}
