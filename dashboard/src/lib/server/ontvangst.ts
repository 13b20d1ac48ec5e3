import { error } from '@sveltejs/kit';
import { ONTVANGSTBEWIJS } from '../texts/aanleveren.ts';
import { vereisLoket } from './loket.ts';

/** The receipt with this number, for who may see it. That it is somebody else's is not said. */
export async function leesOntvangstOf404(platform: App.Platform | undefined, nummer: string) {
  const id = /^[1-9]\d{0,8}$/.test(nummer) ? Number(nummer) : 0;
  const ontvangst = id === 0 ? undefined : await vereisLoket(platform).leesOntvangst(id);
  if (!ontvangst) error(404, ONTVANGSTBEWIJS.onbekend);
  return ontvangst;
}
