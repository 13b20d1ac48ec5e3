/**
 * How useful and how fast protection is: time per region, share of figures that stay visible, and the weight of what is
 * hidden against the exact optimum. dashboard/bench prints it.
 */
import { exactOptimum } from './optimum.ts';
import type { CelResultaat, Cijfer, ProtectionInput } from './interface.ts';
import { sleutelVan } from './interface.ts';
import { loadSolver } from './load-solver.ts';
import { partsOf } from './parts.ts';
import { protectFigures } from './protect-figures.ts';
import { INDICATOREN, randomRegion, REGIO, type RandomRegionOptions } from './random-region.ts';
import { instellingenVoor } from './settings.ts';
import { buildStelsel } from './system.ts';
import type { Niveau } from '../publicatie/schema.ts';

export interface Tijdmeting {
  readonly wat: string;
  /** Both levels together. */
  readonly seconden: number;
  readonly grens: number;
}

export interface Zichtbaarheid {
  readonly niveau: Niveau;
  readonly indicator: string;
  /** Share of the figures of the region, and of gemeenten by size, of which something is shown; 0 to 1. */
  readonly regio: number;
  readonly klein: number;
  readonly middel: number;
  readonly groot: number;
}

export interface Nutmeting {
  /** Weight of hidden cells (small ones included) over that of the exact optimum; 1 is best. Mean and worst region. */
  readonly gemiddeld: number;
  readonly slechtste: number;
  readonly regios: number;
  /** Parts whose optimum was not found in time. */
  readonly onbekend: number;
}

export interface Beschermingsmeting {
  readonly tijden: readonly Tijdmeting[];
  readonly zichtbaar: readonly Zichtbaarheid[];
  readonly nut: Nutmeting;
}

export interface Omvang {
  /** Random regions whose optimum is sought. */
  readonly regios: number;
  readonly optimumMs: number;
  /** Leave the national run out. */
  readonly landelijk: boolean;
}

const JAREN = [2024, 2025, 2026];
const NIVEAUS: readonly Niveau[] = ['intern', 'openbaar'];

/** Measures everything; some minutes. */
export async function benchProtection(
  omvang: Omvang = { regios: 20, optimumMs: 60_000, landelijk: true },
): Promise<Beschermingsmeting> {
  const solver = await loadSolver();
  const protectBoth = (opties: RandomRegionOptions): number => {
    const cijfers = randomRegion(opties);
    const begin = performance.now();
    for (const niveau of NIVEAUS) protectFigures(inputOf(niveau, cijfers), solver);
    return (performance.now() - begin) / 1000;
  };
  const tijden: Tijdmeting[] = [
    {
      wat: '5 gemeenten x 3 years',
      seconden: protectBoth({ seed: 1, gemeenten: 5, jaren: JAREN }),
      grens: 2,
    },
    {
      wat: '14 gemeenten x 3 years',
      seconden: protectBoth({ seed: 1, gemeenten: 14, jaren: JAREN }),
      grens: 20,
    },
  ];
  if (omvang.landelijk) tijden.push(measureNation(protectBoth));
  return { tijden, zichtbaar: measureVisibility(solver), nut: measureUse(solver, omvang) };
}

/** 342 gemeenten in 40 regions: 22 of nine and 18 of eight. */
function measureNation(protectBoth: (opties: RandomRegionOptions) => number): Tijdmeting {
  const regios = Array.from({ length: 40 }, (_, nummer) => ({
    seed: 300 + nummer,
    gemeenten: nummer < 22 ? 9 : 8,
    jaren: JAREN,
  }));
  const seconden = regios.reduce((som, opties) => som + protectBoth(opties), 0);
  return { wat: '342 gemeenten in 40 regions x 3 years', seconden, grens: 300 };
}

function inputOf(niveau: Niveau, cijfers: readonly Cijfer[]): ProtectionInput {
  return {
    niveau,
    regio: REGIO,
    indicatoren: INDICATOREN,
    cijfers,
    instellingen: instellingenVoor(niveau, INDICATOREN),
  };
}

type Solver = Awaited<ReturnType<typeof loadSolver>>;

function measureVisibility(solver: Solver): Zichtbaarheid[] {
  const regios = Array.from({ length: 8 }, (_, nummer) =>
    randomRegion({ seed: 500 + nummer, gemeenten: 5, jaren: [2026] }),
  );
  return NIVEAUS.flatMap((niveau) => {
    const cellen = regios.flatMap((cijfers) =>
      protectFigures(inputOf(niveau, cijfers), solver).cellen.map((cel, nummer) => ({
        cel,
        soort: sizeOf(cijfers, cijfers[nummer]),
      })),
    );
    return INDICATOREN.map(({ code }) => {
      const share = (soort: string): number =>
        visibleShare(
          cellen.filter((een) => een.cel.indicator === code && een.soort === soort).map((een) => een.cel),
        );
      return {
        niveau,
        indicator: code,
        regio: share('regio'),
        klein: share('klein'),
        middel: share('middel'),
        groot: share('groot'),
      };
    });
  });
}

function visibleShare(cellen: readonly CelResultaat[]): number {
  return cellen.length === 0 ? 1 : cellen.filter((cel) => !cel.verborgen).length / cellen.length;
}

/** The size of a gemeente by its gezinnen in a year. */
function sizeOf(
  cijfers: readonly Cijfer[],
  cijfer: Cijfer | undefined,
): 'regio' | 'klein' | 'middel' | 'groot' {
  if (!cijfer || cijfer.gebied === REGIO) return 'regio';
  const gezinnen =
    cijfers.find(
      (een) => een.indicator === 'kpi2' && een.gebied === cijfer.gebied && een.periode.includes('JJ'),
    )?.noemer ?? 0;
  return gezinnen < 30 ? 'klein' : gezinnen < 100 ? 'middel' : 'groot';
}

function measureUse(solver: Solver, omvang: Omvang): Nutmeting {
  const verhoudingen: number[] = [];
  let onbekend = 0;
  for (let nummer = 0; nummer < omvang.regios; nummer++) {
    const cijfers = randomRegion({ seed: 900 + nummer, gemeenten: nummer % 4 === 3 ? 8 : 5, jaren: [2026] });
    const input = inputOf(nummer % 2 === 0 ? 'intern' : 'openbaar', cijfers);
    const stelsel = buildStelsel(input);
    const verborgen = new Set(
      protectFigures(input, solver)
        .cellen.filter((cel) => cel.verborgen)
        .map(sleutelVan),
    );
    let [gekozen, best] = [0, 0];
    for (const deel of partsOf(stelsel)) {
      const optimum = exactOptimum(stelsel, deel, solver, performance.now() + omvang.optimumMs);
      if (optimum === null) {
        onbekend++;
        continue;
      }
      for (const cel of deel.cellen) {
        if (cel.meteenVerborgen) best += cel.gewicht;
        if (verborgen.has(sleutelVan(cel))) gekozen += cel.gewicht;
      }
      best += optimum;
    }
    if (best > 0) verhoudingen.push(gekozen / best);
  }
  const gemiddeld = verhoudingen.reduce((som, een) => som + een, 0) / Math.max(1, verhoudingen.length);
  return { gemiddeld, slechtste: Math.max(1, ...verhoudingen), regios: verhoudingen.length, onbekend };
}
