import { findGemeente, type Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { Levering } from '@regiomonitor/queries/schema/register.ts';
import type { Bevinding } from '../controleren/controle.ts';
import { bestandsfout } from './uitkomst.ts';

/** One finding per current levering that keeps another one out. */
export function meldBotsing(botstMet: readonly Levering[], regio: Regio): Bevinding[] {
  return botstMet.map((ander) =>
    bestandsfout(
      'periode_overlapt',
      `De periode overlapt met levering ${ander.id}: ${beschrijfLevering(ander, regio)}. ` +
        `Trek levering ${ander.id} eerst in, of kies dezelfde periode en hetzelfde gebied.`,
    ),
  );
}

/** `casussen van Breda over 2026HJ01 (gemeente)`. */
export function beschrijfLevering(levering: Levering, regio: Regio): string {
  const gebied =
    levering.scope === 'regio'
      ? 'de hele regio'
      : (findGemeente(regio, levering.scope)?.naam ?? levering.scope);
  return `${levering.bron} van ${gebied} over ${levering.periode}, aanleveraar ${levering.aanleveraar}`;
}
