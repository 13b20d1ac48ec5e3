import { doeHerstel, leesHerstel } from '#lib/server/herstel.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => leesHerstel('verwijderen', event);

export const actions: Actions = { default: (event) => doeHerstel('verwijderen', event) };
