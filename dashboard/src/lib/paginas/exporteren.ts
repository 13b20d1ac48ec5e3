/** The choice of figures to take along: everything, or what the page showed that one came from. */
import { parsePeriode } from '@regiomonitor/queries/periode/periode.ts';
import { labelOf } from '../texts/opsomming.ts';
import { PAGINA } from '../texts/paginas.ts';
import { EXPORTEREN } from '../texts/uitvoer.ts';
import type { Kader, KaderMetCijfers } from './kader.ts';
import { createKeuzelijst, type Keuzelijst, type Optie } from './keuzelijst.ts';

export interface Exportkeuze {
  readonly indicatoren: readonly Optie[];
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
  return {
    indicatoren: withAlle(
      EXPORTEREN.alleIndicatoren,
      kader.indicatoren.map(({ code, beschrijving }) => ({
        waarde: code,
        tekst: `${labelOf(code)}: ${beschrijving.teksten.kort}`,
        gekozen: code === gevraagd('indicator'),
      })),
    ),
    gebieden: withAlle(EXPORTEREN.alleGebieden, listGebieden(kader, gevraagd('gebied'))),
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
