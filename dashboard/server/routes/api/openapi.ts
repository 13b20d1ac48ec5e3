/** The OpenAPI 3.1 document, made from the same list of resources and schemas that the routes are made from. */
import type { TObject, TSchema } from 'typebox';
import { BESTANDSBRONNEN } from './bestanden.ts';
import { BRONNEN, type Bestandsbron, type Bron } from './bronnen.ts';
import { createAanlevering } from './openapi-aanleveren.ts';
import { createRapportpaden } from './openapi-rapporten.ts';
import {
  Cijfer,
  Editie,
  EditiesVraag,
  Gebied,
  Indicator,
  Levering,
  Periode,
  ProbleemSchema,
  Rapport,
  Weigering,
} from './schema.ts';

export const API_PAD = '/api/v1';
export const API_VERSIE = '1.0.0';

const SCHEMAS = [Indicator, Gebied, Periode, Cijfer, Levering, Editie, Rapport, ProbleemSchema, Weigering];
const PROBLEMEN = {
  '400': 'De vraag is onjuist; het antwoord zegt wat en hoe het wel moet.',
  '401': 'Er is geen sessie.',
  '403': 'Dit account heeft hier geen recht op.',
  '404': 'Dit adres bestaat niet.',
  '503': 'Er zijn nog geen cijfers gepubliceerd.',
};

const KOPPEN = { 'API-Version': ref('headers', 'API-Version'), ETag: ref('headers', 'ETag') };
const LINK = { Link: ref('headers', 'Link') };

/** Who to ask about the API, as the region set it. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly url: string;
}

/** An OpenAPI 3.1 document as a plain object. */
export function createOpenapi(contact?: Contact): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Regiomonitor',
      version: API_VERSIE,
      description:
        'De cijfers van de regiomonitor: dezelfde als op het scherm en van de opdrachtregel, met dezelfde ' +
        'bescherming van kleine aantallen. Foutmeldingen zijn application/problem+json (RFC 9457).',
      ...(contact && { contact }),
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: API_PAD }],
    security: [{ token: [] }, {}],
    tags: [
      { name: 'cijfers', description: 'Lezen van gepubliceerde cijfers.' },
      { name: 'leveringen', description: 'Aanleveren van bestanden.' },
      { name: 'edities', description: 'Vastgestelde edities en rapporten.' },
    ],
    paths: createPaths(),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Een token van de pagina Account; in de demo niet nodig.',
        },
      },
      schemas: Object.fromEntries(SCHEMAS.map((schema) => [readNaam(schema), withoutId(schema)])),
      headers: {
        'API-Version': {
          description: 'Versie van de API.',
          schema: { type: 'string', examples: [API_VERSIE] },
        },
        Link: {
          description: 'Bij een lijst in pagina’s: first, prev, next en last (RFC 8288).',
          schema: { type: 'string' },
        },
        ETag: { description: 'Kenmerk van dit antwoord, voor If-None-Match.', schema: { type: 'string' } },
      },
      responses: Object.fromEntries(
        Object.entries(PROBLEMEN).map(([code, tekst]) => [`Probleem${code}`, probleem(tekst)]),
      ),
    },
  };
}

function createPaths(): object {
  const alle = [...BRONNEN, ...BESTANDSBRONNEN];
  const paths = Object.fromEntries(alle.map((bron) => [bron.pad, { get: createOperation(bron) }]));
  const vanEdities = alle
    .filter(({ pad }) => pad !== '/leveringen')
    .map((bron) => [`/edities/{nummer}${bron.pad}`, { get: ofEditie(createOperation(bron)) }] as const);
  return {
    ...paths,
    '/leveringen': { ...paths['/leveringen'], post: createAanlevering(problemRefs(), ref) },
    ...Object.fromEntries(vanEdities),
    ...createRapportpaden(problemRefs(), ref, createParameters(EditiesVraag)),
  };
}

/** The problems that every address can answer with. */
function problemRefs(): object {
  return Object.fromEntries(
    Object.keys(PROBLEMEN).map((code) => [code, ref('responses', `Probleem${code}`)]),
  );
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: readonly object[];
  readonly responses: object;
}

/** The same question, asked of an edition. */
function ofEditie(operation: Operation): Operation {
  const nummer = {
    ...{ name: 'nummer', in: 'path', required: true, description: 'Nummer van de editie.' },
    schema: { type: 'integer', minimum: 1 },
  };
  return {
    ...operation,
    operationId: `${operation.operationId}VanEditie`,
    parameters: [nummer, ...operation.parameters],
  };
}

function createOperation(bron: Bron | Bestandsbron): Operation {
  return {
    operationId: bron.naam,
    summary: bron.samenvatting,
    tags: ['cijfers'],
    parameters: bron.vraag ? createParameters(bron.vraag) : [],
    responses: {
      '200': {
        description: 'Gelukt.',
        headers: { ...KOPPEN, ...('pagina' in (bron.vraag?.properties ?? {}) && LINK) },
        content: createContent(bron),
      },
      '304': { description: 'Niet gewijzigd sinds de ETag in If-None-Match.', headers: KOPPEN },
      ...problemRefs(),
    },
  };
}

function createContent(bron: Bron | Bestandsbron): object {
  const bestand = (type: string) => [type, { schema: { type: 'string' } }] as const;
  if ('typen' in bron) return Object.fromEntries(bron.typen.map(bestand));
  const lijst = { type: 'array', items: ref('schemas', readNaam(bron.element)) };
  return {
    'application/json': { schema: lijst },
    ...Object.fromEntries((bron.anders ?? []).map(bestand)),
  };
}

function createParameters(vraag: TObject): object[] {
  // Typed as always there, and left out where every parameter is optional.
  const { required: verplicht = [] } = vraag as { required?: readonly string[] };
  return Object.entries(vraag.properties).map(([name, schema]) => {
    const { description, ...rest } = schema as TSchema & { description?: string };
    return { name, in: 'query', required: verplicht.includes(name), description, schema: rest };
  });
}

function probleem(description: string): object {
  return {
    description,
    headers: { 'API-Version': ref('headers', 'API-Version') },
    content: { 'application/problem+json': { schema: ref('schemas', 'Probleem') } },
  };
}

function ref(soort: 'schemas' | 'headers' | 'responses', naam: string): object {
  return { $ref: `#/components/${soort}/${naam}` };
}

function readNaam(schema: TSchema): string {
  return String((schema as { $id?: string }).$id);
}

function withoutId(schema: TSchema): object {
  const { $id, ...rest } = schema as TSchema & { $id?: string };
  return rest;
}
