/** What the OpenAPI document says of editions and their reports. */

type Ref = (soort: 'schemas' | 'headers' | 'responses', naam: string) => object;

/** By address below /api/v1. */
export function createRapportpaden(
  problemen: object,
  ref: Ref,
  paginering: object[],
): Record<string, object> {
  const antwoord = (content: object) => ({
    '200': {
      description: 'Gelukt.',
      headers: { 'API-Version': ref('headers', 'API-Version') },
      content,
    },
    ...problemen,
  });
  const pdf = { 'application/pdf': { schema: { type: 'string', format: 'binary' } } };
  const pad = (name: string, description: string, example: string) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string', examples: [example] },
  });
  const lees = (operationId: string, summary: string, parameters: object[], content: object) => ({
    get: { operationId, summary, tags: ['edities'], parameters, responses: antwoord(content) },
  });
  const lijst = { type: 'array', items: ref('schemas', 'Editie') };
  return {
    '/edities': lees('leesEdities', 'De vastgestelde edities, met hun rapporten.', paginering, {
      'application/json': { schema: lijst },
    }),
    '/edities/{nummer}/rapporten/{bestand}': lees(
      'leesEditierapport',
      'Een rapport dat bij een editie is bewaard: PDF/UA-1, altijd dezelfde bytes.',
      [pad('nummer', 'Nummer van de editie.', '3'), pad('bestand', 'Welk rapport.', 'jaar.pdf')],
      pdf,
    ),
    '/rapporten/{bestand}': lees(
      'leesConceptrapport',
      'Het rapport van een jaar of halfjaar zoals het nu zou zijn.',
      [pad('bestand', 'Periode en .pdf.', '2026JJ00.pdf')],
      pdf,
    ),
  };
}
