/** Test support: commands in this process, in a folder of their own, with what they said kept. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voerUit } from './cli.ts';
import type { Omgeving } from './omgeving.ts';

export interface Gezegd {
  readonly afloop: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Proefomgeving {
  /** Working folder; the data folder is `data` in it. */
  readonly werkmap: string;
  voer(...argumenten: string[]): Promise<Gezegd>;
  /** The same with other surroundings. */
  voerMet(anders: Partial<Omgeving>, ...argumenten: string[]): Promise<Gezegd>;
  close(): Promise<void>;
}

/** A working folder with a copy of these files and folders. */
export async function createProefomgeving(...kopieer: string[]): Promise<Proefomgeving> {
  const werkmap = await mkdtemp(join(tmpdir(), 'opdrachtregel-'));
  for (const bron of kopieer) await cp(bron, werkmap, { recursive: true });
  let tijd = Date.UTC(2027, 0, 1);
  const voerMet = async (anders: Partial<Omgeving>, ...argumenten: string[]): Promise<Gezegd> => {
    const gezegd = { stdout: '', stderr: '' };
    const omgeving: Omgeving = {
      env: {},
      werkmap,
      stdout: { write: (tekst) => (gezegd.stdout += tekst) },
      stderr: { write: (tekst) => (gezegd.stderr += tekst) },
      klok: () => new Date((tijd += 1_000)),
      actor: { wie: 'proef', rol: 'opdrachtregel', gemeente: null },
      leesInvoer: () => Promise.resolve(''),
      wachtOpStop: () => Promise.resolve(),
      ...anders,
    };
    const afloop = await voerUit(argumenten, omgeving);
    return { afloop, ...gezegd };
  };
  return {
    werkmap,
    voer: (...argumenten) => voerMet({}, ...argumenten),
    voerMet,
    close: () => rm(werkmap, { recursive: true }),
  };
}
