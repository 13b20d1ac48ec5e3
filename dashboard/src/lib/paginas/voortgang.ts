/** The page about the programme itself: what it does, what that costs, and what was agreed. */
import { readPeriode, type Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Programma } from '@regiomonitor/queries/publicatie/programma.ts';
import type { GebiedTable, MijlpaalTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { formatDatum } from '../format/datum.ts';
import { formatAantal } from '../format/getal.ts';
import { formatPeriode } from '../format/periode.ts';
import { VOORTGANG as T } from '../texts/voortgang.ts';
import { nameVan, showBegroting, type Begrotingsjaar } from './begroting.ts';
import type { Kader } from './kader.ts';

export interface Mijlpaal {
  readonly activiteit: string;
  readonly eindproduct: string;
  readonly status: MijlpaalTable['status'];
  /** Whether it is not ready although its period is over. */
  readonly voorbij: boolean;
  readonly statustekst: string;
}

/** The milestones of one period. */
export interface Tijdvak {
  readonly code: string;
  readonly naam: string;
  /** Whether it was over when these figures were made. */
  readonly voorbij: boolean;
  readonly mijlpalen: readonly Mijlpaal[];
}

export interface Afspraakregel {
  readonly gemeente: string;
  /** Empty where there is no agreement. */
  readonly afspraak: string;
  readonly partners: string;
  readonly vastgelegd: string;
}

export interface Communicatieregel {
  readonly periode: string;
  readonly middel: string;
  readonly aantal: string;
  /** 'Altena 25, Breda 85'. */
  readonly waar: string;
}

export interface Voortgang {
  readonly stand: string;
  readonly samenvatting: string;
  /** The oldest first. */
  readonly tijdvakken: readonly Tijdvak[];
  /** Null at a level that has no money in it. */
  readonly begroting: readonly Begrotingsjaar[] | null;
  readonly afspraken: readonly Afspraakregel[];
  /** The latest period first. */
  readonly communicatie: readonly Communicatieregel[];
  readonly leeg: boolean;
}

type Voortgangkader = Pick<Kader, 'kop' | 'stand' | 'regio' | 'gemeenten'>;

export function createVoortgang(kader: Voortgangkader, programma: Programma): Voortgang {
  const { mijlpaal, begroting, afspraak, communicatie } = programma;
  const tijdvakken = listTijdvakken(kader, mijlpaal);
  return {
    stand: T.nu(formatDatum(kader.stand)),
    samenvatting: summarize(tijdvakken),
    tijdvakken,
    begroting: kader.kop.niveau === 'intern' ? showBegroting(kader, begroting) : null,
    afspraken: listAfspraken(kader.gemeenten, afspraak),
    communicatie: listCommunicatie(kader, communicatie),
    leeg: [mijlpaal, begroting, afspraak, communicatie].every((rijen) => rijen.length === 0),
  };
}

function listTijdvakken(kader: Voortgangkader, rijen: readonly MijlpaalTable[]): Tijdvak[] {
  return groupByPeriode(rijen).map(([periode, binnen]) => {
    const voorbij = periode.eind < kader.stand;
    return {
      code: periode.code,
      naam: formatPeriode(periode),
      voorbij,
      mijlpalen: binnen
        .map(({ gebied, activiteit, eindproduct, status }) => {
          const teLaat = voorbij && status !== 'gereed' && status !== 'vervallen';
          const woord = T.statussen[status];
          return {
            activiteit: nameVan(kader, activiteit, gebied),
            eindproduct: eindproduct ?? '',
            status,
            voorbij: teLaat,
            statustekst: teLaat ? T.voorbij(woord) : woord,
          };
        })
        .toSorted((a, b) => a.activiteit.localeCompare(b.activiteit, 'nl')),
    };
  });
}

/** By the end of the period; of periods that end on the same day the longest first. */
function groupByPeriode<T extends { readonly periode: string }>(rijen: readonly T[]): [Periode, T[]][] {
  const groepen = [...Map.groupBy(rijen, ({ periode }) => periode)];
  return groepen
    .map(([code, binnen]): [Periode, T[]] => [readPeriode(code), binnen])
    .toSorted(([a], [b]) => a.eind.localeCompare(b.eind) || a.start.localeCompare(b.start));
}

/** What was dropped does not count. */
function summarize(tijdvakken: readonly Tijdvak[]): string {
  const alle = tijdvakken
    .flatMap(({ mijlpalen }) => mijlpalen)
    .filter(({ status }) => status !== 'vervallen');
  if (alle.length === 0) return '';
  const gereed = alle.filter(({ status }) => status === 'gereed').length;
  const open = alle.filter(({ voorbij }) => voorbij).length;
  return [T.gereed(gereed, alle.length), ...(open > 0 ? [T.nogOpen(open)] : [])].join(' ');
}

/** Every gemeente, also the ones without an agreement; none when nothing was delivered. */
function listAfspraken(gemeenten: readonly GebiedTable[], rijen: Programma['afspraak']): Afspraakregel[] {
  if (rijen.length === 0) return [];
  return gemeenten.flatMap(({ code, naam }) => {
    const eigen = rijen
      .filter(({ gemeente }) => gemeente === code)
      .toSorted((a, b) => a.afspraak.localeCompare(b.afspraak, 'nl'));
    if (eigen.length === 0) return [{ gemeente: naam, afspraak: '', partners: '', vastgelegd: '' }];
    return eigen.map(({ afspraak, partners, vastgelegd_op }) => ({
      gemeente: naam,
      afspraak,
      partners,
      vastgelegd: vastgelegd_op === null ? T.nietVastgelegd : formatDatum(vastgelegd_op),
    }));
  });
}

function listCommunicatie(
  { regio, gemeenten }: Voortgangkader,
  rijen: Programma['communicatie'],
): Communicatieregel[] {
  const naamVan = (code: string) =>
    code === regio.code ? T.regio : (gemeenten.find((een) => een.code === code)?.naam ?? code);
  return groupByPeriode(rijen)
    .toReversed()
    .flatMap(([periode, binnen]) =>
      [...Map.groupBy(binnen, ({ middel }) => middel)]
        .map(([middel, delen]) => ({
          periode: formatPeriode(periode),
          middel: T.middelen[middel] ?? middel,
          aantal: formatAantal(delen.reduce((som, { aantal }) => som + aantal, 0)),
          waar: delen
            .map(({ gebied, aantal }) => [naamVan(gebied), aantal] as const)
            .toSorted(([a], [b]) => a.localeCompare(b, 'nl'))
            .map(([naam, aantal]) => (delen.length === 1 ? naam : `${naam} ${formatAantal(aantal)}`))
            .join(', '),
        }))
        .toSorted((a, b) => a.middel.localeCompare(b.middel, 'nl')),
    );
}
