/** Reference count of kpi2: één gezin, één plan, één regisseur, and the same for opgeschaalde gezinnen. Used by tests only. */
import type { Periode } from '../periode/periode.ts';
import { aandeel, type Teller, type Telling } from './reference-telling.ts';
import { peildatumVan, periodeVan, rijenVan, type Dossier, type Herkomstrij } from './reference-dossier.ts';

/** Which of two leveringen speaks last: ends later, then is shorter, then is the gemeente's, then by name. */
function spreektLater(a: Herkomstrij<'casussen'>, b: Herkomstrij<'casussen'>): boolean {
  const [van, naar] = [periodeVan(a.levering.periode), periodeVan(b.levering.periode)];
  if (van.eind !== naar.eind) return van.eind > naar.eind;
  if (van.start !== naar.start) return van.start > naar.start;
  if (a.levering.aanleveraar === 'gemeente' || b.levering.aanleveraar === 'gemeente') {
    return a.levering.aanleveraar === 'gemeente';
  }
  return a.levering.aanleveraar < b.levering.aanleveraar;
}

interface Casus {
  readonly gezin: string;
  readonly inOrde: boolean;
  readonly opgeschaald: boolean;
}

/** The casussen of a gemeente that count in the period, each judged on its one chosen row. */
function casussenIn(dossier: Dossier, gemeente: string, periode: Periode): Casus[] {
  const peildatum = peildatumVan(dossier, ['casussen'], gemeente, periode);
  if (peildatum === null) return [];
  // Rows of this gemeente from the leveringen that overlap the period, longer or shorter than it.
  const rijen = rijenVan(dossier, 'casussen').filter(({ levering, rij }) => {
    const geleverd = periodeVan(levering.periode);
    return rij.gemeente === gemeente && geleverd.start <= periode.eind && geleverd.eind >= periode.start;
  });
  const casussen: Casus[] = [];
  for (const casus of new Set(rijen.map(({ rij }) => rij.casus_id))) {
    const eigen = rijen.filter(({ rij }) => rij.casus_id === casus);
    // First the row is chosen, then all but opgeschaald is judged on it alone.
    const { rij } = eigen.reduce((gekozen, ander) => (spreektLater(ander, gekozen) ? ander : gekozen));
    if (rij.scheiding !== true || rij.gradatie === 'A') continue;
    // Active on a day from the start of the period to the peildatum.
    if (rij.start === null || rij.start > peildatum) continue;
    if (rij.einde !== null && rij.einde < periode.start) continue;
    // Judged on its last day, or on the peildatum while it was open then.
    const dag = rij.einde !== null && rij.einde <= peildatum ? rij.einde : peildatum;
    casussen.push({
      // Without a gezin the casus stands for itself.
      gezin: rij.gezin_id === null ? `casus ${casus}` : `gezin ${rij.gezin_id}`,
      inOrde: rij.plan_datum !== null && rij.plan_datum <= dag && rij.aantal_regisseurs === 1,
      // Escalated in one of those leveringen is escalated in this period.
      opgeschaald: eigen.some((een) => een.rij.opgeschaald === true),
    });
  }
  return casussen;
}

function telGezinnen(
  dossier: Dossier,
  gemeenten: readonly string[],
  periode: Periode,
  alleenOpgeschaald: boolean,
): Telling {
  let teller = 0;
  let noemer = 0;
  // A gezin is counted within its gemeente; the region adds the gemeenten up.
  for (const gemeente of gemeenten) {
    const casussen = casussenIn(dossier, gemeente, periode);
    for (const gezin of new Set(casussen.map((casus) => casus.gezin))) {
      const eigen = casussen.filter((casus) => casus.gezin === gezin);
      // 2b: gezinnen with at least one escalated row, judged by all their rows.
      if (alleenOpgeschaald && !eigen.some((casus) => casus.opgeschaald)) continue;
      noemer += 1;
      // Every row of the gezin has a plan in time and exactly one regisseur.
      if (eigen.every((casus) => casus.inOrde)) teller += 1;
    }
  }
  return aandeel(teller, noemer);
}

export const telEenPlan: Teller = (dossier, gemeenten, periode) =>
  telGezinnen(dossier, gemeenten, periode, false);

export const telEenPlanOpgeschaald: Teller = (dossier, gemeenten, periode) =>
  telGezinnen(dossier, gemeenten, periode, true);
