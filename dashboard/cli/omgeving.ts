/** What a command gets from the outside world, so that tests can give it another one. */
import { userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import type { Actor } from '@regiomonitor/queries/schema/register.ts';

export interface Uitvoerkanaal {
  write(tekst: string): unknown;
  readonly isTTY?: boolean | undefined;
}

export interface Omgeving {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly werkmap: string;
  /** Results. */
  readonly stdout: Uitvoerkanaal;
  /** Messages. */
  readonly stderr: Uitvoerkanaal;
  readonly klok: () => Date;
  readonly actor: Actor;
  /** How long to wait for a register that is in use, in milliseconds; the register's own time when left out. */
  readonly wachtMs?: number;
  /** What is typed or piped in, up to its end. */
  leesInvoer(): Promise<string>;
  /** Resolves when the user asks to stop (Ctrl-C, SIGTERM). */
  wachtOpStop(): Promise<void>;
}

/** The environment of this process. */
export function createOmgeving(): Omgeving {
  process.stdout.on('error', stopWhenNobodyReads);
  return {
    env: process.env,
    werkmap: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    klok: () => new Date(),
    actor: { wie: accountName(), rol: 'opdrachtregel', gemeente: null },
    leesInvoer: () => text(process.stdin),
    wachtOpStop: () =>
      new Promise((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      }),
  };
}

/** `regiomonitor figures | head` closes the pipe: that is no error. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** In containers there may be a user number without a name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? 'onbekend'}`;
  }
}
