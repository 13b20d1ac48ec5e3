/** Everything that delivering over HTTP needs, made once per server. */
import { createLeverdienst, type Leverdienst, type Leverdienstopties } from './leverdienst.ts';
import type { Controlestuk } from './loket-aanleveren.ts';
import { createRem, type Rem } from './rem.ts';
import { createRuimte, type Ruimte } from './ruimte.ts';
import { createWachtkamer, type Wachtkamer } from './wachtkamer.ts';

export interface Leverbureau {
  readonly dienst: Leverdienst;
  readonly rem: Rem;
  readonly ruimte: Ruimte;
  readonly wachtkamer: Wachtkamer<Controlestuk>;
  /** Told of what only who runs the server can mend. */
  meld(error: unknown): void;
}

export function createLeverbureau(opties: Leverdienstopties): Leverbureau {
  const wachtkamer = createWachtkamer<Controlestuk>(opties.klok);
  return {
    dienst: createLeverdienst(opties),
    rem: createRem(opties.klok),
    // A file that waits for its sender makes way for one that arrives.
    ruimte: createRuimte(() => wachtkamer.maakRuimte()),
    wachtkamer,
    meld: opties.meld,
  };
}
