import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBeheer, type Beheer } from './beheer.ts';
import { leesBeheerstand } from './bijdragen.ts';
import { bewaarTermijnen, leesTermijnen } from './termijnen.ts';

let map: string;
let beheer: Beheer;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'termijnen-'));
  beheer = await openBeheer(map);
});
afterAll(async () => {
  await beheer.close();
  await rm(map, { recursive: true });
});

test('the terms of the region: none at first, then what was chosen, by the next page already', async () => {
  expect(await leesTermijnen(beheer)).toEqual({});
  const stand = await leesBeheerstand(beheer);
  await bewaarTermijnen(beheer, { casussen: { weken: 8 }, verwijzingen: { dag: '04-01' } });
  expect(await leesTermijnen(beheer)).toEqual({ casussen: { weken: 8 }, verwijzingen: { dag: '04-01' } });
  await bewaarTermijnen(beheer, { casussen: { weken: 2 } });
  expect(await leesTermijnen(beheer)).toEqual({ casussen: { weken: 2 } });
  expect(await leesBeheerstand(beheer)).toBe(stand + 2);
});

test('what is no term, or of no bron, is as if it had not been chosen', async () => {
  const waarde = JSON.stringify({
    casussen: { weken: 900 },
    zaken: { weken: 1 },
    scholing: { dag: '05-01' },
  });
  await beheer.db
    .updateTable('instelling')
    .set({ waarde })
    .where('sleutel', '=', 'aanlevertermijnen')
    .execute();
  expect(await leesTermijnen(beheer)).toEqual({ scholing: { dag: '05-01' } });
});
