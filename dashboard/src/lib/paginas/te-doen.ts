/** What somebody who delivers still has to deliver: what is past its term first, then what is due. */
import { listOpenstaand } from '@regiomonitor/queries/termijn/leverreeksen.ts';
import { formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { TEDOEN } from '../texts/leveringen.ts';
import { join } from '../texts/opsomming.ts';
import { aanleverAdres } from './adressen.ts';
import { isGroteRegio } from './regiokalender.ts';
import { listReeksen, nameGemeenten, type Leverstand } from './kalender.ts';

export interface Taak {
  readonly staat: 'ontbreekt' | 'open';
  /** 'casussen, 1e halfjaar 2026'. */
  readonly wat: string;
  /** 'Uiterlijk 11 augustus 2026', 'De termijn was 11 augustus 2026'. */
  readonly wanneer: string;
  readonly gemeenten: readonly { readonly naam: string; readonly adres: string }[];
  /** '12 andere', where there are more than one reads; empty where all are there. */
  readonly andere: string;
  /** The gemeenten as one sentence part. */
  readonly wie: string;
}

/** Gemeenten that are named for one task of a large region; with a choice of gemeente one sees the others. */
const NAMEN = 6;

/** `mag`: for which gemeenten this reader delivers. Periods that still run are nothing to do yet. */
export function listTaken(stand: Leverstand, mag: (gemeente: string) => boolean): Taak[] {
  const namen = nameGemeenten(stand.kader);
  const open = listOpenstaand(
    listReeksen(stand).filter(({ gemeente }) => mag(gemeente)),
    stand.vandaag,
  ).map((een) => ({ ...een, code: een.gemeente, naam: namen.get(een.gemeente) ?? een.gemeente }));
  const samen = Map.groupBy(open, ({ bron, periode }) => `${bron} ${periode.code}`);
  return [...samen.values()]
    .flatMap((delen) => {
      const [een] = delen;
      return een ? [{ een, delen }] : [];
    })
    .map(({ een: { bron, periode, uiterlijk, verlopen }, delen }) => ({
      staat: verlopen ? 'ontbreekt' : 'open',
      wat: `${bron}, ${formatPeriode(periode)}`,
      wanneer: verlopen ? TEDOEN.was(formatDatum(uiterlijk)) : TEDOEN.uiterlijk(formatDatum(uiterlijk)),
      gemeenten: listGenoemd(delen).map(({ code, naam }) => ({
        naam,
        adres: aanleverAdres({ bron, gemeente: code, periode: periode.code }),
      })),
      andere: nameAndere(delen),
      wie: join([...listGenoemd(delen).map(({ naam }) => naam), nameAndere(delen)].filter(Boolean)),
    }));
}

function listGenoemd<T>(delen: readonly T[]): readonly T[] {
  return isGroteRegio(delen) ? delen.slice(0, NAMEN) : delen;
}

function nameAndere(delen: readonly unknown[]): string {
  const andere = delen.length - listGenoemd(delen).length;
  return andere > 0 ? TEDOEN.andere(andere) : '';
}
