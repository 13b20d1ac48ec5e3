/**
 * The statement on accessibility, in the order of the official Dutch model: who, status, what is not right yet, how it was
 * examined, where to report, and what then. It is changed together with docs/toegankelijkheid.md.
 */
export const TOEGANKELIJKHEID = {
  /** With a place where the word may be broken. */
  titel: 'Toegankelijkheids\u00adverklaring',
  inleiding:
    'Iedereen moet de monitor kunnen gebruiken, ook met een beperking. Hier staat hoe ver wij zijn, en wat nog niet goed gaat.',
  bereik: 'Waar deze verklaring over gaat',
  bereikTekst: (regio: string) =>
    `Deze verklaring gaat over alle schermen van de monitor ${regio}, en over de bestanden die u er downloadt.`.replace(
      '  ',
      ' ',
    ),
  status: 'Nalevingsstatus',
  statusTekst: [
    'De monitor voldoet gedeeltelijk aan de eisen (status B).',
    'De norm is EN 301 549 met WCAG 2.2, niveau A en AA.',
    'Een onafhankelijk onderzoek is nog niet gedaan. Daarom is status A nog niet mogelijk.',
  ],
  afwijkingen: 'Wat nog niet goed gaat',
  kolommen: {
    wat: 'Afwijking',
    gevolg: 'Wat u ervan merkt',
    anders: 'Zo kan het nu wel',
    plan: 'Wat wij doen',
  },
  lijst: [
    {
      wat: 'De monitor is nog niet door mensen met een beperking getest.',
      gevolg: 'Er kunnen drempels zijn die wij niet kennen.',
      anders: 'Meld wat u merkt. Wij helpen u verder en lossen het op.',
      plan: 'Een test met gebruikers en een onderzoek volgens WCAG-EM, voor de eerste vaste editie.',
    },
    {
      wat: 'De toelichting die verschijnt als u een punt van een grafiek aanwijst, is er niet met het toetsenbord.',
      gevolg: 'Zonder muis ziet u die toelichting niet (2.1.1).',
      anders: 'De tabel onder de grafiek zegt precies hetzelfde.',
      plan: 'Dit blijft zo: de tabel is het alternatief.',
    },
    {
      wat: 'De monitor is niet voorgelezen met elke schermlezer.',
      gevolg: 'Namen en volgorde zijn getest in de browser, niet met NVDA, JAWS of VoiceOver.',
      anders: 'Elke grafiek heeft een zin en een tabel.',
      plan: 'De drie routes voorlezen met NVDA en VoiceOver, in het onderzoek.',
    },
    {
      wat: 'Rekenbladen die u downloadt zijn niet apart onderzocht.',
      gevolg: 'Kopcellen worden mogelijk niet als kop voorgelezen.',
      anders: 'Gebruik het CSV-bestand of de tabel op het scherm.',
      plan: 'De bestanden gaan mee in het onderzoek.',
    },
  ],
  onderzoek: 'Hoe dit is onderzocht',
  onderzoekTekst: [
    'Bij elke verandering controleert een programma (axe) elk scherm: licht, donker en met hoog contrast.',
    'Ook wordt elk scherm bediend met alleen het toetsenbord, op 320 pixels breed en op papier.',
    'Wat axe niet ziet, is per eis getest of nagelezen. Die lijst staat bij de broncode.',
    'De contrasten van alle kleuren worden nagerekend.',
  ],
  datum: 'Opgesteld op 22 november 2026. Wij kijken deze verklaring elk jaar na.',
  melden: 'Kunt u iets niet gebruiken?',
  meldenTekst: [
    'Meld het bij de coördinator van uw regio. U hoort binnen vijf werkdagen wat wij ermee doen.',
    'Zeg op welke pagina u was, wat er misging, en waarmee u werkte (browser, schermlezer).',
  ],
  handhaving: 'Niet tevreden over ons antwoord?',
  handhavingTekst:
    'Dan kunt u een klacht indienen bij de Nationale ombudsman. Hoort u niets van ons, dan kan dat ook.',
} as const;
