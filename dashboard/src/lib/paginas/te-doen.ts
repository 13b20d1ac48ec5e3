/** What somebody who delivers still has to deliver: what is past its term first, then what is due. */
import { vatSamen } from '@regiomonitor/queries/termijn/levertijd.ts';
import { formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { TEDOEN } from '../texts/leveringen.ts';
import { join } from '../texts/opsomming.ts';
import { aanleverAdres } from './adressen.ts';
import { listReeksen, type Leverstand } from './kalender.ts';

export interface Taak {
  readonly staat: 'ontbreekt' | 'open';
  /** 'casussen, 1e halfjaar 2026'. */
  readonly wat: string;
  /** 'Uiterlijk 11 augustus 2026', 'De termijn was 11 augustus 2026'. */
  readonly wanneer: string;
  readonly gemeenten: readonly { readonly naam: string; readonly adres: string }[];
  /** The gemeenten as one sentence part. */
  readonly wie: string;
}

/** `mag`: for which gemeenten this reader delivers. Periods that still run are nothing to do yet. */
export function listTaken(stand: Leverstand, mag: (gemeente: string) => boolean): Taak[] {
  const open = listReeksen(stand)
    .filter(({ code }) => mag(code))
    .flatMap(({ ritme, code, naam, kwartalen }) =>
      vatSamen(kwartalen, stand.vandaag)
        .filter(({ volledig, periode }) => !volledig && periode.eind < stand.vandaag)
        .map((periodestand) => ({ ...periodestand, bron: ritme.bron, code, naam })),
    );
  const samen = Map.groupBy(open, ({ bron, periode }) => `${bron} ${periode.code}`);
  return [...samen.values()]
    .flatMap((delen) => {
      const [een] = delen;
      return een ? [{ een, delen }] : [];
    })
    .sort((a, b) => a.een.uiterlijk.localeCompare(b.een.uiterlijk))
    .map(({ een: { bron, periode, uiterlijk, verlopen }, delen }) => ({
      staat: verlopen ? 'ontbreekt' : 'open',
      wat: `${bron}, ${formatPeriode(periode)}`,
      wanneer: verlopen ? TEDOEN.was(formatDatum(uiterlijk)) : TEDOEN.uiterlijk(formatDatum(uiterlijk)),
      gemeenten: delen.map(({ code, naam }) => ({
        naam,
        adres: aanleverAdres({ bron, gemeente: code, periode: periode.code }),
      })),
      wie: join(delen.map(({ naam }) => naam)),
    }));
}
