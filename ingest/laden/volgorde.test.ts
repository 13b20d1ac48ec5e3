/**
 * The order of arrival between keys never matters, and within a key the last one wins: whatever was delivered, repeated,
 * corrected, withdrawn, put back or refused on the way, the figures are those of the final state, delivered once.
 */
import { berekenCijfers } from '@regiomonitor/queries/figures/bereken.ts';
import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Opdracht } from '../controleren/controle.ts';
import { trekIn, zetTerug } from './herstel.ts';
import { leverAan } from './lever-aan.ts';
import { meldNul } from './nulmelding.ts';
import {
  createBronbestand,
  createProefregister,
  proefopdracht,
  type Proefregister,
} from './proefregister.ts';

const sleutel = createSecretKey(Buffer.alloc(32, 7));
let proef: Proefregister;
beforeAll(async () => {
  proef = await createProefregister();
  // Tables of a few rows gain nothing from a second thread.
  await proef.register.verbinding.run('set threads to 1');
});
afterAll(() => proef.close());

/** Keys that can stand side by side. People, overleggen and jeugdigen are shared between them on purpose. */
const PLAATSEN: readonly Opdracht[] = [
  proefopdracht({ bron: 'casussen', periode: '2026HJ01' }),
  proefopdracht({ bron: 'casussen', periode: '2026HJ02' }),
  proefopdracht({ bron: 'casussen', periode: '2026', scope: 'GM0002' }),
  proefopdracht({ bron: 'professionals', periode: '2026' }),
  proefopdracht({ bron: 'professionals', periode: '2026', scope: 'GM0003' }),
  proefopdracht({ bron: 'scholing', periode: '2026' }),
  proefopdracht({ bron: 'scholing', periode: '2026', scope: 'GM0003' }),
  proefopdracht({ bron: 'verwijzingen', periode: '2026' }),
  proefopdracht({ bron: 'verwijzingen', periode: '2026', scope: 'regio', aanleveraar: 'gi' }),
  proefopdracht({ bron: 'overleggen', periode: '2026KW01' }),
  proefopdracht({ bron: 'overleggen', periode: '2026KW02' }),
  proefopdracht({ bron: 'overleggen', periode: '2026HJ01', scope: 'regio', aanleveraar: 'ret' }),
  proefopdracht({ bron: 'ervaringsdeskundigen', periode: '2026' }),
  proefopdracht({ bron: 'tevredenheid', periode: '2026' }),
];

/**
 * Rows of a file: the same number gives the same bytes, another number other bytes (times four modulo nine no two of the
 * numbers begin with the same row), for what is delivered again to the letter changes nothing.
 */
function createBestand({ bron, scope, periode }: Opdracht, nummer: number): string {
  const gemeente = scope === 'regio' ? 'GM0002' : scope;
  const aantal = 2 + (nummer % 3);
  const nummers = Array.from({ length: aantal }, (_, plaats) => (nummer * 4 + plaats * 2) % 9);
  const dag = (n: number) => `${periode.start.slice(0, 8)}${String(1 + n).padStart(2, '0')}`;
  const ja = (n: number) => (n % 2 === 0 ? 'ja' : 'nee');
  const regels: Record<string, [kop: string, rij: (n: number) => string]> = {
    casussen: [
      'casus_id;gemeente;start;opgeschaald;plan_datum;aantal_regisseurs;gezin_id',
      (n) => `c${n};${gemeente};${dag(n)};${ja(n)};${n % 3 ? dag(n) : ''};${1 + (n % 2)};g${n % 4}`,
    ],
    professionals: [
      'professional_id;gemeente;organisatietype;in_dienst',
      (n) => `p${n};${gemeente};${n % 4 ? 'SLT' : 'onderwijs'};2020-01-01`,
    ],
    scholing: ['professional_id;datum;status', (n) => `p${n};${dag(n)};${n % 3 ? 'afgerond' : 'aangemeld'}`],
    verwijzingen: [
      'verwijzing_id;gemeente;datum;hulpvorm;scheiding;jeugdige_id',
      (n) => `v${n};${gemeente};${dag(n)};${n % 2 ? 'pleegzorg' : 'ots'};ja;${n % 3 ? `j${n % 3}` : ''}`,
    ],
    overleggen: [
      'overleg_id;datum;gemeenten;partijen',
      (n) => `o${n};${dag(n)};${n % 2 ? 'regio' : gemeente};SLT|${n % 3 ? 'RET' : 'onderwijs'}`,
    ],
    ervaringsdeskundigen: [
      'persoon_id;gemeenten;domein;start',
      (n) => `e${n};${gemeente};beleid;2025-0${1 + (n % 9)}-01`,
    ],
    tevredenheid: [
      'respons_id;gemeente;datum;groep;cijfer',
      (n) => `r${n};${gemeente};${dag(n)};${n % 2 ? 'ouder' : 'kind'};${n}.5`.replace(';0.5', ';'),
    ],
  };
  const [kop, rij] = regels[bron] ?? ['', () => ''];
  return [kop, ...new Set(nummers.map(rij)), ''].join('\n');
}

/** What can happen to a key. A number is a file; `weg` withdraws what is there; `terug` puts the version before it back. */
type Stap = number | 'nul' | 'fout' | 'weg' | 'terug';

