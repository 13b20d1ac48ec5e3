/** The words of the pages on which one delivers: the form, the effect, the nulmelding and the receipt. */
const getal = (aantal: number): string => aantal.toLocaleString('nl-NL');
const rijen = (aantal: number): string => (aantal === 1 ? '1 rij' : `${getal(aantal)} rijen`);

export const AANLEVEREN = {
  titel: 'Aanleveren',
  inleiding: 'Lever het bestand aan zoals uw eigen systeem het exporteert. U ziet eerst wat ermee gebeurt.',
  stappen: 'Stappen',
  stap: ['Bestand kiezen', 'Controle en effect', 'Bevestigen'],
  nogOpen: 'Nog aan te leveren',
  nogOpenUitleg:
    'Perioden die voorbij zijn en nog niet helemaal zijn ontvangen. Kies er een: dan staat het formulier klaar.',
  ontbreekt: (dag: string) => `ontbreekt, de termijn was ${dag}`,
  loopt: (dag: string) => `uiterlijk ${dag}`,
  openMeer: (aantal: number) => `Nog ${getal(aantal)} staan in de kalender`,
  niets: 'Alles over de perioden die voorbij zijn, is ontvangen.',
  formulier: 'Bestand aanleveren',
  anderBestand: 'Een ander bestand aanleveren',
  bron: 'Bron',
  gemeente: 'Gemeente',
  heleRegio: (naam: string) => `hele regio (${naam})`,
  periode: 'Periode',
  aanleveraar: 'Aanleveraar',
  aanleveraarUitleg: 'Wie de gegevens aanlevert: gemeente, of een korte naam zoals slt, ret of gi.',
  bestand: 'Bestand',
  bestandUitleg: 'CSV, Excel (.xlsx), LibreOffice (.ods) of agenda (.ics). Hoogstens 150 MB.',
  meer: 'Meer keuzes',
  weglaten: 'Rijen buiten de periode weglaten',
  weglatenUitleg: 'Als uw systeem alleen het hele bestand kan exporteren.',
  aantalRijen: 'Aantal rijen volgens uw systeem',
  aantalRijenUitleg: 'Klopt het aantal niet, dan wordt het bestand geweigerd.',
  blad: 'Blad in het rekenblad',
  bladUitleg: 'Naam of nummer. Alleen nodig als er meer bladen zijn die het kunnen zijn.',
  controleer: 'Bestand controleren',
  controleerUitleg: 'Er wordt nog niets bewaard. U bevestigt daarna zelf.',
  nulmelding: 'Niets te melden?',
  nulmeldingUitleg: 'Was er in deze periode niets? Zeg dat dan, anders blijft de periode ontbreken.',
  naarNulmelding: 'Nulmelding doen',
  nietsGekozen: 'Kies eerst een bron, een gemeente en een periode.',
} as const;

export const CONTROLE_SERVER = {
  titel: 'Controle en effect',
  download: 'Bevindingen downloaden (CSV)',
  downloadUitleg: 'Om te bewaren, of terug te sturen aan wie de export maakte.',
  verlopen: 'Dit bestand is hier niet meer: het wacht hooguit een half uur op u. Kies het opnieuw.',
  ongewijzigd: 'Dit bestand geldt al. Er is niets te doen.',
  naarOntvangstbewijs: 'Bekijk het ontvangstbewijs',
  weglaten: 'Rijen buiten de periode',
  weglatenVraag: (aantal: number) =>
    `${rijen(aantal)} ${aantal === 1 ? 'valt' : 'vallen'} buiten de periode. Laat ${aantal === 1 ? 'die rij' : 'die rijen'} weg.`,
  weglatenGoed: 'Daarna zijn er geen fouten meer.',
  weglatenRest: (aantal: number) =>
    aantal === 1 ? 'Daarna is er nog 1 fout.' : `Daarna zijn er nog ${getal(aantal)} fouten.`,
  kiesBlad: 'Welk blad is het?',
  opnieuw: 'Opnieuw controleren',
} as const;

