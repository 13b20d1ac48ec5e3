/** Duiding beside the figures, and the page on which one is written. */
import type { Bijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import type { Periode } from '@regiomonitor/queries/periode/periode.ts';
import type { GebiedTable } from '@regiomonitor/queries/publicatie/schema.ts';
import { dagVan } from '../format/datum.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import { DUIDING, nameAuteur } from '../texts/duiding.ts';
import { SIGNALEN } from '../texts/signalen.ts';
import { join } from '../texts/opsomming.ts';
import { duidingAdres } from './adressen.ts';
import type { Kader } from './kader.ts';

/** One text as readers see it. */
export interface Citaat {
  readonly id: string;
  /** HTML, from the text of the writer. */
  readonly html: string;
  /** 'beleidsadviseur, Breda · 24 februari 2027'. */
  readonly bron: string;
  readonly intern: boolean;
}

/** What is said of one figure in one gebied; `citaat` null where nobody said anything yet. */
export interface Duiding {
  readonly code: string;
  readonly naam: string;
  readonly citaat: Citaat | null;
  /** Where this reader writes it; null when that is not for them. */
  readonly schrijf: string | null;
}

export interface Duidingen {
  readonly lijst: readonly Duiding[];
  /** Of which nobody said anything, when they are too many to give each a place; or ''. */
  readonly zonder: string;
}

/** Who may write what; as the desk of a request says it. */
export type MagDuiden = (gebied: string) => boolean;

/** So many empty places show who is silent; more of them only hide who is not. */
const PLAATSEN = 15;

/** What is said of an indicator over a period: by the region and every gemeente, or by one of them. */
export function createDuidingen(
  kader: Kader,
  over: { readonly indicator: string; readonly periode: Periode; readonly gebied: GebiedTable },
  bijdragen: readonly Bijdrage[],
  magDuiden: MagDuiden,
): Duidingen {
  const gebieden = over.gebied.soort === 'regio' ? [kader.regio, ...kader.gemeenten] : [over.gebied];
  const alle = gebieden.map((gebied) => ({
    code: gebied.code,
    naam: nameGebied(kader, gebied.code),
    citaat: findCitaat(kader, bijdragen, over.indicator, gebied.code, over.periode.code),
    schrijf: magDuiden(gebied.code) ? duidingAdres(over.indicator, gebied.code, over.periode.code) : null,
  }));
  if (alle.length <= PLAATSEN) return { lijst: alle, zonder: '' };
  const lijst = alle.filter(({ citaat, schrijf }) => citaat !== null || schrijf !== null);
  const stil = alle.filter((duiding) => !lijst.includes(duiding)).map(({ naam }) => naam);
  return {
    lijst: lijst.length <= PLAATSEN ? lijst : lijst.filter(({ citaat }) => citaat !== null),
    zonder: stil.length ? DUIDING.nogGeenVan(join(stil)) : '',
  };
}

export function findCitaat(
  kader: Kader,
  bijdragen: readonly Bijdrage[],
  indicator: string,
  gebied: string,
  periode: string,
): Citaat | null {
  const gevonden = bijdragen.find(
    (een) =>
      een.soort === 'duiding' &&
      een.indicator === indicator &&
      een.gebied === gebied &&
      een.periode === periode,
  );
  return gevonden ? showCitaat(kader, gevonden) : null;
}

export function showCitaat(kader: Kader, bijdrage: Bijdrage): Citaat {
  return {
    id: `d${bijdrage.nummer}`,
    html: renderMarkdown(bijdrage.tekst),
    bron: showBron(kader, bijdrage),
    intern: bijdrage.niveau === 'intern',
  };
}

/** Who wrote it, by role, and when. */
export function showBron(kader: Kader, { auteur_rol, auteur_gebied, op }: Bijdrage): string {
  return nameAuteur(auteur_rol, nameGebied(kader, auteur_gebied), dagVan(op));
}

/** 'Breda', or 'regio' for what is of the whole region. */
export function nameGebied({ gemeenten }: Kader, code: string): string {
  return gemeenten.find((gemeente) => gemeente.code === code)?.naam ?? SIGNALEN.regio;
}

/** What one gemeente says of its figures, one place per figure. */
export function createEigenDuidingen(
  kader: Kader,
  gebied: GebiedTable,
  cijfers: readonly { readonly code: string; readonly naam: string; readonly periodecode: string }[],
  bijdragen: readonly Bijdrage[],
  magDuiden: MagDuiden,
): Duidingen {
  return {
    lijst: cijfers.map(({ code, naam, periodecode }) => ({
      code,
      naam,
      citaat: findCitaat(kader, bijdragen, code, gebied.code, periodecode),
      schrijf: magDuiden(gebied.code) ? duidingAdres(code, gebied.code, periodecode) : null,
    })),
    zonder: '',
  };
}
