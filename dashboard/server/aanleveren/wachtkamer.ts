/**
 * Files that were checked and wait until their sender confirms, in memory and nowhere else. A file is there for the
 * session that sent it alone, for half an hour at most, and is the first to go when others need the room.
 */
import { createGeheim } from '../toegang/geheim.ts';
import type { Zendingbestand } from './zending.ts';

const DUUR_MS = 30 * 60_000;
/** As many files as one session may have waiting; the oldest makes way. */
const PER_SESSIE = 3;

/** Whose file it is: an account in one browser. */
export interface Eigenaar {
  readonly account: string;
  /** What the session is known by. */
  readonly sessie: string;
}

/** A file that waits, with what is known of it. */
export interface Wachtende<T> {
  readonly bestand: Zendingbestand;
  readonly gegevens: T;
}

export interface Wachtkamer<T> {
  /** Keeps a file; returns the key by which its owner finds it. */
  zet(eigenaar: Eigenaar, wachtende: Wachtende<T>): string;
  /** Replaces what is known of a file. */
  werkBij(eigenaar: Eigenaar, sleutel: string, gegevens: T): void;
  vind(eigenaar: Eigenaar, sleutel: string): Wachtende<T> | undefined;
  vergeet(eigenaar: Eigenaar, sleutel: string): void;
  /** Lets the oldest file go; whether there was one. */
  maakRuimte(): boolean;
  vergeetAlles(): void;
}

interface Plek<T> extends Wachtende<T> {
  readonly eigenaar: Eigenaar;
  readonly tot: number;
  readonly wekker: NodeJS.Timeout;
}

export function createWachtkamer<T>(klok: () => Date): Wachtkamer<T> {
  /** The oldest first. */
  const plekken = new Map<string, Plek<T>>();

  function remove(sleutel: string): void {
    const plek = plekken.get(sleutel);
    if (!plek) return;
    plekken.delete(sleutel);
    clearTimeout(plek.wekker);
    plek.bestand.vergeet();
  }

  function find(eigenaar: Eigenaar, sleutel: string): Plek<T> | undefined {
    const plek = plekken.get(sleutel);
    if (!plek || !isVan(plek, eigenaar)) return undefined;
    if (plek.tot > klok().getTime()) return plek;
    remove(sleutel);
    return undefined;
  }

  return {
    zet(eigenaar, wachtende) {
      const eerder = [...plekken].filter(([, plek]) => isVan(plek, eigenaar));
      for (const [oud] of eerder.slice(0, Math.max(0, eerder.length - PER_SESSIE + 1))) remove(oud);
      const sleutel = createGeheim();
      const wekker = setTimeout(() => remove(sleutel), DUUR_MS);
      wekker.unref();
      plekken.set(sleutel, { ...wachtende, eigenaar, wekker, tot: klok().getTime() + DUUR_MS });
      return sleutel;
    },
    werkBij(eigenaar, sleutel, gegevens) {
      const plek = find(eigenaar, sleutel);
      if (plek) plekken.set(sleutel, { ...plek, gegevens });
    },
    vind: find,
    vergeet(eigenaar, sleutel) {
      if (find(eigenaar, sleutel)) remove(sleutel);
    },
    maakRuimte() {
      const [oudste] = plekken.keys();
      if (oudste !== undefined) remove(oudste);
      return oudste !== undefined;
    },
    vergeetAlles() {
      for (const sleutel of [...plekken.keys()]) remove(sleutel);
    },
  };
}

function isVan({ eigenaar }: Plek<unknown>, { account, sessie }: Eigenaar): boolean {
  return eigenaar.account === account && eigenaar.sessie === sessie;
}
