/** The words of the history of a levering, and of what can be done about it. */
import { formatAantal } from '../format/getal.ts';
import { count } from './opsomming.ts';

export const GESCHIEDENIS = {
  versies: 'Versies',
  uitleg: 'De nieuwste bovenaan. Alleen de versie die nu geldt, telt mee in de cijfers.',
  exact:
    'U ziet exacte aantallen van uw eigen levering, zonder bescherming van kleine aantallen. Verspreid ze niet.',
  titel: (bron: string, gebied: string) => `${bron}, ${gebied}`,
  onder: (periode: string, aanleveraar: string) => `${periode}. Aanleveraar: ${aanleveraar}.`,
  versie: (nummer: number) => `Versie ${nummer}`,
  nulmelding: (nummer: number) => `Versie ${nummer}, nulmelding`,
  ontvangen: (datum: string) => `Ontvangen op ${datum}.`,
  staat: { actueel: 'geldt nu', vervangen: 'vervangen', ingetrokken: 'ingetrokken' },
  gebeurtenis: {
    ontvangen: 'Ontvangen',
    vervangen: 'Vervangen',
    ingetrokken: 'Ingetrokken',
    teruggezet: 'Teruggezet',
  },
  op: (wat: string, datum: string, rol: string) => `${wat} op ${datum} door ${rol}`,
  reden: (reden: string) => `Reden: ${reden}`,
  rijen: 'Rijen',
  rijenAantal: (rijen: number, weggelaten: number) =>
    weggelaten
      ? `${formatAantal(rijen)}; ${formatAantal(weggelaten)} buiten de periode weggelaten`
      : formatAantal(rijen),
  verwijderd: (datum: string) => `De rijen zijn op ${datum} definitief verwijderd.`,
  sha: 'sha-256',
  verschil: 'Tegenover de versie ervoor',
  gebeurd: 'Wat er gebeurde',
  opvallend: 'Wat opviel',
  toelichting: 'Toelichting',
  toelichtingDoor: (datum: string, rol: string) => `${datum}, ${rol}`,
  toelichtingVraag: 'Waarom klopt dit?',
  toelichtingUitleg: 'Een of twee zinnen. Schrijf er geen namen of nummers van mensen in.',
  toelichtingBewaar: 'Toelichting bewaren',
  toelichtingFout: 'Vul een toelichting in van hooguit 500 tekens.',
  kwaliteit: 'Hoe volledig is deze versie',
  kwaliteitNiets: 'Alle kolommen zijn in elke rij ingevuld, en geen rij is ook door een ander geleverd.',
  onbekend: (kolom: string) => `${kolom} niet ingevuld`,
  dubbel: 'ook door een andere aanleveraar geleverd; die rijen tellen één keer',
  aandeel: (aantal: number, aandeel: number) =>
    `${formatAantal(aantal)} (${aandeel.toLocaleString('nl-NL', { maximumFractionDigits: 1 })}%)`,
  intrekken: 'Intrekken…',
  terugzetten: 'Terugzetten…',
  verwijderen: 'Rijen definitief verwijderen…',
  bewijs: 'Ontvangstbewijs',
  cijfers: 'Wat veranderde er in de cijfers?',
} as const;

/** '3 rijen erbij, 1 weg, 4 gewijzigd, 120 gelijk'. */
export function describeRijverschil(verschil: {
  readonly erbij: number;
  readonly weg: number;
  readonly gewijzigd: number;
  readonly gelijk: number;
}): string {
  const { erbij, weg, gewijzigd, gelijk } = verschil;
  if (erbij + weg + gewijzigd === 0) return 'Alle rijen zijn gelijk.';
  return `${count(erbij, ['rij', 'rijen'])} erbij, ${formatAantal(weg)} weg, ${formatAantal(gewijzigd)} gewijzigd, ${formatAantal(gelijk)} gelijk.`;
}

/** '3 (12,5%) gradatie niet ingevuld'. */
export function nameMaat(regel: {
  readonly maat: string;
  readonly aantal: number;
  readonly aandeel: number;
}): string {
  const { maat, aantal, aandeel } = regel;
  const wat = maat === 'dubbel' ? GESCHIEDENIS.dubbel : GESCHIEDENIS.onbekend(maat.replace(/ onbekend$/, ''));
  return `${GESCHIEDENIS.aandeel(aantal, aandeel)} ${wat}`;
}

