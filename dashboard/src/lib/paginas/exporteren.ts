/** The choice of figures to take along: everything, or what the page showed that one came from. */
import { parsePeriode, type Periodesoort } from '@regiomonitor/queries/periode/periode.ts';
import { labelOf } from '../texts/opsomming.ts';
import { PAGINA } from '../texts/paginas.ts';
import { EXPORTEREN } from '../texts/uitvoer.ts';
import { bestandAdres, EXPORTEREN as EXPORTEREN_PAD } from './adressen.ts';
import { OPENBAAR } from './editieadres.ts';
import { listRapporten, type Bestandlink } from './edities.ts';
import type { Kader, KaderMetCijfers } from './kader.ts';
import type { Keuze } from './keuze.ts';
import { createKeuzelijst, type Keuzelijst, type Optie } from './keuzelijst.ts';

/**
 * Where one chooses what to take along of the page of an indicator. That page shows every gemeente and its whole course,
 * so the figures are not narrowed down to one of them; the picture is of the chart that was looked at.
 */
export function exportAdres(indicator: string, { gebied }: Keuze, soort: Periodesoort, kader: Kader): string {
  const zoek = new URLSearchParams({ indicator, beeld: gebied.code, soort });
  return `${kader.basis}${EXPORTEREN_PAD}?${zoek}`;
}

export interface Exportkeuze {
  /** Where the forms send to. */
  readonly adressen: Readonly<Record<'cijfers' | 'grafieken' | 'presentaties', string>>;
  /** Number of the edition; null for the figures of now. */
  readonly editie: number | null;
  /** The reports of an edition; empty for the figures of now. */
  readonly rapporten: readonly Bestandlink[];
  /** Where these files stay for everybody; null where one has to sign in. */
  readonly vast: string | null;
  readonly indicatoren: readonly Optie[];
  /** Without the first option of all: a picture is of one. */
  readonly perIndicator: readonly Optie[];
  readonly perGebied: readonly Optie[];
  /** By what a chart goes: the finest that the indicator has comes first. */
  readonly perSoort: readonly Optie[];
  readonly gebieden: readonly Optie[];
  /** The first option of every list means: all. */
  readonly allePerioden: Optie;
  readonly perioden: Keuzelijst['perioden'];
}

/** `zoek`: what is chosen beforehand; a code that does not exist chooses nothing. */
export function createExportkeuze(kader: KaderMetCijfers, zoek: URLSearchParams): Exportkeuze {
  const gevraagd = (naam: string) => zoek.get(naam)?.trim().toLowerCase() ?? '';
  const periode = parsePeriode(zoek.get('periode') ?? '');
  const perioden = createKeuzelijst(kader, {
    periode: periode ?? kader.laatste,
    gebied: kader.regio,
  }).perioden;
  const perIndicator = kader.indicatoren.map(({ code, beschrijving }) => ({
    waarde: code,
    tekst: `${labelOf(code)}: ${beschrijving.teksten.kort}`,
    gekozen: code === gevraagd('indicator'),
  }));
  const { basis, editie } = kader;
  return {
    adressen: {
      cijfers: bestandAdres(basis, 'cijfers'),
      grafieken: bestandAdres(basis, 'grafieken'),
      presentaties: bestandAdres(basis, 'presentaties'),
    },
    editie: editie?.nummer ?? null,
    rapporten: editie ? listRapporten(basis, editie.bestanden) : [],
    vast: basis.startsWith(OPENBAAR) ? bestandAdres(basis, 'cijfers?formaat=csv') : null,
    perIndicator,
    perGebied: listGebieden(kader, gevraagd('beeld') || gevraagd('gebied')),
    perSoort: SOORTEN.map((soort) => ({
      waarde: soort,
      tekst: EXPORTEREN.soorten[soort],
      gekozen: soort === gevraagd('soort'),
    })),
    indicatoren: withAlle(EXPORTEREN.alleIndicatoren, perIndicator),
    gebieden: withAlle(EXPORTEREN.alleGebieden, listGebieden(kader, gevraagd('gebied'))),
    allePerioden: { waarde: '', tekst: EXPORTEREN.allePerioden, gekozen: periode === undefined },
    perioden: perioden.map(({ soort, opties }) => ({
      soort,
      opties: opties.map((optie) => ({ ...optie, gekozen: periode !== undefined && optie.gekozen })),
    })),
  };
}

/** The finest first: an indicator that has no quarters shows what it has. */
const SOORTEN = ['kwartaal', 'halfjaar', 'jaar'] as const satisfies readonly Periodesoort[];

function listGebieden({ regio, gemeenten }: Kader, gevraagd: string): Optie[] {
  return [regio, ...gemeenten].map(({ code, naam, soort }) => ({
    waarde: code,
    tekst: soort === 'regio' ? PAGINA.regioMet(naam) : naam,
    gekozen: code.toLowerCase() === gevraagd,
  }));
}

function withAlle(tekst: string, opties: readonly Optie[]): Optie[] {
  return [{ waarde: '', tekst, gekozen: opties.every(({ gekozen }) => !gekozen) }, ...opties];
}
