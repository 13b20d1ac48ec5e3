/** What a person is told when work on the register or on protection fails. */
import { RegisterFout } from '@regiomonitor/queries/database/register-fout.ts';
import { InstellingOngeldig } from '@regiomonitor/queries/protection/settings.ts';
import { describeNietGepubliceerd } from './niet-gepubliceerd.ts';

const ONVERWACHT = 'Er ging iets mis. Er is niets veranderd. Meld dit bij wie de monitor beheert.';

/** A sentence without details of an error that nobody foresaw: those are for the log. */
export function describeFout(error: unknown): string {
  if (error instanceof RegisterFout || error instanceof InstellingOngeldig) return error.message;
  return describeNietGepubliceerd(error) ?? ONVERWACHT;
}