const stap: fc.Arbitrary<Stap> = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom('nul' as const, 'fout' as const, 'weg' as const, 'terug' as const),
);

/** For every key what happens to it, and the turns that the keys take. */
const geschiedenis = fc.record({
  stappen: fc.array(fc.array(stap, { maxLength: 4 }), {
    minLength: PLAATSEN.length,
    maxLength: PLAATSEN.length,
  }),
  beurten: fc.array(fc.nat({ max: PLAATSEN.length - 1 }), { minLength: 20, maxLength: 60 }),
});

/** What one key ends with, told without the register: a file, a nulmelding, or nothing. */
function bepaalSlot(stappen: readonly Stap[]): number | 'nul' | undefined {
  const versies: { inhoud: number | 'nul'; staat: 'actueel' | 'oud' }[] = [];
  const actueel = () => versies.find(({ staat }) => staat === 'actueel');
  for (const stap of stappen) {
    const huidig = actueel();
    if (stap === 'fout' || stap === huidig?.inhoud) continue;
    if (stap === 'terug') {
      const vorige = versies.findLast(({ staat }) => staat === 'oud');
      if (!vorige) continue;
      if (huidig) huidig.staat = 'oud';
      vorige.staat = 'actueel';
      continue;
    }
    if (huidig) huidig.staat = 'oud';
    if (stap !== 'weg') versies.push({ inhoud: stap, staat: 'actueel' });
  }
  return actueel()?.inhoud;
}

async function doe(opdracht: Opdracht, stap: Stap): Promise<void> {
  const { register, handeling } = proef;
  const leveringen = await register.db
    .selectFrom('levering')
    .select(['id', 'status'])
    .where('bron', '=', opdracht.bron)
    .where('aanleveraar', '=', opdracht.aanleveraar)
    .where('scope', '=', opdracht.scope)
    .where('periode', '=', opdracht.periode.code)
    .orderBy('versie')
    .execute();
  const actueel = leveringen.find(({ status }) => status === 'actueel');
  if (stap === 'weg') {
    if (actueel) await trekIn(register, actueel.id, 'proef', handeling);
  } else if (stap === 'terug') {
    const vorige = leveringen.findLast(({ status }) => status !== 'actueel');
    if (vorige) await zetTerug(register, vorige.id, handeling);
  } else if (stap === 'nul') {
    expect((await meldNul(register, opdracht, handeling)).fouten).toEqual([]);
  } else {
    const tekst =
      stap === 'fout' ? `${createBestand(opdracht, 1)}${';'.repeat(20)}x\n` : createBestand(opdracht, stap);
    const { status, fouten } = await leverAan(register, createBronbestand(tekst), opdracht, {
      ...handeling,
      sleutel,
    });
    expect(status, JSON.stringify(fouten)).toMatch(
      stap === 'fout' ? /^geweigerd$/ : /^(aanvaard|ongewijzigd)$/,
    );
  }
}

function requirePlaats(plaats: number): Opdracht {
  const opdracht = PLAATSEN[plaats];
  if (!opdracht) throw new Error(`There is no place ${plaats}.`);
  return opdracht;
}

/** As if nothing had ever been delivered; only the numbering goes on. */
async function maakLeeg(): Promise<void> {
  const { verbinding } = proef.register;
  const tabellen = [
    'levering_gebeurtenis',
    'levering',
    ...new Set(PLAATSEN.map(({ bron }) => `rij_${bron}`)),
  ];
  for (const tabel of tabellen) await verbinding.run(`delete from ${tabel}`);
}

test('the files of the history differ from each other, and a number always gives the same one', () => {
  for (const plaats of PLAATSEN) {
    const bestanden = [0, 1, 2, 3, 4, 5].map((nummer) => createBestand(plaats, nummer));
    expect(new Set(bestanden)).toHaveLength(6);
    expect(createBestand(plaats, 4)).toBe(bestanden[4]);
  }
});

test('any order across keys, with repeats, corrections, withdrawals and refusals, gives the figures of the final state', async () => {
  await fc.assert(
    fc.asyncProperty(geschiedenis, async ({ stappen, beurten }) => {
      await maakLeeg();
      const wachtend = stappen.map((rij) => [...rij]);
      for (let beurt = 0; wachtend.some((rij) => rij.length > 0); beurt++) {
        const begin = beurten[beurt % beurten.length] ?? 0;
        const volgorde = PLAATSEN.map((_, n) => (begin + n) % PLAATSEN.length);
        const plaats = volgorde.find((n) => (wachtend[n]?.length ?? 0) > 0) ?? 0;
        const stap = wachtend[plaats]?.shift();
        if (stap !== undefined) await doe(requirePlaats(plaats), stap);
      }
      const cijfers = await berekenCijfers(proef.register);

      await maakLeeg();
      for (const [plaats, rij] of stappen.entries()) {
        const slot = bepaalSlot(rij);
        if (slot !== undefined) await doe(requirePlaats(plaats), slot);
      }
      expect(cijfers).toEqual(await berekenCijfers(proef.register));
    }),
    { numRuns: 10 },
  );
}, 120_000);
