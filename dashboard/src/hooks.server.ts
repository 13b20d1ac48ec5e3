/** What a reader is told of an error. The unexpected goes to the host's log; the reader gets no detail of it. */
import type { HandleServerError } from '@sveltejs/kit/hooks';
import { FOUT } from '#lib/texts/paginas.ts';

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return;
  if (kind === 'framework') return { message: FOUT.onbekend };
  event.platform?.meld(error);
  return { message: FOUT.intern };
};
