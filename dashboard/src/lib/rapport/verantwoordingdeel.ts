/** The account of a report: which edition, how complete, what the figures mean, what is protected, what changed. */
import { readPeriode, omvat } from '@regiomonitor/queries/periode/periode.ts';
import type {
  BeschermingTable,
  CijferTable,
  OpmerkingTable,
} from '@regiomonitor/queries/publicatie/schema.ts';
import type { Vergelijking } from '@regiomonitor/queries/edities/vergelijken.ts';
import { formatPeriode } from '../format/periode.ts';
import { readCijfer } from '../kpi/cijfer.ts';
import { createBescherming } from '../paginas/bescherming.ts';
import type { Kader, KaderMetCijfers } from '../paginas/kader.ts';
import type { Keuze } from '../paginas/keuze.ts';
import { createVerantwoording } from '../paginas/verantwoording.ts';
import { BESCHERMING } from '../texts/bescherming.ts';
import { join, labelOf } from '../texts/opsomming.ts';
import { RAPPORT } from '../texts/rapport.ts';
import { LEGENDA } from '../texts/tekens.ts';
import { sayWaarde } from '../texts/waarde.ts';
import { alinea, klein, kop, lijst, tabel } from './bouwstenen.ts';
import type { Blok, Deel } from './model.ts';

/** What differs from the edition before. */
export interface Wijzigingen {
  readonly nummer: number;
  readonly vergelijking: Vergelijking;
}

export interface Verantwoordingstof {
  readonly kader: KaderMetCijfers;
  readonly keuze: Keuze;
  readonly stand: string;
  readonly opmerkingen: readonly OpmerkingTable[];
  readonly bescherming: readonly BeschermingTable[];
  /** Null: there is no earlier edition. */
  readonly wijzigingen: Wijzigingen | null;
}

/** `kort`: without the table of protection and the definitions in full. */
export function verantwoordingdeel(stof: Verantwoordingstof): Deel {
  const { kader, stand, wijzigingen } = stof;
  return {
    id: 'verantwoording',
    titel: RAPPORT.verantwoording,
    nieuwePagina: true,
    blokken: [
      kop(RAPPORT.uitgave),
      alinea(stand),
      kop(RAPPORT.volledigheid),
      ...volledigheid(stof),
      kop(RAPPORT.tekens),
      ...lijst(
        LEGENDA.map(({ teken, betekenis }) => (teken === 'open' ? betekenis : `${teken} = ${betekenis}`)),
      ),
      kop(RAPPORT.wijzigingen),
      ...(kader.kop.niveau === 'openbaar' ? [alinea(RAPPORT.naleveringen)] : []),
      ...(wijzigingen ? wijzigingblokken(kader, wijzigingen) : [alinea(RAPPORT.eersteEditie)]),
      kop(RAPPORT.bescherming),
      ...beschermblokken(stof),
      kop(RAPPORT.definities),
      ...definities(stof),
    ],
  };
}

function volledigheid({ kader, keuze }: Verantwoordingstof): Blok[] {
  const mist = kader.ontbrekend.filter(({ kwartaal }) => omvat(keuze.periode, readPeriode(kwartaal)));
  if (mist.length === 0) return [alinea(RAPPORT.alles)];
  return lijst(
    kader.gemeenten.flatMap(({ code, naam }) => {
      const bronnen = new Set(mist.filter(({ gemeente }) => gemeente === code).map(({ bron }) => bron));
      return bronnen.size > 0 ? [RAPPORT.ontbreekt(naam, join([...bronnen]))] : [];
    }),
  );
}

function beschermblokken({ kader, bescherming }: Verantwoordingstof): Blok[] {
  const { regels } = createBescherming(kader, bescherming);
  return [
    alinea(RAPPORT.beschermingUitleg),
    tabel(
      BESCHERMING.tabel,
      [
        [RAPPORT.indicator, 45],
        [RAPPORT.klein, 37],
        [RAPPORT.verborgen, 18, 'getal'],
      ],
      regels.map(({ naam, klein: grens, verborgen }) => [naam, grens, verborgen]),
    ),
  ];
}

function definities({ kader, opmerkingen }: Verantwoordingstof): Blok[] {
  return createVerantwoording(kader, opmerkingen).flatMap(({ label, teksten, opmerkingen: bij }) => [
    { soort: 'alinea', tekst: `${label} ${teksten.naam}`, sterk: true } as const,
    ...lijst(
      [
        teksten.noemer && `${RAPPORT.wie}: ${teksten.noemer}`,
        `${RAPPORT.wanneer}: ${teksten.teller}`,
        `${RAPPORT.bron}: ${teksten.bron}`,
        ...bij.map(({ wat, waar }) => `${wat} (${waar})`),
      ].filter(Boolean),
    ),
  ]);
}

/** The changes, figure by figure. */
export function wijzigingblokken(kader: Kader, { nummer, vergelijking }: Wijzigingen): Blok[] {
  const { cijfers, definities: anders, bescherming } = vergelijking;
  const rijen = cijfers.map(({ indicator, gebied, periode, toen, nu }) => [
    labelOf(indicator),
    [kader.regio, ...kader.gemeenten].find(({ code }) => code === gebied)?.naam ?? gebied,
    formatPeriode(readPeriode(periode)),
    sayCijfer(kader, toen),
    sayCijfer(kader, nu),
  ]);
  const labels = (codes: readonly string[]) => join([...new Set(codes.map(labelOf))]);
  return [
    rijen.length === 0
      ? alinea(RAPPORT.geenWijziging(nummer))
      : tabel(
          RAPPORT.wijziging(nummer),
          [
            [RAPPORT.indicator, 14],
            [RAPPORT.gebied, 26],
            [RAPPORT.periode, 20],
            [RAPPORT.toen, 20, 'getal'],
            [RAPPORT.nu, 20, 'getal'],
          ],
          rijen,
        ),
    ...(anders.length > 0 ? [klein(RAPPORT.definitieAnders(labels(anders)))] : []),
    ...(bescherming.length > 0 ? [klein(RAPPORT.beschermingAnders(labels(bescherming)))] : []),
  ];
}

/** The figure, and its teller and noemer where those are shown: they may move where the figure does not. */
function sayCijfer(kader: Kader, rij: CijferTable | null): string {
  const beschrijving = kader.indicatoren.find(({ code }) => code === rij?.indicator)?.beschrijving;
  if (!rij || !beschrijving) return '–';
  const cijfer = readCijfer(beschrijving, rij);
  const breuk =
    cijfer.indicator.vorm === 'aandeel' && cijfer.teller !== null && cijfer.noemer !== null
      ? ` (${cijfer.teller}/${cijfer.noemer})`
      : '';
  return sayWaarde(cijfer) + breuk;
}
