/** What a publicatie holds beside the figures of one indicator. */
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import type { Bijlagen } from '../paginas/indicator.ts';

export async function leesBijlagen({ db }: Publicatie, indicator: string): Promise<Bijlagen> {
  const [uitsplitsingen, context, opmerkingen] = await Promise.all([
    db.selectFrom('uitsplitsing').selectAll().where('indicator', '=', indicator).execute(),
    db.selectFrom('context').selectAll().execute(),
    db.selectFrom('opmerking').selectAll().where('indicator', '=', indicator).execute(),
  ]);
  return { uitsplitsingen, context, opmerkingen };
}
