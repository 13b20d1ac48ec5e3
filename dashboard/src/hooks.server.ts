/** What becomes of every page before it is sent, and what a reader is told of an error. */
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { FOUT } from '#lib/texts/paginas.ts';

/** Svelte marks with comments where a script of its own would go on; there is none, and they are half of all nodes. */
const MERKTEKEN = /<!--.*?-->/g;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => html.replace(MERKTEKEN, '') });

/** The unexpected goes to the host's log; the reader gets no detail of it. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return;
  if (kind === 'framework') return { message: FOUT.onbekend };
  event.platform?.meld(error);
  return { message: FOUT.intern };
};
