import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { controleer } from '@regiomonitor/ingest/controleren/controleer.ts';
import { createGeheugenbestand } from '@regiomonitor/ingest/lezen/geheugenbestand.ts';
import { createPeriode } from '@regiomonitor/queries/periode/periode.ts';
import { parseRegio } from '@regiomonitor/queries/regio/regio.ts';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../knoop/html.ts';
import { leesKeuzes } from './keuzes.ts';
import { createUitslag } from './uitslag.ts';

const REGIO = parseRegio({ code: 'proef', naam: 'Proef', gemeenten: [{ code: 'GM0758', naam: 'Breda' }] });
const OPDRACHT: Opdracht = {
  ...{ bron: 'verwijzingen', scope: 'GM0758', aanleveraar: 'gi', buitenPeriode: 'weigeren' },
  periode: createPeriode('jaar', 2026),
};

/** The result of checking these lines, as the browser shows it. */
async function show(...regels: readonly string[]): Promise<string> {
  const bestand = createGeheugenbestand(new TextEncoder().encode(regels.join('\n')));
  const controle = await controleer(bestand, OPDRACHT, REGIO, { beeld: { rijen: 2 } });
  return toHtml(
    createUitslag({
      controle,
      ...{ bron: 'verwijzingen', metProfiel: false, waar: 'browser' },
      bestand: { naam: '<b>uitvoer</b>.csv', grootte: bestand.grootte },
      koppelen: {
        adres: '/leveringen/profielen?/koppel',
        velden: { bron: 'verwijzingen', gemeente: 'GM0758', aanleveraar: 'gi' },
        gemeenten: ['Breda'],
      },
    }),
  );
}

const KOP = 'verwijzing_id;gemeente;datum;hulpvorm;scheiding';

describe('the result of a check', () => {
  it('says what was recognised, and that nothing has left the computer', async () => {
    const html = await show(KOP, 'V-1;Breda;1-2-2026;pleegzorg;ja');
    expect(html).toContain('Controle: alles klopt');
    expect(html).toContain('<dt>Scheidingsteken</dt><dd>puntkomma</dd>');
    expect(html).toContain('Er is nog niets verstuurd.');
    expect(html).toContain('01-02-2026');
    expect(html).not.toContain('V-1');
    expect(html).not.toContain('data-koppelen');
  });

  it('says each sentence once per column, with its rows', async () => {
    const html = await show(KOP, ...[2, 3, 4].map((n) => `V-${n};Breda;31-02-2026;pleegzorg;ja`));
    expect(html).toContain('Controle: 3 fouten');
    expect(html.match(/geen bestaande datum/g)).toHaveLength(1);
    expect(html).toContain('rijen 2, 3, 4: <code>31-02-2026</code>');
  });

  it('is never markup that stands in a file', async () => {
    const html = await show(KOP, 'V-1;Breda;1-2-2026;<script>x</script>;<i>');
    expect(html).not.toMatch(/<script|<i>|<b>/);
    expect(html).toContain('&lt;b&gt;uitvoer');
  });

  it('offers what the contract does not know to be matched, with what is probably meant chosen', async () => {
    const kolommen = await show(
      'Dossiernr.;Gemeente;Datum besluit;hulpvorm;scheiding',
      'V-1;Breda;1-2-2026;pleegzorg;ja',
    );
    expect(kolommen).toContain('Nog nodig: verwijzing_id, datum.');
    expect(kolommen).toContain('<option value="datum" selected="">datum (nodig)</option>');
    const woorden = await show(KOP, 'V-1;Breda;1-2-2026;Ambulante hulp thuis;ja');
    expect(woorden).toContain('Woorden in kolom hulpvorm');
    expect(woorden).toContain('name="woord.0" value="Ambulante hulp thuis"');
  });
});

describe('the form of what was matched', () => {
  it('says what somebody chose, and nothing of what was left open', () => {
    const velden: Record<string, string> = {
      ...{ 'kop.0': 'Dossiernr.', 'kolom.0': 'verwijzing_id', 'kop.1': 'Opmerking', 'kolom.1': '-' },
      ...{ 'kop.2': 'Wijk', 'kolom.2': '' },
      ...{ 'woord.0': 'Thuis', 'woordkolom.0': 'hulpvorm', 'code.0': 'ambulant' },
      ...{ 'kenmerk.0': 'school.example', 'partij.0': 'onderwijs', 'gemeente.0': '' },
    };
    expect(leesKeuzes((naam) => velden[naam] ?? '')).toEqual([
      { soort: 'kolom', kop: 'Dossiernr.', kolom: 'verwijzing_id' },
      { soort: 'kolom', kop: 'Opmerking', kolom: null },
      { soort: 'woord', kolom: 'hulpvorm', woord: 'Thuis', code: 'ambulant' },
      { soort: 'agenda', deel: 'partijen', kenmerk: 'school.example', code: 'onderwijs' },
    ]);
  });
});
