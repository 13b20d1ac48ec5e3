/** What may be said of a locking that failed. Nothing has changed then. */
import { RegisterFout } from '../database/register-fout.ts';
import { ToetsGefaald } from '../figures/bereken.ts';
import { BeschermingMislukt } from '../protection/interface.ts';
import { BeschermingLekt } from '../publicatie/beschermen.ts';
import { EditieGeschonden } from './editie.ts';
import { VaststellenKanNiet } from './vaststellen.ts';

const UITLEGBAAR = [
  VaststellenKanNiet,
  EditieGeschonden,
  ToetsGefaald,
  BeschermingLekt,
  BeschermingMislukt,
  RegisterFout,
];
/** The file system says it in a code, DuckDB in a message. */
const VOL = /ENOSPC|No space left/;
const SCHIJF_VOL = 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw. Er is niets vastgesteld.';

/** In Dutch; undefined for what nobody foresaw. */
export function explainVaststelfout(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (VOL.test(`${(error as NodeJS.ErrnoException).code} ${error.message}`)) return SCHIJF_VOL;
  return UITLEGBAAR.some((soort) => error instanceof soort) ? error.message : undefined;
}
