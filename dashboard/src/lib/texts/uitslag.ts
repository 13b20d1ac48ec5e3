/** The words of what came of a check, whether the browser or the server made it. */

const getal = (aantal: number): string => aantal.toLocaleString('nl-NL');
const tel = (aantal: number, een: string, meer: string): string =>
  aantal === 1 ? `1 ${een}` : `${getal(aantal)} ${meer}`;

export const UITSLAG = {
  herkend: 'Herkend in uw bestand',
  bestand: 'Bestand',
  bron: 'Bron',
  codering: 'Tekens',
  scheidingsteken: 'Scheidingsteken',
  blad: 'Blad',
  kopregel: 'Kopregel',
  kolommen: 'Kolommen',
  rijen: 'Rijen',
  profiel: 'Koppelingen',
  profielGebruikt: 'die u eerder bewaarde',
  kopregelIn: (rij: number) => `rij ${getal(rij)}`,
  kolommenHerkend: (herkend: number, alle: number) => `${herkend} van ${alle} herkend`,
  grootte: (bytes: number) =>
    bytes < 1_000_000
      ? `${getal(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${getal(Math.round(bytes / 1e6))} MB`,
  eersteRijen: 'Zo lezen we de eerste rijen',
  kolomInUwBestand: 'In uw bestand',
  wordt: 'Wordt',
  rij: (nummer: number) => `rij ${getal(nummer)}`,
  omgezet: '(wordt een code)',
  nietBewaard: 'wordt niet bewaard',
  onbekend: 'onbekend',
  foutief: 'klopt niet',
  naderBekijken: 'Toon de eerste rijen',
  nietsWeg: 'Uw bestand is gelezen op uw eigen computer. Er is nog niets verstuurd.',
  nietsBewaard: 'Er is niets veranderd en er is niets bewaard.',
  kop: (fouten: number, waarschuwingen: number) =>
    fouten === 0 && waarschuwingen === 0
      ? 'Controle: alles klopt'
      : `Controle: ${[
          fouten === 0 ? 'geen fouten' : tel(fouten, 'fout', 'fouten'),
          ...(waarschuwingen === 0 ? [] : [tel(waarschuwingen, 'waarschuwing', 'waarschuwingen')]),
        ].join(', ')}`,
  goed: 'U kunt het bestand versturen. De server controleert het nog een keer.',
  goedOpServer: 'Bekijk hieronder wat er verandert, en bevestig dan.',
  goedMaarKijk: 'U kunt het bestand versturen. Kijk wel of de waarschuwingen kloppen.',
  fout: 'Verbeter de fouten in uw eigen systeem, exporteer opnieuw en kies het bestand nog een keer.',
  foutMaarKoppel: 'Begin met koppelen, hieronder. Wat daarna overblijft, verbetert u in uw eigen systeem.',
  eerste: (aantal: number) => `De eerste ${getal(aantal)} staan hieronder.`,
  heleBestand: 'Het bestand',
  naastRegister: 'Naast wat er al is',
  kolom: (naam: string) => (/^kolom [A-Z]{1,3}$/.test(naam) ? naam.replace('k', 'K') : `Kolom ${naam}`),
  welkeRijen: (rijen: readonly number[]) =>
    `${rijen.length === 1 ? 'rij' : 'rijen'} ${rijen.map(getal).join(', ')}`,
  enNog: (aantal: number) => ` en nog ${getal(aantal)}`,
  alleRijen: (aantal: number) => `Toon alle ${getal(aantal)} rijen`,
  meerMeldingen: (aantal: number) => `Toon nog ${tel(aantal, 'melding', 'meldingen')}`,
  soortFout: 'Fout',
  soortWaarschuwing: 'Waarschuwing',
} as const;

/** How a file was written down, in words. */
export const CODERINGEN: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'windows-1252 (Windows)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  xlsx: 'Excel-werkmap',
  ods: 'OpenDocument-rekenblad',
  ics: 'agenda (iCalendar)',
};

export const SCHEIDINGSTEKENS: Readonly<Record<string, string>> = {
  ';': 'puntkomma',
  ',': 'komma',
  '\t': 'tab',
  '|': 'rechte streep',
};

/** The words of checking in the browser. */
export const CONTROLE = {
  sleep: 'Sleep het bestand hierheen, of kies het hierboven.',
  bezig: (naam: string) => `${naam} wordt op uw computer gecontroleerd.`,
  voortgang: 'Voortgang van de controle',
  rijen: (rijen: number) => `${getal(rijen)} rijen gelezen`,
  stop: 'Stoppen',
  gestopt: 'De controle is gestopt. Kies het bestand opnieuw, of verstuur het: dan controleert de server.',
  kies: 'Kies eerst de bron, de gemeente en de periode. Dan wordt het bestand meteen gecontroleerd.',
  mislukt:
    'Uw browser kon dit bestand niet lezen. Is het verplaatst of geopend in een ander programma? Kies het opnieuw, of verstuur het: dan controleert de server.',
  geenGegevens:
    'Controleren op uw computer lukt nu niet. U kunt het bestand wel versturen: dan controleert de server.',
  magNiet: 'Er zijn nog fouten. Versturen kan als die zijn opgelost.',
  wacht: 'Even wachten: het bestand wordt nog gecontroleerd.',
  kanVersturen: 'Er zijn geen fouten. U kunt het bestand versturen.',
} as const;
