/** What a publicatie says of the programme itself. */
import type { Programma } from '../publicatie/programma.ts';
import type { Publicatie } from './publicatie.ts';

export async function leesProgramma({ db }: Pick<Publicatie, 'db'>): Promise<Programma> {
  return {
    mijlpaal: await db.selectFrom('mijlpaal').selectAll().execute(),
    begroting: await db.selectFrom('begroting').selectAll().execute(),
    afspraak: await db.selectFrom('afspraak').selectAll().execute(),
    communicatie: await db.selectFrom('communicatie').selectAll().execute(),
  };
}
