/** The worker of the page where files are delivered: the whole check, in a thread of its own. */
import { beantwoord } from './beantwoord.ts';

beantwoord(globalThis);
