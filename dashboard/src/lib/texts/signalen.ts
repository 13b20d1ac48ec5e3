/** The words of signalen, knelpunten, acties, leeropbrengsten and events. */
import { ROLNAAM } from './toegang.ts';

export const SIGNALEN = {
  titel: 'Signalen en acties',
  /** 'Actie: KPI 2 · Breda'. */
  titelVan: (soort: string, over: string) => `${soort}: ${over}`,
  inleiding: 'Wat de regiegroep ziet, afspreekt en leert: met wie het doet en wanneer.',
  lijst: 'Alle signalen en acties',
  geen: 'Er staat nog niets. Een regiegroeplid of de coördinator voegt hier een signaal of actie toe.',
  geenPassend: 'Niets past bij deze keuze. Kies ruimer.',
  aantal: (getoond: number, totaal: number) => `U ziet ${getoond} van ${totaal}.`,
  kies: 'Kies wat u ziet',
  toon: 'Toon',
  alles: 'alles',
  soort: 'Soort',
  tekst: 'Wat',
  over: 'Waarover',
  wie: 'Wie',
  wieGebied: 'van',
  wanneer: 'Wanneer klaar',
  stand: 'Stand',
  indicator: 'Indicator',
  alleIndicatoren: 'niet over één indicator',
  gebied: 'Gebied',
  regio: 'regio',
  niemand: 'nog niemand',
  geenDatum: 'geen datum',
  overTijd: 'over tijd',
  nieuw: 'Toevoegen',
  nieuwKop: 'Signaal of actie toevoegen',
  wijzigKop: 'Wijzigen',
  bewaar: 'Bewaren',
  wijzig: 'Wijzig',
  bekijk: 'Bekijk',
  geschiedenis: 'Geschiedenis',
  toegevoegd: (tekst: string) => `Toegevoegd: ${tekst}`,
  bewaard: 'Uw wijziging is bewaard.',
  datumUitleg: 'Bijvoorbeeld 1-4-2027. Bij een actie altijd nodig.',
  wieUitleg: 'Een rol, geen naam. Bij een actie altijd nodig.',
  tekstUitleg: 'Eén of twee zinnen. Noem geen personen.',
  onbekend: 'Dit signaal of deze actie is er niet. Kies er een uit de lijst.',
  naarGebeurtenissen: 'Naar gebeurtenissen en trendbreuken',
} as const;

export const SIGNAALSOORT: Readonly<Record<string, string>> = {
  signaal: 'signaal',
  knelpunt: 'knelpunt',
  actie: 'actie',
  leeropbrengst: 'leeropbrengst',
};

export const VOORTGANG: Readonly<Record<string, string>> = {
  open: 'open',
  loopt: 'loopt',
  klaar: 'klaar',
  vervallen: 'vervallen',
};

/** The order in which they are counted. */
export const VOORTGANGEN = ['klaar', 'loopt', 'open', 'over tijd', 'vervallen'] as const;

export const GEBEURTENISSEN = {
  titel: 'Gebeurtenissen',
  inleiding:
    'Wat er gebeurde, staat met een letter op de lijn van de grafiek. Of het cijfer daardoor verandert, laat de grafiek niet zien.',
  lijst: 'Op de tijdlijn',
  geen: 'Er staat nog niets op de tijdlijn. Een regiegroeplid of de coördinator voegt hier een gebeurtenis toe.',
  datum: 'Datum',
  wat: 'Wat er gebeurde',
  over: 'Op de lijn van',
  alle: 'alle indicatoren',
  heleRegio: 'hele regio',
  trendbreuk: 'Trendbreuk',
  ja: 'ja',
  nee: 'nee',
  isTrendbreuk: 'Dit is een trendbreuk: cijfers van ervoor en erna zijn niet te vergelijken',
  nieuwKop: 'Gebeurtenis toevoegen',
  nieuw: 'Toevoegen',
  wijzigKop: 'Gebeurtenis wijzigen',
  wijzig: 'Wijzig',
  bewaar: 'Bewaren',
  trekIn: 'Van de tijdlijn halen',
  bewaard: 'Uw wijziging is bewaard.',
  ingetrokken: 'Deze gebeurtenis staat niet meer op de tijdlijn.',
  geschiedenis: 'Geschiedenis',
  datumUitleg: 'Bijvoorbeeld 1-4-2025.',
  tekstUitleg: 'Kort: dit komt onder de grafiek te staan. Noem geen personen.',
  onbekend: 'Deze gebeurtenis is er niet. Kies er een uit de lijst.',
} as const;

/** 'beleidsadviseur Breda', 'coördinator regio': who does it, by role. */
export function nameWie(rol: string, gebied: string): string {
  return `${ROLNAAM[rol] ?? rol} ${gebied}`;
}
