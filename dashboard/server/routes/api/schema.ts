/** What the API takes and gives. The OpenAPI document is made from these schemas, and the tests hold every answer to them. */
import { Type, type Static, type TSchema } from 'typebox';
import type { Kolom } from '../../../figure-table/figure-table.ts';
import { BRONNEN } from '@regiomonitor/queries/kpis/definitie.ts';
import { PERIODESOORTEN } from '@regiomonitor/queries/periode/periode.ts';
import { PAGINERING } from './paginering.ts';
import { CIJFERFORMATEN } from './vraag.ts';

function keuze<const T extends string>(waarden: readonly T[], beschrijving: string) {
  return Type.Enum([...waarden], { type: 'string', description: beschrijving });
}

function ofLeeg<T extends TSchema>(schema: T, beschrijving: string) {
  return Type.Union([schema, Type.Null()], { description: beschrijving });
}

const datum = (beschrijving: string) => Type.String({ format: 'date', description: beschrijving });

export const Indicator = Type.Object(
  {
    code: Type.String({ description: 'Code, bijvoorbeeld kpi2.' }),
    kpi: Type.String({ description: 'De KPI waar deze indicator bij hoort.' }),
    naam: Type.String(),
    vorm: keuze(['aandeel', 'aantal', 'gemiddelde'], 'Hoe de waarde uit teller en noemer volgt.'),
    eenheid: keuze(['%', 'aantal', 'cijfer'], 'Eenheid van de waarde.'),
    richting: keuze(['hoger', 'lager', 'neutraal'], 'Wat beter is.'),
    doel: Type.String({ description: 'Doel in het plan, bijvoorbeeld D2.' }),
    resultaat: Type.String({ description: 'Resultaat in het plan, bijvoorbeeld R2.' }),
    periodesoorten: Type.Array(keuze(PERIODESOORTEN, 'Soort periode.'), {
      description: 'Waarvoor de indicator wordt berekend.',
    }),
    bronnen: Type.Array(keuze(BRONNEN, 'Bron.'), { description: 'De bronnen die nodig zijn.' }),
    norm: ofLeeg(Type.Number(), 'Streefwaarde die geldt als er geen is aangeleverd.'),
    teller: Type.String({ description: 'Wat in de teller telt.' }),
    noemer: Type.String({ description: 'Wat in de noemer telt; leeg bij een aantal.' }),
  },
  { $id: 'Indicator', additionalProperties: false },
);

export const Gebied = Type.Object(
  {
    code: Type.String({ description: 'CBS-code van de gemeente, of de eigen code van de regio.' }),
    naam: Type.String(),
    soort: keuze(['regio', 'gemeente'], 'Soort gebied.'),
  },
  { $id: 'Gebied', additionalProperties: false },
);

export const Periode = Type.Object(
  {
    code: Type.String({ description: 'CBS-code: 2026JJ00, 2026HJ01 of 2026KW01.' }),
    soort: keuze(PERIODESOORTEN, 'Soort periode.'),
    jaar: Type.Integer(),
    nummer: Type.Integer({ description: 'Volgnummer in het jaar; 1 bij een jaar.' }),
    start: datum('Eerste dag.'),
    eind: datum('Laatste dag.'),
  },
  { $id: 'Periode', additionalProperties: false },
);

const getal = Type.Number();

export const Cijfer = Type.Object(
  {
    indicator: Type.String(),
    gebied: Type.String(),
    periode: Type.String(),
    teller: ofLeeg(getal, 'Leeg als het cijfer ontbreekt of verborgen is.'),
    noemer: ofLeeg(getal, 'Leeg bij een aantal, en als het cijfer ontbreekt of verborgen is.'),
    waarde: ofLeeg(getal, 'Percentage (0-100), aantal of rapportcijfer, met ten hoogste 6 decimalen.'),
    eenheid: keuze(['%', 'aantal', 'cijfer'], 'Eenheid van de waarde.'),
    status: keuze(['ontbreekt', 'onvolledig', 'nvt', 'voorlopig', 'definitief'], 'Stand van het cijfer.'),
    geleverd: Type.Integer({ description: 'Gemeentekwartalen die zijn aangeleverd.' }),
    verwacht: Type.Integer({ description: 'Gemeentekwartalen die worden verwacht.' }),
    streefwaarde: ofLeeg(getal, 'Streefwaarde in het jaar van de periode.'),
    verborgen: keuze(
      ['nee', 'ja'],
      'ja: te klein aantal, of verborgen omdat een te klein aantal er anders uit te berekenen is.',
    ),
  } satisfies Record<Kolom, TSchema>,
  { $id: 'Cijfer', additionalProperties: false },
);

