/** The list of editions, and the checklist before one is locked. */
import type { Controlelijst } from '@regiomonitor/queries/edities/controlelijst.ts';
import type { Editie } from '@regiomonitor/queries/edities/editie.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan, formatDatum } from '../format/datum.ts';
import { formatAantal } from '../format/getal.ts';
import { formatPeriode } from '../format/periode.ts';
import { RAPPORTSOORTEN } from '../rapport/model.ts';
import { EDITIES, VASTSTELLEN } from '../texts/edities.ts';
import { labelOf } from '../texts/opsomming.ts';
import { RAPPORT } from '../texts/rapport.ts';
import {
  bestandAdres,
  editieAdres,
  conceptAdres,
  halfjaarAdres,
  jaarAdres,
  rapporttekstAdres,
} from './adressen.ts';

export interface Editieregel {
  readonly nummer: number;
  readonly naam: string;
  readonly adres: string;
  readonly periode: string;
  readonly niveau: string;
  readonly vastgesteld: string;
  readonly rapport: string;
  readonly bestanden: readonly Bestandlink[];
}

export function createEditieregels(edities: readonly Editie[]): Editieregel[] {
  return edities.map(({ nummer, niveau, periode, vastgesteldOp, bestanden }) => ({
    nummer,
    naam: EDITIES.naam(nummer),
    adres: editieAdres(nummer),
    periode: formatPeriode(periode),
    niveau: EDITIES.voorWie[niveau],
    vastgesteld: formatDatum(dagVan(vastgesteldOp)),
    rapport: `${editieAdres(nummer)}/rapport`,
    bestanden: listRapporten(editieAdres(nummer), bestanden),
  }));
}

export interface Bestandlink {
  readonly naam: string;
  readonly adres: string;
}

/** The reports that were kept with an edition, each with its address below `basis`. */
export function listRapporten(basis: string, bestanden: Editie['bestanden']): Bestandlink[] {
  return RAPPORTSOORTEN.filter((soort) => `${soort}.pdf` in bestanden).map((soort) => ({
    naam: EDITIES.pdf(EDITIES.rapportsoort[soort]),
    adres: bestandAdres(basis, `rapporten/${soort}.pdf`),
  }));
}

/** A report of a period as it would be now. */
export interface Conceptregel {
  readonly code: string;
  readonly naam: string;
  /** The page of that year, or the review of that half-year. */
  readonly adres: string;
  readonly pdf: string;
  /** Where its texts are written, for who may do that. */
  readonly teksten: string | null;
}

/** Of the latest periods: what is longer ago was vastgesteld, or never will be. */
export function createConcepten(perioden: readonly Periode[], metTeksten: boolean): Conceptregel[] {
  return perioden.slice(0, 6).map((periode) => ({
    code: periode.code,
    naam: RAPPORT.titel[periode.soort === 'jaar' ? 'jaar' : 'halfjaar'](formatPeriode(periode)),
    adres: periode.soort === 'jaar' ? jaarAdres(periode.jaar) : halfjaarAdres(periode.code),
    pdf: conceptAdres(periode.code),
    teksten: metTeksten ? rapporttekstAdres(periode.code) : null,
  }));
}

/** One thing that was looked at: in order, or to be aware of. */
export interface Controleregel {
  readonly goed: boolean;
  readonly tekst: string;
  /** What it is about, one by one. */
  readonly bij: readonly string[];
}

/** `gemeenten`: by code, with their names. */
export function createControleregels(
  lijst: Controlelijst,
  niveau: Niveau,
  gemeenten: readonly { readonly code: string; readonly naam: string }[],
): Controleregel[] {
  const T = VASTSTELLEN;
  const mist = gemeenten.flatMap(({ code, naam }) => {
    const bronnen = lijst.ontbreekt.filter(({ gemeente }) => gemeente === code).map(({ bron }) => bron);
    return bronnen.length > 0 ? [T.ontbreekt(naam, bronnen)] : [];
  });
  const regel = (goed: boolean, tekst: string, bij: readonly string[] = []) => ({ goed, tekst, bij });
  return [
    lijst.vorige === null ? regel(true, T.eerste) : regel(false, T.vorige(lijst.vorige)),
    ...(mist.length === 0 ? [regel(true, T.geleverd)] : mist.map((tekst) => regel(false, tekst))),
    lijst.verborgen === 0
      ? regel(true, T.nietsVerborgen)
      : regel(false, T.verborgen(formatAantal(lijst.verborgen), formatAantal(lijst.cijfers))),
    lijst.zonderDuiding.length === 0
      ? regel(true, T.geduid)
      : regel(false, T.zonderDuiding(lijst.zonderDuiding.map(labelOf))),
    lijst.zonderTekst.length === 0
      ? regel(true, T.teksten)
      : regel(false, T.zonderTekst(lijst.zonderTekst.map((een) => RAPPORT.onderdeel[een].toLowerCase()))),
    ...(niveau === 'intern'
      ? []
      : [
          lijst.metGetal.length === 0 ? regel(true, T.geenGetal) : regel(false, T.metGetal, lijst.metGetal),
          ...(lijst.geleverdMetGetal.length > 0
            ? [regel(false, T.geleverdMetGetal, lijst.geleverdMetGetal)]
            : []),
        ]),
  ];
}
