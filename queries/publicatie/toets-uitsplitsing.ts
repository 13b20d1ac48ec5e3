/**
 * Looks at finished uitsplitsingen as a reader gets them, and at nothing else: what is shown must follow from the rules of
 * docs/besluiten/0130. Shares no code with what chose it.
 */
import type { BeschermingTable, CijferTable, UitsplitsingTable } from './schema.ts';

/** The uitsplitsingen that may not be published as they are: 'kpi2 gradatie 2026HJ01'. */
export function findLekken(
  rijen: readonly UitsplitsingTable[],
  cijfers: readonly CijferTable[],
  instellingen: readonly BeschermingTable[],
  regio: string,
): string[] {
  const groepen = Map.groupBy(rijen, (rij) => `${rij.indicator} ${rij.uitsplitsing} ${rij.periode}`);
  return [...groepen].filter(([, delen]) => leaks(delen, cijfers, instellingen, regio)).map(([naam]) => naam);
}

function leaks(
  delen: readonly UitsplitsingTable[],
  cijfers: readonly CijferTable[],
  instellingen: readonly BeschermingTable[],
  regio: string,
): boolean {
  const leeg = delen.filter(({ teller, noemer }) => teller === null && noemer === null).length;
  const gemerkt = delen.filter(({ verborgen }) => verborgen).length;
  if (gemerkt === delen.length) return leeg !== delen.length;
  if (gemerkt > 0) return true;
  const [eerste] = delen;
  const geheel = cijfers.find(
    (cijfer) =>
      cijfer.indicator === eerste?.indicator && cijfer.gebied === regio && cijfer.periode === eerste.periode,
  );
  const regel = instellingen.find(({ indicator }) => indicator === eerste?.indicator);
  const verborgen = cijfers.some(
    (cijfer) =>
      cijfer.indicator === eerste?.indicator && cijfer.periode === eerste.periode && cijfer.verborgen,
  );
  if (!geheel || verborgen || geheel.teller === null || !regel) return true;
  const tellers = delen.map(({ teller }) => teller ?? NaN);
  const noemers = delen.map(({ noemer }) => noemer ?? NaN);
  const total = (getallen: number[]) => getallen.reduce((a, b) => a + b, 0);
  if (total(tellers) !== Number(geheel.teller)) return true;
  if (geheel.noemer !== null && total(noemers) !== geheel.noemer) return true;
  if (!regel.beschermen || regel.klasse === 'geen' || regel.klasse === 'rol') return false;
  const resten = noemers.map((noemer, plaats) => noemer - (tellers[plaats] ?? 0));
  const geheim =
    geheel.noemer === null ? tellers : regel.complement ? [...noemers, ...tellers, ...resten] : noemers;
  return geheim.some((getal) => getal >= 1 && getal <= regel.drempel - 1);
}