/** What one version did to the figures. */
export const VERSIECIJFERS = {
  titel: 'Wat veranderde er in de cijfers?',
  eigen:
    'Onbeveiligde cijfers van uw eigen gemeente. Niet verspreiden. Dat u ze bekijkt, staat in het logboek.',
  tegenover: (versie: number, ander: string) => `Versie ${versie} naast ${ander}.`,
  versie: (nummer: number) => `versie ${nummer}`,
  vervangen: (periodes: string) => `wat zij verving: de levering over ${periodes}`,
  niets: 'niets: daarvoor was er geen levering over deze periode',
  uitleg:
    'De cijfers zijn zojuist twee keer uitgerekend: een keer met deze versie, een keer met wat ervoor gold. Alles wat anderen leverden, is zoals het nu is.',
  geen: 'Er veranderde geen enkel cijfer van deze gemeente.',
  kanNiet:
    'Deze versie is niet meer te vergelijken. Rijen zijn verwijderd, of er staat nu een andere levering over dezelfde periode.',
  voor: 'Ervoor',
  na: 'Met deze versie',
  terug: 'Terug naar de geschiedenis',
} as const;

/** Taking out, putting back and removing: what will happen, before it does. */
export const HERSTEL = {
  titel: {
    intrekken: 'Levering intrekken',
    terugzetten: 'Levering terugzetten',
    verwijderen: 'Rijen definitief verwijderen',
  },
  knop: {
    intrekken: 'Ja, trek deze levering in',
    terugzetten: 'Ja, zet deze versie terug',
    verwijderen: 'Ja, verwijder de rijen',
  },
  wat: 'Wat er gebeurt',
  gevolg: {
    intrekken: [
      'Deze levering telt niet meer mee. De periode is dan niet meer geleverd.',
      'De rijen blijven bewaard: u kunt de levering terugzetten.',
      'Een eerdere versie komt niet vanzelf terug.',
    ],
    terugzetten: [
      'Deze versie telt weer mee.',
      'Wat nu geldt over dezelfde periode, wordt vervangen en blijft bewaard.',
    ],
    verwijderen: [
      'De rijen van deze ingetrokken levering verdwijnen uit het register. Dat is niet terug te draaien.',
      'Dat de levering er was, wanneer en waarom zij is ingetrokken, blijft bekend.',
      'De cijfers veranderen niet: een ingetrokken levering telt niet mee.',
    ],
  },
  vervangt: (nummers: string) => `Vervangt nu: ${nummers}.`,
  geweigerd: 'Dit kan nu niet',
  niets: 'Er is niets te doen: deze levering staat al zo.',
  reden: 'Reden',
  redenUitleg: 'Zoals "verkeerde gemeente". De reden blijft bij de levering staan. Schrijf er geen namen in.',
  redenFout: 'Vul een reden in van hooguit 500 tekens.',
  terug: 'Niets veranderen',
  cijfers: 'Wat er in de cijfers verandert',
  cijfersNiets: 'Er verandert geen enkel cijfer van deze gemeente.',
  cijfersOnbekend: 'De cijfers die zouden volgen, zijn nu niet te tonen.',
  cijfersGeen: 'Cijfers van één gemeente zijn hier niet te vergelijken: dit gaat over de hele regio.',
  cijfer: 'Cijfer',
  nu: 'Nu',
  straks: 'Straks',
  ontbreekt: 'ontbreekt',
  gedaan: {
    intrekken: 'De levering is ingetrokken. De cijfers zijn bijgewerkt.',
    terugzetten: 'De versie is teruggezet. De cijfers zijn bijgewerkt.',
    verwijderen: 'De rijen zijn definitief verwijderd.',
    toelichting: 'De toelichting is bewaard.',
    totalen: 'De totalen zijn bewaard. De cijfers zijn bijgewerkt.',
  },
} as const;

/** 'de coördinator', 'aanleveraar van Breda', 'de opdrachtregel'. */
export function nameRol(rol: string, gemeente: string | undefined): string {
  const wie = rol === 'coordinator' ? 'coördinator' : rol;
  return gemeente ? `${wie} van ${gemeente}` : wie;
}
