/** What the file with settings of the server may hold. The descriptions are what its reader is told when it is wrong. */
import { Type, type Static } from 'typebox';
import { ROLLEN } from '../toegang/rechten.ts';

const tekst = (description: string, pattern = '^\\S(.{0,198}\\S)?$') => Type.String({ pattern, description });
const bestand = (description: string) => Type.String({ minLength: 1, maxLength: 500, description });
const keuze = <const T extends string>(waarden: readonly T[]) =>
  Type.Enum([...waarden], { type: 'string', description: `een van: ${waarden.join(', ')}` });
const strikt = { additionalProperties: false } as const;

/** A claim of the provider with one of its values. */
const Eis = Type.Object(
  {
    claim: tekst('de naam van een claim, zoals groups'),
    waarde: tekst('de waarde die de claim moet hebben'),
  },
  { ...strikt, description: 'een claim en een waarde' },
);

const Toekenning = Type.Object(
  {
    claim: tekst('de naam van een claim, zoals groups'),
    waarde: tekst('de waarde van de claim waar deze rol bij hoort'),
    rol: keuze(ROLLEN),
    scope: Type.Optional(tekst('de CBS-code van een gemeente, of regio', '^(GM\\d{4}|regio)$')),
    aanleveraar: Type.Optional(tekst('een korte naam zonder spaties, zoals slt', '^[a-z][a-z0-9_-]{0,29}$')),
    niveau: Type.Optional(keuze(['intern', 'openbaar'])),
  },
  { ...strikt, description: 'een claim, een waarde en een rol' },
);

const Aanbieder = Type.Object(
  {
    sleutel: tekst('een korte naam in kleine letters, zoals breda', '^[a-z][a-z0-9-]{0,29}$'),
    naam: tekst('hoe de gemeente heet, zoals Gemeente Breda'),
    issuer: tekst('het adres van de aanmeldvoorziening, dat met https:// begint'),
    clientId: tekst('de client id die de aanmeldvoorziening aan de monitor gaf'),
    clientSecretBestand: Type.Optional(bestand('het pad van een bestand met het client secret')),
    scopes: Type.Optional(tekst('wat er gevraagd wordt, zoals openid profile email')),
    eisen: Type.Optional(Type.Array(Eis, { maxItems: 20, description: 'een lijst van claims' })),
    domeinen: Type.Optional(
      Type.Array(tekst('een domein, zoals breda.nl', '^[a-z0-9-]+(\\.[a-z0-9-]+)+$'), {
        maxItems: 50,
        description: 'een lijst van domeinen',
      }),
    ),
    rollen: Type.Array(Toekenning, {
      minItems: 1,
      maxItems: 200,
      description: 'een lijst die zegt welke rol bij welke claim hoort',
    }),
  },
  { ...strikt, description: 'sleutel, naam, issuer, clientId en rollen' },
);

const Mail = Type.Object(
  {
    host: tekst('de naam van de mailserver'),
    poort: Type.Integer({ minimum: 1, maximum: 65_535, description: 'de poort van de mailserver' }),
    tls: keuze(['direct', 'starttls', 'geen']),
    van: tekst('het adres van de afzender', '^[^\\s@<>"\',;]+@[^\\s@<>"\',;]+$'),
    gebruiker: Type.Optional(tekst('de naam waarmee de monitor zich bij de mailserver aanmeldt')),
    wachtwoordBestand: Type.Optional(bestand('het pad van een bestand met het wachtwoord')),
  },
  { ...strikt, description: 'host, poort, tls en van' },
);

export const Instellingenbestand = Type.Object(
  {
    adres: Type.Optional(tekst('het adres van de monitor, zoals https://monitor.regio.nl')),
    contact: Type.Optional(
      tekst(
        'mailto: met een e-mailadres, of een adres met https://',
        '^(mailto:[^\\s@]+@[^\\s@]+|https://\\S+)$',
      ),
    ),
    privacy: Type.Optional(
      Type.Object(
        {
          verantwoordelijke: tekst('wie verantwoordelijk is, zoals de gemeenten van de regio'),
          contact: tekst(
            'hoe mensen vragen stellen: een e-mailadres, telefoonnummer of adres van een pagina',
          ),
        },
        { ...strikt, description: 'verantwoordelijke en contact' },
      ),
    ),
    lokaleAccounts: Type.Optional(keuze(['iedereen', 'alleen-beheerder'])),
    aanbieders: Type.Optional(
      Type.Array(Aanbieder, { maxItems: 30, description: 'een lijst van aanmeldvoorzieningen' }),
    ),
    mail: Type.Optional(Mail),
  },
  { ...strikt, description: 'alleen adres, contact, privacy, lokaleAccounts, aanbieders en mail' },
);

export type Rolkoppeling = Static<typeof Toekenning>;
export type Claimeis = Static<typeof Eis>;

/** A sign-in service as the file describes it, with its secret. */
export type Aanbiederinstelling = Omit<Static<typeof Aanbieder>, 'clientSecretBestand'> & {
  readonly clientSecret: string;
};

/** A mail server, with the password when it asks for one. */
export type Mailinstelling = Omit<Static<typeof Mail>, 'wachtwoordBestand'> & {
  readonly wachtwoord?: string;
};

/** The settings of a server, checked. */
export interface Instellingen {
  /** Where readers find the monitor; without a path. */
  readonly adres?: string;
  /** Where who finds a weakness can tell so. */
  readonly contact?: string;
  /** Who answers for the data, and how people reach them: on the page about privacy. */
  readonly privacy?: { readonly verantwoordelijke: string; readonly contact: string };
  readonly lokaleAccounts: 'iedereen' | 'alleen-beheerder';
  readonly aanbieders: readonly Aanbiederinstelling[];
  readonly mail?: Mailinstelling;
}

export const ZONDER_INSTELLINGEN: Instellingen = { lokaleAccounts: 'iedereen', aanbieders: [] };
