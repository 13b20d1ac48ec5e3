import { voerUit } from './cli.ts';
import { begrensNieuweRuimte } from './geheugen.ts';
import { createOmgeving } from './omgeving.ts';

/** Carries out the command of this process; its exit code is set, not forced, so that output is never cut off. */
export async function start(): Promise<void> {
  begrensNieuweRuimte();
  process.exitCode = await voerUit(process.argv.slice(2), createOmgeving());
}
