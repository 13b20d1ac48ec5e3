import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROEFREGIO } from '@regiomonitor/ingest/laden/proefregister.ts';
import { leesTaken } from './aanleveren.ts';

let map = '';
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'profiel-'));
  await writeFile(
    join(map, 'gi.json'),
    '{"bron":"verwijzingen","aanleveraar":"gi","kolommen":{"Zaak":"verwijzing_id"}}',
  );
  await writeFile(
    join(map, 'lijst.csv'),
    'bestand;bron;gemeente;periode;aanleveraar;profiel;blad\na.xlsx;verwijzingen;Aldorp;2026;gi;gi.json;Export\nb.csv;casussen;Aldorp;2026;gi;gi.json;\nc.csv;casussen;Aldorp;2026;gi;weg.json;\n',
  );
});
afterAll(() => rm(map, { recursive: true }));

const keuzes = {
  bron: 'verwijzingen',
  gemeente: 'Aldorp',
  periode: '2026',
  buitenPeriode: 'weigeren',
} as const;

test('a profile is read with the delivery that it is for', async () => {
  const opties = { ...keuzes, aanleveraar: 'gi', profiel: 'gi.json' };
  const [taak] = await leesTaken('a.csv', opties, PROEFREGIO, map);
  expect(taak).toMatchObject({ opdracht: { profiel: { bron: 'verwijzingen', aanleveraar: 'gi' } } });
});

test('a profile of another aanleveraar, or that is not there, is wrong usage', async () => {
  const opties = { ...keuzes, profiel: 'gi.json' };
  await expect(leesTaken('a.csv', opties, PROEFREGIO, map)).rejects.toThrow(
    /van verwijzingen, aanleveraar gi/,
  );
  await expect(leesTaken('a.csv', { ...keuzes, profiel: 'weg.json' }, PROEFREGIO, map)).rejects.toThrow(
    /bestaat niet/,
  );
});

test('in a list each line has its own, from the folder of the list; a wrong one refuses that line only', async () => {
  const taken = await leesTaken(
    undefined,
    { lijst: join(map, 'lijst.csv'), buitenPeriode: 'weigeren' },
    PROEFREGIO,
    '/',
  );
  expect(taken[0]).toMatchObject({ opdracht: { blad: 'Export', profiel: { aanleveraar: 'gi' } } });
  expect(taken[1]).toMatchObject({ uitkomst: { status: 'geweigerd' } });
  const derde = taken[2];
  expect(derde && 'uitkomst' in derde ? derde.uitkomst.fouten[0]?.melding : '').toContain(
    'Rij 4 van de lijst',
  );
});
