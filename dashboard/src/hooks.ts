import type { Reroute, Transport } from '@sveltejs/kit/hooks';
import { splitEditieadres } from '#lib/paginas/editieadres.ts';

/** Pages of an edition are the pages of the figures: only the address and what the host hands them differ. */
export const reroute: Reroute = ({ url }) => splitEditieadres(url.pathname)?.pad ?? undefined;

/**
 * No page is made in the browser, so nothing of what a page was made from goes there. Without this SvelteKit writes it out
 * for every page all the same, and throws it away: a third of the time of a page with every gemeente of the country.
 */
export const transport: Transport = {
  niets: { encode: (waarde) => typeof waarde === 'object' && 'niets', decode: () => undefined },
};
