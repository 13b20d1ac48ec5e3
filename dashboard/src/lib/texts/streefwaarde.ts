/** The target in words. Everything about it is said in the same place and the same order. */
import { formatStreefwaarde, writeDecimaal } from '../format/getal.ts';
import type { Streefstand } from '../kpi/streefwaarde.ts';
import { TOESTAND } from './tekens.ts';
import { unitOfVerschil } from './waarde.ts';

export interface Streeftekst {
  /** The shape beside the word: filled disc, open circle, dash, or the sign for hidden. */
  readonly teken: 'gehaald' | 'nog_niet' | 'geen' | 'verborgen';
  readonly woord: string;
  readonly toegankelijk: string | null;
  /** A second line, or ''. */
  readonly noot: string;
}

export function showStreefwaarde(stand: Streefstand): Streeftekst {
  const kaal = { teken: 'geen', toegankelijk: null } as const;
  switch (stand.soort) {
    case 'geen': {
      const neutraal = stand.cijfer.indicator.richting === 'neutraal';
      return { ...kaal, woord: 'geen streefwaarde', noot: neutraal ? 'meer is niet vanzelf beter' : '' };
    }
    case 'gehaald':
      return { ...kaal, teken: 'gehaald', woord: 'gehaald', noot: goalOf(stand) };
    case 'nog_niet':
      return {
        ...kaal,
        teken: 'nog_niet',
        woord: 'nog niet gehaald',
        noot: `${goalOf(stand)}, ${toGo(stand)}`,
      };
    case 'verborgen':
      return {
        ...kaal,
        teken: 'verborgen',
        woord: 'verborgen',
        toegankelijk: TOESTAND.verborgen,
        noot: named(stand),
      };
    case 'nvt':
      return { ...kaal, woord: TOESTAND.nvt, noot: named(stand) };
    case 'zonder_oordeel':
      return { ...kaal, woord: 'geen oordeel', noot: `${named(stand)}; meer is niet vanzelf beter` };
    case 'niet_te_zeggen': {
      const woord = stand.cijfer.toestand === 'ontbreekt' ? 'niet te zeggen' : 'nog niet te zeggen';
      return { ...kaal, woord, noot: named(stand) };
    }
  }
}

type MetStreefwaarde = Exclude<Streefstand, { soort: 'geen' }>;

/** '80% in 2026', 'ten hoogste 95 in 2026', 'norm 100%'. */
function goalOf({ cijfer, streefwaarde, jaar, norm }: MetStreefwaarde): string {
  const { eenheid, vorm, richting } = cijfer.indicator;
  const getal = formatStreefwaarde(streefwaarde, eenheid);
  if (norm) return `norm ${getal}`;
  const minstens = vorm === 'aantal' && richting === 'hoger' ? 'ten minste ' : '';
  return `${richting === 'lager' ? 'ten hoogste ' : minstens}${getal} in ${jaar}`;
}

/** 'streefwaarde: 80% in 2026', 'norm: 100%'. */
function named(stand: MetStreefwaarde): string {
  return stand.norm ? goalOf(stand).replace('norm ', 'norm: ') : `streefwaarde: ${goalOf(stand)}`;
}

/** 'nog 8 procentpunt', 'nog 3 minder', 'nog minder dan 0,1'. */
function toGo(stand: Extract<Streefstand, { soort: 'nog_niet' }>): string {
  const { eenheid, richting, vorm } = stand.cijfer.indicator;
  const eenheidswoord = unitOfVerschil(eenheid);
  if (stand.nog.eenheden === 0n) {
    const kleinste = writeDecimaal({ eenheden: 1n, decimalen: stand.nog.decimalen });
    return `nog minder dan ${kleinste}${eenheidswoord}`;
  }
  const omlaag = richting === 'lager' ? (vorm === 'aantal' ? ' minder' : ' lager') : '';
  return `nog ${writeDecimaal(stand.nog)}${eenheidswoord}${omlaag}`;
}
