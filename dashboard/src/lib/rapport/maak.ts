/** Makes reports from a publicatie: of now, or an edition. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import { ONDERDELEN, type Rapportteksten } from '@regiomonitor/queries/beheer/rapportteksten.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import { leesCijfers } from '@regiomonitor/queries/reads/cijfers.ts';
import { leesProgramma } from '@regiomonitor/queries/reads/programma.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import { formatPeriode } from '../format/periode.ts';
import { markGebeurtenissen } from '../paginas/gebeurtenissen.ts';
import { hasCijfers, type KaderMetCijfers } from '../paginas/kader.ts';
import { createOverzicht } from '../paginas/overzicht.ts';
import { readKader } from '../server/kader.ts';
import { drawTrendOnce } from '../server/trend.ts';
import { RAPPORT } from '../texts/rapport.ts';
import { alinea, klein, tekstblokken } from './bouwstenen.ts';
import { cijfertabel, doelenboomdeel, gemeentedelen, kerncijfers, type Stof } from './delen.ts';
import { indicatordelen } from './indicatordelen.ts';
import { RapportKanNiet, type Deel, type Rapport, type Rapportsoort } from './model.ts';
import { verantwoordingdeel, type Wijzigingen } from './verantwoordingdeel.ts';
import { voortgangdelen, voortgangzin } from './voortgangdeel.ts';

export interface Rapportvraag {
  readonly soort: Rapportsoort;
  readonly periode: Periode;
  readonly teksten: Rapportteksten;
  readonly bijdragen: readonly Bijdrage[];
  readonly wijzigingen: Wijzigingen | null;
}

/** The reports that there are of a period at this level: a factsheet goes out of the building. */
export function soortenVan({ soort }: Periode, niveau: Publicatie['niveau']): Rapportsoort[] {
  const hoofd = soort === 'jaar' ? 'jaar' : 'halfjaar';
  return niveau === 'openbaar' ? [hoofd, 'factsheet'] : [hoofd];
}

/** @throws RapportKanNiet */
export async function maakRapport(publicatie: Publicatie, vraag: Rapportvraag): Promise<Rapport> {
  const kader = markGebeurtenissen(await readKader(publicatie), vraag.bijdragen);
  if (!hasCijfers(kader) || !kader.perioden.some(({ code }) => code === vraag.periode.code)) {
    throw new RapportKanNiet(`Over ${formatPeriode(vraag.periode)} zijn er geen cijfers.`);
  }
  const stof: Stof = {
    kader,
    keuze: { periode: vraag.periode, gebied: kader.regio },
    cijfers: await leesCijfers(publicatie),
    bijdragen: vraag.bijdragen,
    drawTrend: drawTrendOnce(publicatie),
  };
  const stand = showStand(kader);
  const verantwoording = async () =>
    verantwoordingdeel({
      ...stof,
      stand,
      opmerkingen: await publicatie.db.selectFrom('opmerking').selectAll().execute(),
      bescherming: await publicatie.db.selectFrom('bescherming').selectAll().execute(),
      wijzigingen: vraag.wijzigingen,
    });
  const programma = await leesProgramma(publicatie);
  const delen: Readonly<Record<Rapportsoort, () => Promise<Deel[]>>> = {
    jaar: async () => [
      kerndeel(stof, vraag.teksten),
      doelenboomdeel(stof),
      ...voortgangdelen(stof, programma),
      ...indicatordelen(stof),
      ...gemeentedelen(stof),
      await verantwoording(),
    ],
    halfjaar: async () => [
      kerndeel(stof, vraag.teksten),
      ...voortgangdelen(stof, programma),
      ...indicatordelen(stof),
      await verantwoording(),
    ],
    factsheet: async () => [factsheetdeel(stof, voortgangzin(stof, programma))],
  };
  const periode = formatPeriode(vraag.periode);
  const { editie, kop } = kader;
  return {
    soort: vraag.soort,
    titel: RAPPORT.titel[vraag.soort](periode),
    regio: kop.regio_naam,
    niveau: kop.niveau,
    synthetisch: kop.synthetisch,
    stand,
    gemaaktOp: kop.gemaakt_op,
    bestandsnaam: [
      vraag.soort === 'factsheet' ? 'factsheet' : `${vraag.soort}rapport`,
      kop.regio_code,
      vraag.periode.code,
      editie ? `editie-${editie.nummer}` : 'concept',
      ...(kop.synthetisch ? ['SYNTHETISCH'] : []),
    ].join('-'),
    delen: await delen[vraag.soort](),
  };
}

function showStand({ editie, stand, kop }: KaderMetCijfers): string {
  const uitgave = editie
    ? RAPPORT.editie(editie.nummer, formatDatum(dagVan(editie.vastgesteldOp)))
    : RAPPORT.concept(formatDatum(stand));
  return `${uitgave} ${RAPPORT.niveau[kop.niveau]}`;
}

/** The first page: what whoever reads one page must know. */
function kerndeel(stof: Stof, teksten: Rapportteksten): Deel {
  const { uitkomst } = createOverzicht(stof.kader, stof.keuze, stof.cijfers);
  const [voortgang, resultaten, ...rest] = ONDERDELEN;
  return {
    id: 'kern',
    titel: RAPPORT.kern,
    nieuwePagina: false,
    blokken: [
      ...(uitkomst ? [{ soort: 'alinea', tekst: uitkomst, sterk: true } as const] : []),
      ...tekstblokken(voortgang, teksten[voortgang]),
      ...tekstblokken(resultaten, teksten[resultaten]),
      cijfertabel(stof),
      ...rest.flatMap((onderdeel) => tekstblokken(onderdeel, teksten[onderdeel])),
    ],
  };
}

/** `plan`: how far the programme is, in a sentence; the lists would not fit on one page. */
function factsheetdeel(stof: Stof, plan: string): Deel {
  const { uitkomst } = createOverzicht(stof.kader, stof.keuze, stof.cijfers);
  const samen = stof.kader.gemeenten.length > 1;
  return {
    id: 'factsheet',
    titel: RAPPORT.overzicht,
    nieuwePagina: false,
    blokken: [
      alinea(RAPPORT.factsheetUitleg(samen)),
      ...(uitkomst ? [{ soort: 'alinea', tekst: uitkomst, sterk: true } as const] : []),
      { soort: 'kerncijfers', cijfers: kerncijfers(stof) },
      ...(plan ? [alinea(RAPPORT.factsheetPlan(samen, plan))] : []),
      klein(RAPPORT.factsheetKlein),
    ],
  };
}