export const Levering = Type.Object(
  {
    id: Type.Integer(),
    bron: Type.String(),
    aanleveraar: Type.String(),
    gemeente: Type.String({ description: 'CBS-code van de gemeente, of regio: alle gemeenten.' }),
    periode: Type.String(),
    versie: Type.Integer(),
    soort: keuze(['rijen', 'nulmelding'], 'Met rijen, of een nulmelding.'),
    status: keuze(['actueel', 'vervangen', 'ingetrokken'], 'Stand van de levering.'),
    ontvangenOp: Type.String({ format: 'date-time', description: 'Moment van ontvangst.' }),
    dekkend: Type.Boolean({ description: 'Of de kwartalen door deze levering als aangeleverd tellen.' }),
  },
  { $id: 'Levering', additionalProperties: false },
);

export const ProbleemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'Wat er mis is en wat u kunt doen.' }),
  },
  { $id: 'Probleem', additionalProperties: false },
);

const bevindingen = (beschrijving: string) =>
  Type.Array(
    Type.Object({
      rij: ofLeeg(Type.Integer(), 'Rij in het bestand, geteld vanaf 1 met de kopregel mee.'),
      kolom: ofLeeg(Type.String(), 'Naam van de kolom.'),
      waarde: ofLeeg(Type.String(), 'Wat er staat; alleen als dat niemand herkenbaar maakt.'),
      code: Type.String({ description: 'Vaste code van de fout.' }),
      melding: Type.String({ description: 'Wat er mis is en wat u kunt doen.' }),
    }),
    { description: beschrijving },
  );

/** The object that `import --json` prints. */
const RAPPORT = {
  bron: Type.String(),
  gemeente: Type.String({ description: 'CBS-code van de gemeente, of regio.' }),
  periode: Type.String(),
  aanleveraar: Type.String(),
  dialect: ofLeeg(
    Type.Object({
      codering: Type.String(),
      scheidingsteken: Type.String(),
      kopregel: Type.Integer(),
      blad: Type.Optional(Type.String()),
    }),
    'Hoe het bestand is gelezen; leeg als dat niet gebeurde.',
  ),
  rijen: Type.Integer(),
  aantal_fouten: Type.Integer({ description: 'Het ware aantal; de lijst houdt op bij 1.000.' }),
  fouten: bevindingen('Wat het bestand weigert.'),
  aantal_waarschuwingen: Type.Integer(),
  waarschuwingen: bevindingen('Wat opvalt, en niets weigert.'),
  levering: ofLeeg(
    Type.Object({
      id: Type.Integer(),
      versie: Type.Integer(),
      vervangt: Type.Array(Type.Integer(), { description: 'Nummers van wat plaatsmaakte.' }),
    }),
    'De levering die nu geldt.',
  ),
};

export const Rapport = Type.Object(
  { status: keuze(['aanvaard', 'ongewijzigd', 'gecontroleerd'], 'Wat ermee is gedaan.'), ...RAPPORT },
  { $id: 'Rapport', additionalProperties: false },
);

const lijst = (beschrijving: string, voorbeeld: string) =>
  Type.Optional(
    Type.String({
      description: `${beschrijving} Meer dan één: met komma's ertussen.`,
      examples: [voorbeeld],
    }),
  );

/** A problem with the report of what was refused in it. */
export const Weigering = Type.Object(
  { ...ProbleemSchema.properties, ...RAPPORT },
  { $id: 'Weigering', additionalProperties: false },
);

export const CijfersVraag = Type.Object({
  indicator: lijst('Code van een indicator.', 'kpi2'),
  gebied: lijst('Code van een gebied.', 'GM0758'),
  periode: lijst('Code van een periode.', '2026HJ01'),
  formaat: Type.Optional(keuze(CIJFERFORMATEN, 'Vorm van het antwoord; zonder deze parameter json.')),
  ...PAGINERING,
});

export const LeveringenVraag = Type.Object(PAGINERING);
export const EditiesVraag = Type.Object(PAGINERING);

const gebied = Type.Optional(
  Type.String({ description: 'Code van een gebied; zonder deze parameter de regio.', examples: ['GM0758'] }),
);
const soort = Type.Optional(
  keuze(PERIODESOORTEN, 'Soort periode; zonder deze parameter de kortste die de indicator heeft.'),
);

export const GrafiekenVraag = Type.Object({
  indicator: Type.String({ description: 'Code van een indicator.', examples: ['kpi2'] }),
  gebied,
  soort,
  formaat: Type.Optional(keuze(['svg', 'png'], 'Vorm van het plaatje; zonder deze parameter svg.')),
});

export const PresentatiesVraag = Type.Object({ gebied, soort });

export type Indicator = Static<typeof Indicator>;
export type Gebied = Static<typeof Gebied>;
export type Periode = Static<typeof Periode>;
export type Levering = Static<typeof Levering>;

export const Editie = Type.Object(
  {
    nummer: Type.Integer({ description: 'Nummer; een hoger nummer is later vastgesteld.' }),
    niveau: keuze(['intern', 'openbaar'], 'Voor wie de editie is.'),
    periode: Type.String({ description: 'CBS-code van een jaar of halfjaar.' }),
    vastgesteldOp: Type.String({ format: 'date-time', description: 'Wanneer.' }),
    rapporten: Type.Array(Type.String(), { description: 'Adressen van de rapporten.' }),
  },
  { $id: 'Editie', additionalProperties: false },
);
