/** What the coördinator looks at before a period is locked. Nothing of it stands in the way: it is said beforehand. */
import { ONDERDELEN, type Onderdeel } from '../beheer/rapportteksten.ts';
import { omvat, readPeriode, type Periode } from '../periode/periode.ts';
import { totEnMet, type Programma } from '../publicatie/programma.ts';
import { leesCijfers } from '../reads/cijfers.ts';
import { leesProgramma } from '../reads/programma.ts';
import type { Publicatie } from '../reads/publicatie.ts';
import type { Editie } from './editie.ts';
import type { Editieteksten } from './teksten.ts';

export interface Controlelijst {
  /** What no levering covers in the period. */
  readonly ontbreekt: readonly { readonly bron: string; readonly gemeente: string }[];
  /** Figures of the period, and how many of them readers of the edition will not see. */
  readonly cijfers: number;
  readonly verborgen: number;
  /** Codes of headline indicators without a duiding of the region. */
  readonly zonderDuiding: readonly string[];
  readonly zonderTekst: readonly Onderdeel[];
  /** Texts in which a number stands, for an openbaar edition: nobody protects a number that was typed. */
  readonly metGetal: readonly string[];
  /** The same, of texts that came with leveringen: what the programme does and what was agreed. */
  readonly geleverdMetGetal: readonly string[];
  /** The edition of this period and level that this one corrects. */
  readonly vorige: number | null;
}

/** `publicatie`: of now, at the level of the edition. */
export async function leesControlelijst(
  publicatie: Publicatie,
  periode: Periode,
  teksten: Editieteksten,
  edities: readonly Editie[],
): Promise<Controlelijst> {
  const { niveau, kop, db } = publicatie;
  const hoort = (code: string) => omvat(periode, readPeriode(code));
  const ontbrekend = (await db.selectFrom('ontbrekend').selectAll().execute()).filter(({ kwartaal }) =>
    hoort(kwartaal),
  );
  const cijfers = (await leesCijfers(publicatie)).filter((cijfer) => hoort(cijfer.periode));
  const geduid = new Set(
    teksten.bijdragen
      .filter(({ soort, gebied }) => soort === 'duiding' && gebied === kop.regio_code)
      .filter((een) => een.periode !== null && hoort(een.periode))
      .map(({ indicator }) => indicator),
  );
  const gezegd = [
    ...ONDERDELEN.map((onderdeel) => teksten.rapport[onderdeel]),
    ...teksten.bijdragen.map(({ tekst }) => tekst),
  ];
  return {
    ontbreekt: [...new Map(ontbrekend.map((een) => [`${een.bron} ${een.gemeente}`, een])).values()].map(
      ({ bron, gemeente }) => ({ bron, gemeente }),
    ),
    cijfers: cijfers.length,
    verborgen: cijfers.filter(({ verborgen }) => verborgen).length,
    zonderDuiding: publicatie.indicatoren
      .filter(({ code, kpi }) => code === kpi && !geduid.has(code))
      .map(({ code }) => code),
    zonderTekst: ONDERDELEN.filter((onderdeel) => !teksten.rapport[onderdeel].trim()),
    metGetal: niveau === 'openbaar' ? gezegd.filter(hasGetal) : [],
    geleverdMetGetal:
      niveau === 'openbaar'
        ? tekstenVan(totEnMet(await leesProgramma(publicatie), periode)).filter(hasGetal)
        : [],
    vorige:
      edities.findLast((editie) => editie.niveau === niveau && editie.periode.code === periode.code)
        ?.nummer ?? null,
  };
}

/** What is shown as it was delivered, each text once; of the budget nothing is openbaar. */
function tekstenVan({ mijlpaal, afspraak }: Programma): string[] {
  const teksten = [
    ...mijlpaal.flatMap(({ activiteit, eindproduct }) => [activiteit, eindproduct ?? '']),
    ...afspraak.map((rij) => rij.afspraak),
  ];
  return [...new Set(teksten)];
}

const TELWOORD =
  /\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|honderd|duizend|procent|helft|verdubbel\w*|halveer\w*)\b/i;

/** Whether a text says how many: years, dates and the codes of the plan do not count. */
export function hasGetal(tekst: string): boolean {
  const kaal = tekst
    .replaceAll(/\b(kpi\s*\d\w?|[DR]\d|art(ikel|\.)\s*\d+)\b/gi, '')
    .replaceAll(
      /\b\d{1,2}\s+(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/gi,
      '',
    )
    .replaceAll(/\b(19|20|21)\d{2}\b/g, '')
    .replaceAll(/\b[1-4]e\s+(halfjaar|kwartaal)\b/gi, '');
  return /\d/.test(kaal) || TELWOORD.test(kaal);
}
