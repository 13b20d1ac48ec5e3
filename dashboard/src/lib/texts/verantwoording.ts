/** The words of the page that accounts for the figures. */
export const VERANTWOORDING = {
  inleiding: 'Hoe elk cijfer is gemaakt, wat de tekens betekenen, en wat u er wel en niet uit mag lezen.',
  tekens: 'Tekens en woorden',
  statussen: 'Status van een cijfer',
  status: {
    ontbreekt: 'Er is niets geleverd. Dat is iets anders dan nul.',
    onvolledig:
      'Een deel is geleverd. Een percentage of gemiddelde gaat dan over dat deel. Een aantal is dan ten minste zo hoog.',
    nvt: 'Alles is geleverd, maar er was niemand of niets om over te rekenen.',
    voorlopig: 'Alles is geleverd. Het cijfer kan nog veranderen tot de editie is vastgesteld.',
    definitief: 'Het cijfer staat in een vastgestelde editie en verandert niet meer.',
  },
  schommeling: 'Normale schommeling',
  schommelingUitleg: [
    'Een cijfer verandert altijd een beetje, ook door toeval. Hoe kleiner de groep, hoe meer toeval.',
    'Wij noemen een verandering binnen normale schommeling als toeval haar kan verklaren. De grens is 95%: van elke 100 veranderingen door toeval alleen blijven er 95 binnen.',
    'Bij overleg en ervaringsdeskundigen is er geen normale schommeling. Die cijfers tellen wat mensen besluiten.',
  ],
  formules: 'De formules',
  formuletekst: [
    'Aandelen p van n: 1,96 × √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂). Band in de grafiek: interval van Wilson, 95%.',
    'Aantallen a en b: 1,96 × √(a + b). Band: het aantal plus en min 1,96 × √aantal.',
    'Gemiddelden: 1,96 × √(s₁²/n₁ + s₂²/n₂). Band: het gemiddelde plus en min 1,96 × s/√n.',
    'Bronnen: Wilson (1927), Journal of the American Statistical Association 22; Newcombe (1998), Statistics in Medicine 17; Przyborowski en Wilenski (1940), Biometrika 31; Welch (1947), Biometrika 34.',
  ],
  regio: 'Van gemeente naar regio',
  regioUitleg:
    'Een percentage van de regio is de som van de tellers, gedeeld door de som van de noemers. Het is geen gemiddelde van percentages. Wie of wat bij twee gemeenten hoort, telt in de regio één keer.',
  indicatoren: 'De indicatoren',
  kop: (label: string, naam: string) => `${label}: ${naam}`,
  noemer: 'Wie telt mee (noemer)',
  geteld: 'Wat telt mee',
  teller: 'Wanneer telt het (teller)',
  peildatum: 'Peildatum',
  bron: 'Bron',
  voorbeeld: 'Voorbeeld',
  beperkingen: 'Let op',
  regiocijfer: 'Het cijfer van de regio',
  sql: 'Toon de berekening (SQL)',
  sqlUitleg: 'Deze opdracht telt teller en noemer per gemeente en periode.',
  opmerkingen: 'Opmerkingen bij de kwaliteit',
  opmerkingenGeen: 'Er zijn geen opmerkingen bij deze cijfers.',
  opmerkingenUitleg: 'Hier zegt een cijfer misschien niet wat het lijkt te zeggen.',
  volledigheid: 'Wanneer is het compleet?',
  nodig: (bronnen: string) => `Als elke gemeente over elk kwartaal heeft geleverd: ${bronnen}.`,
  nu: (periode: string, compleet: number, verwacht: number) =>
    `Over ${periode} ${compleet === 1 ? 'is' : 'zijn'} ${compleet} van ${verwacht} gemeenten compleet.`,
  uitsplitsing: 'Uitsplitsing van de regio',
  geenUitsplitsing: 'Deze indicator wordt niet verder verdeeld.',
  wijzigingen: 'Wat is er gewijzigd?',
  nietGewijzigd: 'Sinds de eerste versie is deze definitie niet gewijzigd.',
  nietControleerbaar: 'Distinct niet controleerbaar',
  nietControleerbaarUitleg:
    'Deze cijfers rusten op een totaal dat iemand invulde. Of een persoon of gezin dubbel telt, is dan niet te controleren.',
  nietControleerbaarGeen: 'Er zijn geen cijfers die op een ingevuld totaal rusten.',
  waar: 'Gebied en periode',
  wat: 'Opmerking',
} as const;

/** What each remark on quality means; a code that is not here is shown as it is. */
export const OPMERKING: Readonly<Record<string, string>> = {
  scholing_eerder_jaar_ontbreekt:
    'Scholing van een eerder jaar ontbreekt. Het cijfer kan daardoor te laag zijn.',
  nulmelding_met_rijen: 'De gemeente meldde niets te hebben, maar een ander leverde er wel gegevens over.',
  professional_tegenstrijdig: 'Twee regels over dezelfde professional spreken elkaar tegen.',
  ervaringsdeskundige_tegenstrijdig: 'Twee regels over dezelfde ervaringsdeskundige spreken elkaar tegen.',
  distinct_niet_controleerbaar:
    'Het cijfer rust op een ingevuld totaal. Of iemand dubbel telt, is niet te controleren.',
  totaal_wijkt_af: 'Een ingevuld totaal en de geleverde regels zijn niet gelijk. De regels tellen.',
};
