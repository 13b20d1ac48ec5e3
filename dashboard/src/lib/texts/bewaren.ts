/** The words of the page about how long rows are kept. */
export const BEWAREN = {
  titel: 'Bewaren en wissen',
  inleiding: 'Hoe lang blijven aangeleverde rijen bewaard, en wat mag nu weg?',
  termijnen: 'Bewaartermijnen',
  termijnUitleg:
    'In jaren, geteld vanaf de laatste dag van de periode. Kies 1 tot en met 30, of laat leeg: dan blijft het bewaard.',
  bron: 'Bron',
  jaren: 'Jaren',
  jarenVan: (bron: string) => `Jaren bewaren van ${bron}`,
  opslaan: 'Opslaan',
  opgeslagen: 'De bewaartermijn is aangepast. Er is niets gewist.',
  fout: 'Kies 1 tot en met 30 hele jaren, of laat het veld leeg.',
  verlopen: 'Wat nu weg mag',
  niets: 'Van niets is de bewaartermijn verstreken.',
  leveringen: 'Leveringen',
  oudeVersies: 'Waarvan oude versies',
  rijen: 'Rijen',
  perioden: 'Perioden die vervallen',
  gevolgen: [
    'Wissen is niet terug te draaien. Een gewiste levering kunt u niet meer terugzetten.',
    'De cijfers over deze perioden vervallen. Vastgestelde edities blijven.',
    'Oude scholing telt mee voor latere jaren. Wie alleen daar staat, telt dan als niet geschoold.',
  ],
  bevestig: 'Ik weet dat deze rijen voorgoed weg zijn.',
  bevestigEerst: 'Zet eerst een vinkje bij de verklaring.',
  wis: 'Wissen',
  gewist: (rijen: number, leveringen: number) =>
    `Gewist: ${rijen} rijen van ${leveringen} leveringen. De cijfers zijn bijgewerkt.`,
} as const;
