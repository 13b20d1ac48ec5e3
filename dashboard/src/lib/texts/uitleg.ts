/** The words of the pages that explain the monitor itself: a first look, and the shortcuts. */
export const WEGWIJS = {
  titel: 'Zo leest u de monitor',
  nieuw: 'Nieuw hier?',
  kort: 'In één minuut ziet u hoe u een tegel leest en wat de tekens zeggen.',
  lees: 'Lees de uitleg',
  weg: 'Niet meer tonen',
  stappen: [
    {
      kop: 'Kijk eerst wie heeft geleverd',
      zinnen: [
        'Boven de tegels staat wie nog niet heeft geleverd.',
        'Een cijfer van 4 van 5 gemeenten is nog niet af.',
      ],
    },
    {
      kop: 'Lees een tegel van boven naar beneden',
      zinnen: [
        'Bovenaan staat waar het over gaat en van welke periode het cijfer is.',
        'Daaronder staat het cijfer zelf, met één zin die het uitlegt.',
        'Onderaan staan de ontwikkeling, de streefwaarde en wie heeft geleverd.',
      ],
    },
    {
      kop: 'Vraag u af of een verandering echt is',
      zinnen: [
        'Een cijfer beweegt altijd een beetje, ook door toeval.',
        'Staat er binnen normale schommeling, dan kan het toeval zijn.',
        'Wij vergelijken alleen perioden waarover alles is geleverd.',
      ],
    },
    {
      kop: 'Klik door op de naam van de indicator',
      zinnen: [
        'Daar staat het verloop, elke gemeente, de teller en de noemer.',
        'U leest er ook hoe het cijfer is gemaakt.',
      ],
    },
    {
      kop: 'Deel wat u ziet',
      zinnen: [
        'Het adres in uw browser onthoudt de periode en het gebied.',
        'Stuur dat adres aan een collega, dan ziet die hetzelfde.',
      ],
    },
  ],
  tekens: 'De tekens',
  verder: 'Naar het overzicht',
} as const;

export const SNELTOETS = {
  titel: 'Sneltoetsen',
  inleiding: 'Met één toets gaat u naar een andere pagina. Dat werkt niet terwijl u in een veld typt.',
  toets: 'Toets',
  doet: 'Wat de toets doet',
  naar: (pagina: string) => `Naar ${pagina}`,
  periode: 'Naar de keuze van de verslagperiode',
  gebied: 'Naar de keuze van het gebied',
  deze: 'Naar deze lijst',
  schakelaar: 'Aan of uit',
  zonder: 'Uw browser voert geen script uit. Er zijn nu geen sneltoetsen.',
  aan: 'Sneltoetsen staan aan.',
  uit: 'Sneltoetsen staan uit.',
  zetUit: 'Zet sneltoetsen uit',
  zetAan: 'Zet sneltoetsen aan',
  bewaard: 'Uw browser onthoudt dit op dit apparaat.',
} as const;

export const VOETLINK = {
  naam: 'Over de monitor',
  wegwijs: 'Uitleg',
  sneltoetsen: 'Sneltoetsen',
  toegankelijkheid: 'Toegankelijkheid',
} as const;
