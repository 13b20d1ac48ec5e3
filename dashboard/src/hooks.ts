/** Pages of an edition are the pages of the figures: only the address and what the host hands them differ. */
import type { Reroute } from '@sveltejs/kit/hooks';
import { splitEditieadres } from '#lib/paginas/editieadres.ts';

export const reroute: Reroute = ({ url }) => splitEditieadres(url.pathname)?.pad ?? undefined;
