/** What a reader should know of the data behind one figure: who delivered, and remarks on quality. */
import type { OpmerkingTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { writeOntbrekend } from '../texts/dekking.ts';
import { KWALITEIT } from '../texts/indicator.ts';
import { join } from '../texts/opsomming.ts';
import { OPMERKING } from '../texts/verantwoording.ts';
import type { Kader } from './kader.ts';
import type { Stand } from './stand.ts';

/** In sentences. `opmerkingen`: those of the publicatie, which holds none about a hidden figure. */
export function listKwaliteit(kader: Kader, stand: Stand, opmerkingen: readonly OpmerkingTable[]): string[] {
  const { cijfer, reeks, dekking } = stand;
  const namen = new Map([kader.regio, ...kader.gemeenten].map(({ code, naam }) => [code, naam]));
  const hier = opmerkingen.filter(
    ({ indicator, gebied, periode }) =>
      indicator === reeks.indicator.code &&
      (periode === null || periode === cijfer.periode.code) &&
      (reeks.gebied.soort === 'regio' ? gebied !== reeks.gebied.code : gebied === reeks.gebied.code),
  );
  const zinnen = [...Map.groupBy(hier, ({ code }) => code)].map(
    ([code, rijen]) =>
      `${OPMERKING[code] ?? code} ${KWALITEIT.bij(join([...new Set(rijen.map(({ gebied }) => namen.get(gebied) ?? gebied))]))}`,
  );
  const ontbrekend = writeOntbrekend(dekking);
  const geleverd = ontbrekend.length > 0 ? ontbrekend : [KWALITEIT.compleet];
  return [...geleverd, ...(zinnen.length > 0 ? zinnen : [KWALITEIT.geen])];
}
