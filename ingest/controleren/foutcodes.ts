/**
 * Every finding: its stable code, what it means, and the sentences that the aanleveraar reads. The handbook is made
 * from this. Imports nothing of Node.
 */
export interface Foutcode {
  readonly soort: 'fout' | 'waarschuwing';
  /** What is the matter, for the list of codes. */
  readonly betekenis: string;
  /** What is wrong and what to do; `{naam}` is filled in. A code with several causes has several sentences. */
  readonly meldingen: Readonly<Record<string, string>>;
}

function fout(betekenis: string, meldingen: string | Record<string, string>): Foutcode {
  return { soort: 'fout', betekenis, meldingen: asVarianten(meldingen) };
}

function waarschuwing(betekenis: string, meldingen: string | Record<string, string>): Foutcode {
  return { soort: 'waarschuwing', betekenis, meldingen: asVarianten(meldingen) };
}

function asVarianten(meldingen: string | Record<string, string>): Record<string, string> {
  return typeof meldingen === 'string' ? { standaard: meldingen } : meldingen;
}

export const FOUTCODES = {
  bestand_onleesbaar: fout('Het bestand is niet te lezen.', {
    oud_excel:
      'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Open het in uw rekenprogramma, kies "Opslaan als" en dan "Excel-werkmap (.xlsx)" zonder wachtwoord, en lever dat bestand aan.',
    zip: 'Dit is een zipbestand, maar geen rekenblad (.xlsx of .ods). Pak het uit en lever het bestand aan dat erin zit.',
    beschadigd:
      'Dit rekenblad is beschadigd of op een ongewone manier opgeslagen. Open het in uw rekenprogramma, sla het opnieuw op als .xlsx of als CSV, en lever dat bestand aan.',
    wachtwoord:
      'Dit rekenblad is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en lever opnieuw aan.',
    agenda: 'Deze agenda (.ics) is beschadigd. Exporteer de agenda opnieuw.',
    agenda_bron:
      'Dit is een agenda (.ics). Daarin kunnen alleen overleggen staan: kies die bron, of lever een ander bestand aan.',
    agenda_profiel:
      'Bij een agenda hoort welke e-maildomeinen of categorieën van welke partij zijn. Koppel ze op het scherm, of geef een profiel op met --profiel.',
    herhaling:
      'In deze agenda staat een afspraak die zich herhaalt op een manier die niet te lezen is. Maak er losse afspraken van en exporteer de agenda opnieuw.',
    binair:
      'Dit is geen CSV-bestand of rekenblad. Sla de gegevens op als CSV of .xlsx en lever dat bestand aan.',
    veranderd:
      'Het bestand is veranderd terwijl het werd gelezen. Sluit het in andere programma’s en lever het opnieuw aan.',
    tekens:
      'In dit bestand staan tekens die in een tekstbestand niet horen; misschien is het beschadigd. Exporteer het opnieuw als CSV.',
    aanhalingsteken:
      'Een aanhalingsteken (") in deze rij is niet goed gesloten, waardoor de rest niet te lezen is. Haal het weg of zet het dubbel, en lever opnieuw aan.',
  }),
  te_groot: fout('Het bestand, een rij of een cel is groter dan is toegestaan.', {
    bestand: 'Het bestand is groter dan {grens} MB. Lever een kortere periode aan, of laat kolommen weg.',
    agenda: 'De agenda is groter dan {grens} MB. Exporteer een kortere periode.',
    afspraken: 'De agenda heeft meer dan {grens} afspraken. Exporteer een kortere periode.',
    rekenblad:
      'Het rekenblad is groter dan {grens} MB. Sla de gegevens op als CSV, of lever een kortere periode aan.',
    uitgepakt:
      'Het rekenblad is uitgepakt groter dan {grens} MB. Sla de gegevens op als CSV, of lever een kortere periode aan.',
    bladen: 'Het rekenblad heeft meer dan {grens} bladen. Zet de gegevens in een eigen bestand.',
    cellen:
      'Het blad heeft meer dan {grens} cellen. Sla de gegevens op als CSV, of lever een kortere periode aan.',
    rijen: 'Het bestand heeft meer dan {grens} rijen. Haal lege rijen weg of lever een kortere periode aan.',
    rij: 'Deze rij is langer dan {grens} tekens. Vaak is een aanhalingsteken (") niet gesloten. Kijk deze rij na.',
    cel: 'Een cel in deze rij is langer dan {grens} tekens. Vaak is een aanhalingsteken (") niet gesloten. Kijk deze rij na.',
    kolommen: 'Deze rij heeft meer dan {grens} kolommen. Haal kolommen weg die niet gevraagd worden.',
  }),
  blad_kiezen: fout('Niet duidelijk is welk blad van het rekenblad bedoeld is.', {
    meer: 'In meer dan één blad kunnen deze gegevens staan: {bladen}. Vul de naam of het nummer in bij Blad (opdrachtregel: --blad).',
    onbekend:
      'Het blad dat u koos is er niet. De bladen zijn: {bladen}. Vul de naam of het nummer in bij Blad (opdrachtregel: --blad).',
  }),
  leeg_bestand: fout('Het bestand heeft geen rijen met gegevens.', {
    leeg: 'Het bestand is leeg. Lever het goede bestand aan. Heeft u niets te melden? Doe dan een nulmelding.',
    zonder_rijen:
      'Onder de kopregel staan geen rijen. Lever het goede bestand aan. Heeft u niets te melden? Doe dan een nulmelding.',
    alles_weggelaten:
      'Alle rijen vallen buiten de periode. Kijk na of u de juiste periode koos. Heeft u niets te melden? Doe dan een nulmelding.',
  }),
  kolom_ontbreekt: fout('Een verplichte kolom is er niet.', {
    standaard:
      'De verplichte kolom {kolom} ontbreekt in de kopregel. Voeg de kolom toe, of geef de juiste kolom deze naam.',
    gelijkend:
      'De verplichte kolom {kolom} ontbreekt in de kopregel. Is dat de kolom "{kop}"? Geef die kolom deze naam, of koppel hem in een profiel.',
  }),
  kolom_dubbel: fout('Een kolom staat er twee keer in.', {
    standaard:
      'De kolom {kolom} staat meer dan eens in de kopregel. Haal de overtollige kolom weg of geef die een andere naam.',
  }),
  verboden_kolom: fout('Het bestand heeft een kolom die personen herkenbaar maakt.', {
    standaard:
      'Deze kolom kan personen herkenbaar maken en mag niet worden aangeleverd. Haal de kolom uit het bestand en lever opnieuw aan. Er is niets bewaard.',
  }),
  bsn_gevonden: fout('Een kolom bevat burgerservicenummers.', {
    standaard:
      'In deze kolom staan burgerservicenummers, voor het eerst in deze rij. Die mogen niet worden aangeleverd. Haal ze weg of vervang ze door een eigen code. Er is niets bewaard.',
  }),
  geen_gegevensrij: fout('Een rij onder de kopregel hoort niet bij de gegevens.', {
    losse_regel:
      'In deze rij is maar één cel gevuld. Haal de rij weg als het een voetnoot of een titel is, of vul de andere cellen in. Een tweede tabel levert u apart aan.',
    kopregel:
      'In deze rij staan de kolomnamen opnieuw. Haal de rij weg. Begint hier een tweede tabel, lever die dan apart aan.',
    eenheden: 'In deze rij staan eenheden of uitleg bij de kolomnamen. Haal de rij weg.',
  }),
  waarde_ontbreekt: fout('Een verplichte cel is leeg of onbekend.', {
    standaard: 'De kolom {kolom} is in deze rij niet ingevuld. Vul de cel in.',
  }),
  onbekende_waarde: fout('Een cel heeft een waarde die de kolom niet kent.', {
    standaard: 'De waarde in kolom {kolom} is niet bekend. Gebruik een van deze: {toegestaan}.',
    gelijkend:
      'De waarde in kolom {kolom} is niet bekend. Bedoelt u {suggestie}? Verbeter de cel, of koppel de waarde in een profiel. Dit kan: {toegestaan}.',
    periode:
      'In kolom {kolom} staat geen periode. Schrijf een jaar als 2026, een halfjaar als 2026-H1 of een kwartaal als 2026-Q1.',
    periodesoort: 'Deze indicator wordt niet berekend voor zo’n periode. Kies uit: {toegestaan}.',
  }),
  ongeldige_tekst: fout('Een tekst is te lang, of noemt iets waaraan iemand te herkennen is.', {
    lang: 'De tekst in kolom {kolom} is langer dan 200 tekens. Maak hem korter.',
    mailadres: 'In de tekst van kolom {kolom} staat een mailadres. Haal het weg: noem geen personen.',
    nummer:
      'In de tekst van kolom {kolom} staat een lang nummer, zoals een burgerservicenummer of telefoonnummer. Haal het weg.',
  }),
  ongeldige_datum: fout('Een cel bevat geen bestaande datum.', {
    standaard:
      'In kolom {kolom} staat geen bestaande datum. Schrijf eerst de dag en dan de maand, zoals 31-03-2026, of schrijf 2026-03-31.',
  }),
  ongeldig_getal: fout('Een cel bevat geen getal.', {
    standaard:
      'In kolom {kolom} staat geen getal. Schrijf alleen cijfers, met een komma voor decimalen: 7,5.',
    geheel: 'In kolom {kolom} hoort een geheel getal. Schrijf alleen cijfers, zonder punt of komma.',
    decimalen: 'Het getal in kolom {kolom} heeft meer dan 9 decimalen. Rond het af.',
  }),
  dubbelzinnig_getal: fout('Een getal kan op twee manieren worden gelezen.', {
    standaard:
      'Het getal in kolom {kolom} kan een duizendtal of een decimaal getal zijn. Schrijf het zonder punt of komma: 1234.',
  }),
  getal_buiten_bereik: fout('Een getal is te klein of te groot.', {
    standaard: 'Het getal in kolom {kolom} moet liggen tussen {minimum} en {maximum}. Verbeter het getal.',
    teller_noemer: 'De teller past niet bij de noemer. Kijk beide getallen na.',
    geen_noemer: 'Deze indicator is een aantal en heeft geen noemer. Laat de noemer leeg.',
  }),
  datum_buiten_periode: fout('Een rij hoort niet bij de periode van de levering.', {
    standaard:
      'Deze datum valt buiten de periode {start} tot en met {eind}. Verbeter de datum, of kies "Rijen buiten de periode weglaten".',
    toestand:
      'Deze rij loopt niet in de periode {start} tot en met {eind}. Verbeter de datums, of kies "Rijen buiten de periode weglaten".',
    periode:
      'Deze periode ligt niet in de periode {start} tot en met {eind} van de levering. Verbeter de periode.',
  }),
  formulefout: fout('Een cel bevat de foutmelding van een formule.', {
    standaard:
      'In kolom {kolom} staat een foutmelding van een formule, zoals #N/B. Verbeter de formule of maak de cel leeg.',
    zonder_uitkomst:
      'In kolom {kolom} staat een formule zonder uitkomst. Open het bestand in uw rekenprogramma, sla het op en lever opnieuw aan.',
  }),
  einde_voor_start: fout('Een einde ligt voor het begin.', {
    standaard:
      'De datum in kolom {kolom} ligt voor de datum in kolom {begin}. Verbeter een van beide datums.',
  }),
  dubbele_sleutel: fout('Twee rijen gaan over hetzelfde.', {
    standaard: 'Deze rij heeft dezelfde {sleutel} als rij {eerdere}. Laat één van de twee rijen staan.',
  }),
  onbekende_gemeente: fout('Een gemeente hoort niet bij de regio.', {
    standaard:
      'De gemeente in kolom {kolom} hoort niet bij deze regio. Schrijf de naam of de CBS-code van een van deze gemeenten: {toegestaan}.',
    gelijkend:
      'De gemeente in kolom {kolom} hoort niet bij deze regio. Bedoelt u {suggestie}? Verbeter de cel, of koppel de naam in een profiel.',
  }),
  gemeente_buiten_bereik: fout('Een rij is van een andere gemeente dan de levering.', {
    standaard:
      'Deze levering is van {scope}, maar deze rij noemt een andere gemeente. Haal de rij weg, of lever aan voor de hele regio.',
    regio: 'Deze levering is van {scope}. Waarden voor de hele regio levert u aan voor de regio.',
  }),
  wetenschappelijke_notatie: fout('Een nummer is door een rekenprogramma afgekapt.', {
    standaard:
      'In kolom {kolom} staat een nummer als 1,23E+11: uw rekenprogramma heeft er cijfers van weggelaten. Exporteer opnieuw, met deze kolom als tekst.',
  }),
  te_veel_kolommen: fout('Een rij is breder dan de kopregel.', {
    standaard:
      'Deze rij heeft meer kolommen dan de kopregel ({breedte}). Vaak staat er een los scheidingsteken in een cel. Zet die cel tussen aanhalingstekens.',
  }),
  periode_overlapt: fout('De periode overlapt met een eerdere levering.', {
    standaard:
      'De periode overlapt met levering {levering}: {bron} van {gebied} over {periode}, aanleveraar {aanleveraar}. Trek levering {levering} eerst in, of kies dezelfde periode en hetzelfde gebied.',
  }),
  onbekende_kolom: waarschuwing('Een kolom wordt niet gebruikt.', {
    standaard: 'Deze kolom hoort niet bij {bron}. De kolom is overgeslagen en wordt niet bewaard.',
  }),
  rijen_weggelaten: waarschuwing('Rijen buiten de periode zijn weggelaten.', {
    standaard: '{aantal} rijen vallen buiten de periode en zijn weggelaten. Kijk na of dat aantal klopt.',
    een: '1 rij valt buiten de periode en is weggelaten. Kijk na of dat aantal klopt.',
  }),
  afspraak_overgeslagen: waarschuwing('Afspraken in een agenda zijn geen overleg.', {
    standaard:
      '{aantal} afspraken zijn overgeslagen: er deed geen partij aan mee die het profiel noemt. Kijk na of dat klopt, of vul het profiel aan.',
    een: '1 afspraak is overgeslagen: er deed geen partij aan mee die het profiel noemt. Kijk na of dat klopt, of vul het profiel aan.',
  }),
  excel_datum: waarschuwing('Datums staan als Excel-getal in het bestand.', {
    standaard:
      'In kolom {kolom} staan {aantal} datums als Excel-getal, voor het eerst in deze rij. Die eerste is gelezen als {datum}. Kijk na of dat klopt.',
    een: 'In kolom {kolom} staat een datum als Excel-getal. Die is gelezen als {datum}. Kijk na of dat klopt.',
  }),
  aantal_wijkt_af: fout('Het bestand heeft een ander aantal rijen dan u opgaf.', {
    standaard:
      'Opgegeven aantal rijen: {genoemd}. Gelezen: {gelezen}. Kijk na of het bestand volledig is, of verbeter het aantal.',
  }),
  totaal_wijkt_af: waarschuwing('De totaalrij noemt een ander aantal rijen.', {
    standaard:
      'De totaalrij noemt een ander aantal rijen dan de {rijen} die zijn gelezen. Kijk na of het bestand volledig is. De totaalrij zelf telt niet mee.',
  }),
} as const satisfies Record<string, Foutcode>;

export type Code = keyof typeof FOUTCODES;

/** What is filled in for `{naam}` in a sentence. */
export type Gegevens = Readonly<Record<string, string | number>>;

/**
 * The sentence of a finding. Nothing of the file goes into it, except what `gegevens` holds.
 *
 * @throws Error when the sentence does not exist or a name is not given: a mistake in the program
 */
export function createMelding(code: Code, variant: string, gegevens: Gegevens): string {
  const sjabloon = FOUTCODES[code].meldingen[variant];
  if (sjabloon === undefined) throw new Error(`There is no sentence ${code}.${variant}.`);
  return sjabloon.replace(/\{(\w+)\}/g, (_, naam: string) => {
    const gegeven = gegevens[naam];
    if (gegeven === undefined) throw new Error(`The sentence ${code}.${variant} needs ${naam}.`);
    return String(gegeven);
  });
}
