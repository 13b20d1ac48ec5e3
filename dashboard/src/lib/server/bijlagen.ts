/** What a publicatie holds beside the figures of one indicator. */
import type { Bijlagen } from '../paginas/indicator.ts';
import { readOnce } from './eens.ts';

/** By the code of the indicator. */
export const leesBijlagen = readOnce(async ({ db }, indicator): Promise<Bijlagen> => {
  const [uitsplitsingen, context, opmerkingen] = await Promise.all([
    db.selectFrom('uitsplitsing').selectAll().where('indicator', '=', indicator).execute(),
    db.selectFrom('context').selectAll().execute(),
    db.selectFrom('opmerking').selectAll().where('indicator', '=', indicator).execute(),
  ]);
  return { uitsplitsingen, context, opmerkingen };
});
