/** The outcome on top of the overview: what an alderman with ten seconds reads. */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Ontwikkeling } from '../kpi/ontwikkeling.ts';
import type { Streefstand } from '../kpi/streefwaarde.ts';
import { join, labelOf } from './opsomming.ts';

export interface Uitkomst {
  readonly indicator: IndicatorDefinitie;
  readonly streefstand: Streefstand;
  readonly ontwikkeling: Ontwikkeling;
}

/** '2 van de 5 streefwaarden zijn gehaald. Eén ontwikkeling is groter dan normale schommeling: …' */
export function writeUitkomst(uitkomsten: readonly Uitkomst[]): string {
  return [...writeStreefwaarden(uitkomsten), ...writeOntwikkelingen(uitkomsten)].join(' ');
}

/** Hidden outcomes count in neither number: a total would give them away. */
function writeStreefwaarden(uitkomsten: readonly Uitkomst[]): string[] {
  const telt = ({ streefstand }: Uitkomst) =>
    ['gehaald', 'nog_niet', 'niet_te_zeggen'].includes(streefstand.soort);
  const metDoel = uitkomsten.filter(telt);
  const aantal = (soort: Streefstand['soort']) => metDoel.filter((u) => u.streefstand.soort === soort).length;
  const [gehaald, onbekend] = [aantal('gehaald'), aantal('niet_te_zeggen')];
  const nog = onbekend ? [`Bij ${onbekend} is dat nog niet te zeggen.`] : [];
  if (metDoel.length === 0) return [];
  if (onbekend === metDoel.length) return ['Of de streefwaarden zijn gehaald, is nog niet te zeggen.'];
  if (metDoel.length === 1) return [`De streefwaarde is ${gehaald ? '' : 'nog niet '}gehaald.`];
  if (gehaald === metDoel.length) return [`Alle ${gehaald} streefwaarden zijn gehaald.`];
  const hoeveel = gehaald === 0 ? 'Geen' : String(gehaald);
  return [
    `${hoeveel} van de ${metDoel.length} streefwaarden ${gehaald > 1 ? 'zijn' : 'is'} gehaald.`,
    ...nog,
  ];
}

function writeOntwikkelingen(uitkomsten: readonly Uitkomst[]): string[] {
  const beoordeeld = uitkomsten.flatMap(({ indicator, ontwikkeling }) =>
    ontwikkeling.soort === 'verschil' && ontwikkeling.schommeling ? [{ indicator, ontwikkeling }] : [],
  );
  const groter = beoordeeld.filter(({ ontwikkeling }) => ontwikkeling.schommeling?.oordeel === 'meer');
  if (beoordeeld.length === 0) return [];
  const [eerste] = groter;
  if (!eerste) return ['Geen ontwikkeling is groter dan normale schommeling.'];
  const labels = groter.map(({ indicator }) => labelOf(indicator.code));
  if (groter.length > 1) {
    const wie = labels.length > 4 ? '' : `: ${join(labels)}`;
    return [`${groter.length} ontwikkelingen zijn groter dan normale schommeling${wie}.`];
  }
  const { hoger, lager } = eerste.indicator.teksten.zinnen;
  const wat = eerste.ontwikkeling.beweging === 'hoger' ? hoger : lager;
  return [`Eén ontwikkeling is groter dan normale schommeling: ${wat} (${labels[0]}).`];
}
