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
const VOL = /ENOSPC|EDQUOT|No space left|quota exceeded/i;
/** SQLite says it in a number: its file is full, or the memory that it shares with other processes has no room. */
const SQLITE_VOL: ReadonlySet<unknown> = new Set([13, 4874]);
const SCHIJF_VOL = 'De schijf is vol. Maak ruimte vrij en probeer het opnieuw. Er is niets vastgesteld.';

/** In Dutch; undefined for what nobody foresaw. */
export function explainVaststelfout(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (isVol(error)) return SCHIJF_VOL;
  return UITLEGBAAR.some((soort) => error instanceof soort) ? error.message : undefined;
}

function isVol(error: Error): boolean {
  const { code, errcode } = error as NodeJS.ErrnoException & { readonly errcode?: number };
  return VOL.test(`${code} ${error.message}`) || SQLITE_VOL.has(errcode);
}
