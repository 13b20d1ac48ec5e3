/** The words of the pages where the coördinator sets the protection of small numbers. */
import type { Beschermingsklasse } from '@regiomonitor/queries/kpis/definitie.ts';
import type { Niveau } from '@regiomonitor/queries/publicatie/schema.ts';

export const BESCHERMBEHEER = {
  titel: 'Bescherming van kleine aantallen',
  inleiding: [
    'Kleine aantallen gaan over mensen die te herkennen zijn.',
    'Hier kiest u per indicator wat klein is, en wat de monitor dan verbergt.',
  ],
  naarUitleg: 'Hoe de bescherming werkt',
  niveau: {
    intern: 'Voor intern gebruik',
    openbaar: 'Openbaar',
  } satisfies Record<Niveau, string>,
  niveauUitleg: {
    intern: 'Dit zien de regiegroep, beleidsadviseurs en u. Zij houden de cijfers voor zich.',
    openbaar: 'Dit geldt voor alles wat het gebouw uit mag. Wat intern verborgen is, is hier ook verborgen.',
  } satisfies Record<Niveau, string>,
  indicator: 'Indicator',
  gaatOver: 'Gaat over',
  klein: 'Klein is',
  rest: 'Ook een kleine teller of rest',
  verborgen: 'Nu verborgen',
  herkomst: 'Keuze',
  standaard: 'standaard',
  eigen: 'van de regio',
  wijzig: 'Wijzig',
  welke: 'Welke zijn verborgen',
} as const;

export const BESCHERMKEUZE = {
  titel: (indicator: string, niveau: Niveau) =>
    `${indicator}: bescherming ${niveau === 'intern' ? 'intern' : 'openbaar'}`,
  beschermen: 'Kleine aantallen verbergen',
  beschermenUitleg:
    'Kiest u nee, dan staan ook aantallen van 1 en 2 er gewoon. Dat kan mensen herkenbaar maken.',
  ja: 'ja',
  nee: 'nee',
  klasse: 'Waar gaat dit cijfer over?',
  klasseUitleg: 'Dit bepaalt welke delen van het cijfer geheim zijn.',
  drempel: 'Drempel',
  drempelUitleg:
    'Een aantal vanaf 1 en onder dit getal is klein. Een hogere drempel verbergt meer. Kies 2 tot en met 100; bij het oordeel van mensen ten minste 10.',
  complement: 'Ook een kleine teller of rest verbergen',
  complementUitleg:
    'Bij 38 van de 40 is de rest 2. Die 2 gezinnen zijn dan ook te herkennen. Dit geldt alleen bij cijfers over hoe er gewerkt wordt.',
  bekijk: 'Bekijk het gevolg',
  duur: 'De monitor rekent dan alles door. Dat duurt enkele seconden, in een grote regio tot een minuut.',
  naarStandaard: 'Bekijk het gevolg van de standaard',
  standaardUitleg: 'Terug naar wat de monitor zelf kiest.',
} as const;

/** What each class means for what is secret. */
export const KLASSEKEUZE: Record<Beschermingsklasse, string> = {
  werkproces:
    'Hoe er gewerkt wordt: een plan, een training. Geheim als het om weinig gezinnen of professionals gaat.',
  persoon: 'Gezinnen of jeugdigen zelf. Elk klein aantal is geheim.',
  waardering: 'Het oordeel van mensen. Geheim bij minder dan 10 antwoorden.',
  rol: 'Mensen met een bekende rol. Openbaar staat alleen het cijfer van de regio er.',
  geen: 'Geen mensen, zoals overleggen. Niets is geheim.',
};

export const GEVOLG = {
  titel: 'Wat er verandert',
  bezig: 'De monitor rekent nog. U kunt deze pagina verlaten en later terugkomen.',
  bezigAnders: 'De monitor rekent nu aan een andere wijziging. Probeer het over een minuut opnieuw.',
  kijkOpnieuw: 'Kijk of het klaar is',
  opslaanBezig:
    'De cijfers worden opnieuw gepubliceerd. Tot dat klaar is, gelden de oude instelling en de oude cijfers.',
  klaar: 'De instelling geldt, en de cijfers zijn opnieuw gepubliceerd.',
  mislukt: (melding: string) => `${melding} De oude instelling en de oude cijfers blijven gelden.`,
  niveau: 'Niveau',
  indicator: 'Indicator',
  nu: 'Nu verborgen',
  straks: 'Straks verborgen',
  van: (verborgen: string, cijfers: string, deel: string) => `${verborgen} van ${cijfers} (${deel})`,
  onbekend: 'nog niets gepubliceerd',
  gelijk: 'Het aantal verborgen cijfers verandert bij geen enkele indicator.',
  ook: 'Ook andere indicatoren kunnen veranderen: hun cijfers horen bij elkaar.',
  zwakker: 'De bescherming wordt zwakker. Er worden kleine aantallen zichtbaar die nu verborgen zijn.',
  bevestig: 'Ik weet dat mensen hierdoor herkenbaar kunnen worden, en dat de regio dit zo wil.',
  bevestigEerst: 'De bescherming wordt zwakker. Zet eerst een vinkje bij de verklaring.',
  opslaan: 'Opslaan en opnieuw publiceren',
  nietBeproefd: 'Bekijk eerst het gevolg. Daarna kunt u opslaan.',
} as const;

export const VERBORGEN = {
  titel: 'Welke cijfers zijn verborgen',
  waarschuwing:
    'Een reden zegt iets over een verborgen cijfer. Niet verspreiden. Dat u dit bekijkt, staat in het logboek.',
  kies: 'Kies wat u wilt zien',
  niveau: 'Niveau',
  indicator: 'Indicator',
  toon: 'Toon',
  gebied: 'Gebied',
  periode: 'Periode',
  nietTeZien: 'Niet te zien',
  reden: 'Reden',
  watWelKan: 'Wat wel kan',
  niets: '–',
  geen: 'Van deze indicator is op dit niveau niets verborgen.',
  telling: (verborgen: string, cijfers: string) => `${verborgen} van ${cijfers} cijfers verborgen.`,
  meer: 'Wat helpt: een heel jaar leveren in plaats van losse kwartalen, en de regio compleet maken. Dan gaan de cijfers over meer mensen.',
} as const;
