import type { Command } from 'commander';
import type { Afloop } from './afloop.ts';
import type { Omgeving } from './omgeving.ts';

/** What a command's module needs to add itself to the program. */
export interface Inrichting {
  readonly programma: Command;
  readonly omgeving: Omgeving;
  /** Makes an action of a command's work: what it ends with becomes the exit code. */
  actie<A extends unknown[]>(work: (...args: A) => Promise<Afloop>): (...args: A) => Promise<void>;
}
