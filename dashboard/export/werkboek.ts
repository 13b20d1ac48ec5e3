/**
 * Figures as a workbook: the figure table with numbers as numbers, and beside it what one needs to read it. A plain
 * description, which a thread turns into XLSX or ODS. Nothing of a hidden figure is in it.
 */
import type { IndicatorDefinitie } from '@regiomonitor/queries/kpis/definitie.ts';
import type { CijferFilter } from '@regiomonitor/queries/reads/cijfers.ts';
import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';
import { KOLOMMEN, readRij, type Cijferrij } from '../figure-table/figure-table.ts';
import { formatPeriode, readPeriode } from '../src/lib/format/periode.ts';
import { KLASSE } from '../src/lib/texts/bescherming.ts';
import { DEFINITIEKOLOMMEN, WERKBOEK, writeLegenda } from '../src/lib/texts/uitvoer.ts';
import { describeHerkomst } from './herkomst.ts';

export type Werkcel = string | number | null;

export interface Werkblad {
  readonly naam: string;
  /** What the sheet holds, for who cannot see it at a glance. */
  readonly samenvatting: string;
  readonly koppen: readonly string[];
  /** Below the headings. Made one by one where they are many: go through them as they come. */
  readonly rijen: Iterable<readonly Werkcel[]>;
  readonly aantal: number;
  /** Width of each column, in characters. */
  readonly breedten: readonly number[];
}

export interface Werkboek {
  readonly titel: string;
  /** ISO instant: of the publicatie, so that the same figures make the same file. */
  readonly gemaaktOp: string;
  readonly bladen: readonly Werkblad[];
}

const NAMEN = ['naam', 'gebied_naam', 'periode_naam'];
const SMAL = 12;
const RUIM = 28;
const TEKST = 60;

/** A workbook of these figures, in this order. `keuze`: the selection that they are. */
export function createWerkboek(
  publicatie: Publicatie,
  cijfers: readonly Cijferrij[],
  keuze: CijferFilter,
): Werkboek {
  return {
    titel: WERKBOEK.titel(publicatie.kop.regio_naam),
    gemaaktOp: publicatie.kop.gemaakt_op,
    bladen: [
      createCijferblad(publicatie, cijfers),
      createDefinitieblad(publicatie, new Set(cijfers.map(({ indicator }) => indicator))),
      createUitlegblad('legenda', writeLegenda()),
      createUitlegblad('herkomst', describeHerkomst(publicatie, keuze)),
    ],
  };
}

function createCijferblad(publicatie: Publicatie, cijfers: readonly Cijferrij[]): Werkblad {
  const indicatoren = new Map(readDefinities(publicatie).map(({ code, teksten }) => [code, teksten.naam]));
  const gebieden = new Map(publicatie.gebieden.map(({ code, naam }) => [code, naam]));
  const periodes = new Map(publicatie.periodes.map(({ code }) => [code, formatPeriode(readPeriode(code))]));
  return {
    naam: WERKBOEK.cijfers,
    samenvatting: WERKBOEK.samenvatting.cijfers,
    breedten: [...KOLOMMEN.map(() => SMAL), TEKST / 2, RUIM, RUIM],
    koppen: [...KOLOMMEN, ...NAMEN],
    aantal: cijfers.length,
    rijen: {
      *[Symbol.iterator]() {
        for (const cijfer of cijfers) {
          const { indicator, gebied, periode } = cijfer;
          const namen = [indicatoren.get(indicator), gebieden.get(gebied), periodes.get(periode)];
          yield [...readRij(cijfer), ...namen.map((naam) => naam ?? null)];
        }
      },
    },
  };
}

function createDefinitieblad(publicatie: Publicatie, gekozen: ReadonlySet<string>): Werkblad {
  const bescherming = new Map(publicatie.indicatoren.map(({ code, bescherming: klasse }) => [code, klasse]));
  const regels = readDefinities(publicatie).filter(({ code }) => gekozen.has(code));
  return {
    naam: WERKBOEK.definities,
    samenvatting: WERKBOEK.samenvatting.definities,
    breedten: Object.keys(DEFINITIEKOLOMMEN).map((kolom) => (kolom === 'naam' ? RUIM : SMAL * 2)),
    koppen: Object.values(DEFINITIEKOLOMMEN),
    aantal: regels.length,
    rijen: regels.map(({ code, eenheid, richting, teksten }) => {
      const klasse = bescherming.get(code);
      const waarden: Record<keyof typeof DEFINITIEKOLOMMEN, string> = {
        indicator: code,
        naam: teksten.naam,
        eenheid,
        richting,
        teller: teksten.teller,
        noemer: teksten.noemer,
        peildatum: teksten.peildatum,
        bron: teksten.bron,
        voorbeeld: teksten.voorbeeld,
        beperkingen: [...teksten.beperkingen, teksten.regio].filter(Boolean).join(' '),
        bescherming: klasse ? KLASSE[klasse] : '',
      };
      return Object.keys(DEFINITIEKOLOMMEN).map((kolom) => waarden[kolom as keyof typeof waarden]);
    }),
  };
}

function createUitlegblad(soort: 'legenda' | 'herkomst', regels: readonly [string, string][]): Werkblad {
  return {
    naam: WERKBOEK[soort],
    samenvatting: WERKBOEK.samenvatting[soort],
    breedten: [RUIM, TEKST],
    koppen: ['wat', 'betekenis'],
    aantal: regels.length,
    rijen: regels,
  };
}

function readDefinities({ indicatoren }: Publicatie): IndicatorDefinitie[] {
  return indicatoren.map(({ definitie }) => JSON.parse(definitie) as IndicatorDefinitie);
}
