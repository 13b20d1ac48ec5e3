import { findGemeente, type Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import type { Bevinding } from '../controleren/controle.ts';
import { createMelding } from '../controleren/foutcodes.ts';
import { bestandsfout } from './uitkomst.ts';

/** One finding per current levering that keeps another one out. */
export function meldBotsing(botstMet: readonly Levering[], regio: Regio): Bevinding[] {
  return botstMet.map(({ id, bron, scope, periode, aanleveraar }) => {
    const gegevens = { levering: id, bron, gebied: nameGebied(scope, regio), periode, aanleveraar };
    return bestandsfout('periode_overlapt', createMelding('periode_overlapt', 'standaard', gegevens));
  });
}

function nameGebied(scope: string, regio: Regio): string {
  return scope === 'regio' ? 'de hele regio' : (findGemeente(regio, scope)?.naam ?? scope);
}
