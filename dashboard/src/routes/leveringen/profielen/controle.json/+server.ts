import { vereisLoket } from '#lib/server/loket.ts';
import type { RequestHandler } from './$types';

/** What the check in the browser needs to know of the region, and the profiles of who asks. */
export const GET: RequestHandler = async ({ platform }) =>
  Response.json(await vereisLoket(platform).leesControlegegevens());
