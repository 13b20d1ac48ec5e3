/** What the OpenAPI document says of POST /leveringen. */
import { BRONNEN } from '@regiomonitor/queries/kpis/definitie.ts';
import { Type } from 'typebox';
import { CIJFERS_HEADER, FORMATEN } from './aanleveren.ts';
import type { Veldnaam } from '../../aanleveren/aanvraag.ts';
import { Rapport } from './schema.ts';

const tekst = (description: string, rest: object = {}) => Type.String({ description, ...rest });

const VELDEN = {
  bestand: tekst('Het bestand, zoals het systeem het exporteert: CSV, XLSX, ODS of ICS.', {
    contentMediaType: 'application/octet-stream',
  }),
  bron: tekst('Waar het over gaat.', { enum: [...BRONNEN] }),
  gemeente: tekst('Code of naam van de gemeente, of regio.', { examples: ['GM0758'] }),
  periode: tekst('Een kwartaal, halfjaar of jaar.', { examples: ['2026HJ01'] }),
  aanleveraar: tekst('Wie aanlevert; zonder dit veld gemeente.', { examples: ['slt'] }),
  alleenControleren: tekst('Ja: er wordt niets opgeslagen.', { enum: ['nee', 'ja', 'false', 'true'] }),
  buitenPeriode: tekst('Wat er gebeurt met rijen buiten de periode.', { enum: ['weigeren', 'weglaten'] }),
  blad: tekst('Naam of nummer van het blad in een rekenblad.'),
  aantalRijen: tekst('Hoeveel rijen het bestand hoort te hebben.', { pattern: '^\\d{1,9}$' }),
  toelichting: tekst('Waarom het klopt, als er iets opvalt naast eerdere leveringen.', { maxLength: 500 }),
  profiel: tekst(
    'Wat de kolommen en woorden van het eigen systeem betekenen (JSON), als tekst of als bestand.',
  ),
} satisfies Record<Veldnaam | 'bestand', unknown>;

const FORMULIER = {
  type: 'object',
  required: ['bestand', 'bron', 'gemeente', 'periode'],
  properties: VELDEN,
  additionalProperties: false,
};

const GEWEIGERD = {
  '409': 'De periode overlapt met een eerdere levering. Er is niets opgeslagen.',
  '413': 'Het bestand is te groot. Er is niets opgeslagen.',
  '422': 'De controle vond fouten. Er is niets opgeslagen.',
};

/** The operation as a plain object. `problemen`: responses that every address has; `ref`: to a component. */
export function createAanlevering(
  problemen: object,
  ref: (soort: 'schemas' | 'headers', naam: string) => object,
): object {
  const rapport = ref('schemas', String((Rapport as { $id?: string }).$id));
  const csv = { 'text/csv': { schema: { type: 'string' } } };
  const goed = (description: string, headers: object = {}) => ({
    description,
    headers: { 'API-Version': ref('headers', 'API-Version'), ...headers },
    content: { 'application/json': { schema: rapport }, ...csv },
  });
  const fout = (description: string) => ({
    description: `${description} Het rapport staat in het antwoord.`,
    headers: { 'API-Version': ref('headers', 'API-Version') },
    content: { 'application/problem+json': { schema: ref('schemas', 'Weigering') }, ...csv },
  });
  const wacht = (description: string) => ({
    description,
    headers: {
      'API-Version': ref('headers', 'API-Version'),
      'Retry-After': { description: 'Seconden.', schema: { type: 'integer' } },
    },
    content: { 'application/problem+json': { schema: ref('schemas', 'Probleem') } },
  });
  const cijfers = {
    [CIJFERS_HEADER]: {
      description:
        'Of de gepubliceerde cijfers zijn bijgewerkt; later: de levering staat, de cijfers volgen nog.',
      schema: { type: 'string', enum: ['bijgewerkt', 'ongewijzigd', 'later'] },
    },
  };
  return {
    operationId: 'leverAan',
    summary: 'Een bestand controleren en aanleveren.',
    description:
      'Hetzelfde als de opdracht import. Eén fout weigert het hele bestand; dan verandert er niets.',
    tags: ['leveringen'],
    parameters: [
      {
        name: 'formaat',
        in: 'query',
        required: false,
        description: 'csv geeft de bevindingen als bestand. Accept: text/csv doet hetzelfde.',
        schema: { type: 'string', enum: [...FORMATEN] },
      },
    ],
    requestBody: { required: true, content: { 'multipart/form-data': { schema: FORMULIER } } },
    responses: {
      '200': goed('Gecontroleerd, of het bestand was al aangeleverd: er is niets veranderd.', cijfers),
      '201': goed('Aanvaard.', {
        ...cijfers,
        Location: { description: 'Het ontvangstbewijs.', schema: { type: 'string' } },
      }),
      ...problemen,
      ...Object.fromEntries(Object.entries(GEWEIGERD).map(([code, zin]) => [code, fout(zin)])),
      '415': wacht('De inhoud is geen multipart/form-data.'),
      '429': wacht('Te veel bestanden tegelijk of achter elkaar.'),
      '503': wacht('Het register of de server is nu bezet.'),
    },
  };
}
