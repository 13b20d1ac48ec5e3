/** The terms of delivery as a form: one field per bron. */
import {
  STANDAARD_TERMIJN,
  type Ritme,
  type Termijn,
  type Termijnen,
} from '@regiomonitor/queries/termijn/termijn.ts';
import { TERMIJNEN } from '../texts/termijnen.ts';
import { capitalize } from '../texts/opsomming.ts';

export interface Termijnregel {
  readonly bron: string;
  readonly naam: string;
  readonly uitleg: string;
  /** As the field is filled in; empty for the default. */
  readonly waarde: string;
  readonly inWeken: boolean;
}

export function listTermijnregels(ritmes: readonly Ritme[], gekozen: Termijnen): Termijnregel[] {
  return ritmes.map(({ bron, soort }) => {
    const standaard = STANDAARD_TERMIJN[soort];
    const eigen = gekozen[bron];
    const inWeken = 'weken' in standaard;
    return {
      bron,
      naam: `${capitalize(bron)}, ${TERMIJNEN.per[soort]}`,
      uitleg: inWeken ? TERMIJNEN.weken(writeTermijn(standaard)) : TERMIJNEN.dag(writeTermijn(standaard)),
      waarde: eigen ? writeTermijn(eigen) : '',
      inWeken,
    };
  });
}

/** '6' weeks, or the day '1-3'. */
function writeTermijn(termijn: Termijn): string {
  if ('weken' in termijn) return String(termijn.weken);
  const [maand, dag] = termijn.dag.split('-').map(Number);
  return `${dag}-${maand}`;
}