export const EFFECT = {
  titel: 'Voorbeeld van het effect',
  uitleg: 'Zo veranderen de cijfers van uw eigen gemeente. Tot u bevestigt, verandert er niets.',
  waarschuwing: 'Onbeveiligde cijfers van uw eigen gemeente. Niet verspreiden.',
  geen: 'Geen cijfer van uw gemeente verandert.',
  hoofd: (naam: string, periode: string, van: string, naar: string) =>
    `${naam}, ${periode}: ${van} wordt ${naar}`,
  aantal: (aantal: number) => (aantal === 1 ? '1 cijfer verandert.' : `${getal(aantal)} cijfers veranderen.`),
  alle: (aantal: number) => `Toon alle ${getal(aantal)} cijfers die veranderen`,
  cijfer: 'Cijfer',
  periode: 'Periode',
  nu: 'Nu',
  straks: 'Na deze levering',
  verschil: 'Verschil',
  geenCijfer: 'nog geen cijfer',
  nvt: 'niet van toepassing',
  vanN: (teller: string, noemer: string) => `${teller} van ${noemer}`,
  overN: (noemer: string) => `over ${noemer}`,
  procentpunt: (verschil: string) => `${verschil} procentpunt`,
  nietTonen: 'Het effect op de cijfers is alleen te zien voor de gemeente zelf en de coördinator.',
  onmogelijk:
    'Met dit bestand zouden cijfers ontstaan die niet kunnen kloppen. U kunt het aanleveren, maar het wordt niet gepubliceerd. Overleg eerst met de coördinator.',
  opslaan: (aantal: number) =>
    `${rijen(aantal)} worden bewaard. Nummers van personen worden vervangen door een code.`,
  vervangt: 'Maakt plaats',
  vervangtNiets: 'Deze levering vervangt niets.',
  vervangen: (periode: string, versie: number, datum: string, aantal: number) =>
    `${periode}, versie ${versie} van ${datum} (${rijen(aantal)}). Die blijft bewaard en is terug te zetten.`,
  toelichting: 'Klopt wat opvalt?',
  toelichtingUitleg: 'Leg kort uit waarom het klopt. Dat blijft bij de levering staan. Noem geen namen.',
  bevestig: 'Levering bevestigen',
  nietAanleveren: 'Niet aanleveren',
  bewijs: 'U krijgt daarna een ontvangstbewijs.',
  statussen: { voorlopig: 'voorlopig', definitief: '', onvolledig: 'onvolledig', nvt: '', ontbreekt: '' },
} as const;

export const NULMELDING = {
  titel: 'Nulmelding doen',
  vraag: (bron: string, gebied: string, periode: string) =>
    `U meldt dat er over ${periode} voor ${gebied} niets te melden is bij ${bron}.`,
  gevolg:
    'De periode telt dan als aangeleverd, met nul. Staat er al een levering, dan vervangt de nulmelding die.',
  opvallend: 'Dit valt op',
  bevestig: 'Nulmelding bevestigen',
  terug: 'Terug',
  andersom: 'Weet u het niet zeker? Doe dan nog geen nulmelding.',
} as const;

export const ONTVANGSTBEWIJS = {
  titel: 'Ontvangstbewijs',
  dank: 'Uw levering is ontvangen.',
  gegevens: 'Gegevens van de levering',
  feit: 'Wat',
  inhoud: 'Gegeven',
  bijgewerkt: 'De cijfers zijn bijgewerkt.',
  later: 'De cijfers zijn nog niet bijgewerkt. Uw levering staat wel vast; de beheerder ziet wat er misging.',
  onbekend: 'Deze levering bestaat niet, of u mag het ontvangstbewijs niet zien.',
  nummer: 'Levering',
  wat: 'Bron',
  gebied: 'Gebied',
  heleRegio: 'hele regio',
  periode: 'Periode',
  aanleveraar: 'Aanleveraar',
  versie: 'Versie',
  soort: 'Soort',
  metRijen: 'bestand met rijen',
  nulmelding: 'nulmelding: er was niets',
  rijen: 'Rijen',
  weggelaten: 'Weggelaten, buiten de periode',
  ontvangen: 'Ontvangen',
  door: 'Door',
  sha256: 'Kenmerk van het bestand (sha-256)',
  sha256Uitleg: 'Elk ander bestand heeft een ander kenmerk. Zo is te zien welk bestand u aanleverde.',
  vervangt: 'Vervangt',
  niets: 'niets',
  vervangen: (id: number, periode: string, versie: number, aantal: number) =>
    `levering ${id}: ${periode}, versie ${versie} (${rijen(aantal)})`,
  stand: 'Stand',
  standen: { actueel: 'deze levering geldt', vervangen: 'later vervangen', ingetrokken: 'ingetrokken' },
  software: 'Programmatuur',
  softwareVersie: (versie: string) => `regiomonitor ${versie}`,
  downloadTekst: 'Downloaden als tekst',
  downloadPdf: 'Downloaden als PDF',
  nogEen: 'Nog een bestand aanleveren',
  synthetisch: 'SYNTHETISCH: dit gaat over niemand.',
} as const;
