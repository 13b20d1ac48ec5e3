import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beheerPath, openBeheer, type Beheer } from './beheer.ts';
import { bewaarAfwijking, leesAfwijkingen, leesWijzigingen } from './bescherming.ts';

const actor = { wie: 'coördinator', rol: 'coordinator', gemeente: null };
let map: string;
let beheer: Beheer;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'beheer-'));
  beheer = await openBeheer(map);
});
afterEach(async () => {
  await beheer.close();
  await rm(map, { recursive: true });
});

it('is a file for its owner alone, that a second process can use at the same time', async () => {
  expect((await stat(beheerPath(map))).mode & 0o777).toBe(0o600);
  const tweede = await openBeheer(map);
  await bewaarAfwijking(tweede, { niveau: 'intern', indicator: 'kpi3', drempel: 7 }, actor, new Date(0));
  expect(await leesAfwijkingen(beheer)).toEqual([{ niveau: 'intern', indicator: 'kpi3', drempel: 7 }]);
  await tweede.close();
});

it('lets the newest change hold, and keeps every earlier one with who made it', async () => {
  await bewaarAfwijking(beheer, { niveau: 'intern', indicator: 'kpi3', drempel: 7 }, actor, new Date(0));
  await bewaarAfwijking(
    beheer,
    { niveau: 'openbaar', indicator: 'kpi3', complement: true },
    actor,
    new Date(1),
  );
  await bewaarAfwijking(beheer, { niveau: 'intern', indicator: 'kpi3' }, actor, new Date(2));
  expect(await leesAfwijkingen(beheer)).toEqual([
    { niveau: 'openbaar', indicator: 'kpi3', complement: true },
  ]);
  expect(await leesWijzigingen(beheer)).toMatchObject([
    { wie: 'coördinator' },
    {},
    { op: '1970-01-01T00:00:00.002Z' },
  ]);
});
