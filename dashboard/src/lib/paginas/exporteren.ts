/** The choice of figures to take along: everything, or what the page showed that one came from. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import { labelOf } from '../texts/opsomming.ts';
import { PAGINA } from '../texts/paginas.ts';
import { EXPORTEREN } from '../texts/uitvoer.ts';
import { EXPORTEREN as EXPORTEREN_PAD } from './adressen.ts';
import type { Kader, KaderMetCijfers } from './kader.ts';
import type { Keuze } from './keuze.ts';
import { createKeuzelijst, type Keuzelijst, type Optie } from './keuzelijst.ts';

/** Where one chooses what to take along of what a page shows. */
export function exportAdres(indicator: string, { gebied, periode }: Keuze, kader: Kader): string {
  const zoek = new URLSearchParams({ indicator, gebied: gebied.code, periode: periode.code });
  return `${kader.basis}${EXPORTEREN_PAD}?${zoek}`;
}

export interface Exportkeuze {
  /** Beginning of the addresses of the files: '', or '/edities/3'. */
  readonly basis: string;
  readonly indicatoren: readonly Optie[];
  /** Without the first option of all: a picture is of one. */
  readonly perIndicator: readonly Optie[];
  readonly perGebied: readonly Optie[];
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
  const perGebied = listGebieden(kader, gevraagd('gebied'));
  return {
    basis: kader.basis,
    perIndicator,
    perGebied,
    indicatoren: withAlle(EXPORTEREN.alleIndicatoren, perIndicator),
    gebieden: withAlle(EXPORTEREN.alleGebieden, perGebied),
    allePerioden: { waarde: '', tekst: EXPORTEREN.allePerioden, gekozen: periode === undefined },
    perioden: perioden.map(({ soort, opties }) => ({
      soort,
      opties: opties.map((optie) => ({ ...optie, gekozen: periode !== undefined && optie.gekozen })),
    })),
  };
}

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
