import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetMislukt, noteMislukt, readWachttijd } from './aanmeldpogingen.ts';
import {
  AccountBestaat,
  createAccount,
  deleteAccount,
  findAccount,
  listAccounts,
  replaceHerstelcodes,
  updateAccount,
  useHerstelcode,
  useTotpStap,
  type Account,
} from './accounts.ts';
import { openBeheer, type Beheer } from './beheer.ts';
import {
  createLink,
  createSessie,
  endSessies,
  findLink,
  isToestelVan,
  rememberToestel,
  sweep,
  useLink,
  useSessie,
} from './sessies.ts';

const NU = new Date('2026-11-02T09:00:00Z');
const later = (minuten: number) => new Date(NU.getTime() + minuten * 60_000);
const DUUR = { stil: 120 * 60_000, hoogstens: 12 * 60 * 60_000 };

let map: string;
let beheer: Beheer;
let account: Account;
beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'beheer-'));
  beheer = await openBeheer(map);
  const rollen = [{ rol: 'aanleveraar', scope: 'GM0758', aanleveraar: 'gemeente' }];
  account = await createAccount(
    beheer,
    { email: ' A@Voorbeeld.nl ', naam: 'A', niveau: 'intern', rollen },
    NU,
  );
});
afterEach(async () => {
  await beheer.close();
  await rm(map, { recursive: true });
});

describe('an account', () => {
  it('is found by its address, however it is typed, with its roles', async () => {
    expect(await findAccount(beheer, 'email', 'a@voorbeeld.nl')).toEqual(account);
    expect(account).toMatchObject({ wachtwoord: null, geblokkeerd: 0, soort: 'lokaal' });
    expect(account.rollen).toEqual([{ rol: 'aanleveraar', scope: 'GM0758', aanleveraar: 'gemeente' }]);
  });

  it('exists once per address', async () => {
    const dubbel = createAccount(
      beheer,
      { email: 'a@VOORBEELD.nl', naam: 'B', niveau: 'intern', rollen: [] },
      NU,
    );
    await expect(dubbel).rejects.toThrow(AccountBestaat);
    expect(await listAccounts(beheer)).toHaveLength(1);
  });

  it('gets other roles as a whole', async () => {
    await updateAccount(beheer, account.id, {
      niveau: 'openbaar',
      rollen: [{ rol: 'bestuurder', scope: 'regio', aanleveraar: null }],
    });
    expect(await findAccount(beheer, 'id', account.id)).toMatchObject({
      niveau: 'openbaar',
      rollen: [{ rol: 'bestuurder' }],
    });
  });

  it('takes its sessions along when it is removed', async () => {
    await createSessie(beheer, 's', account.id, NU);
    await deleteAccount(beheer, account.id);
    expect(await useSessie(beheer, 's', DUUR, NU)).toBeUndefined();
    expect(await beheer.db.selectFrom('account_rol').selectAll().execute()).toEqual([]);
  });

  it('accepts a recovery code once, and the code of a time step once', async () => {
    await replaceHerstelcodes(beheer, account.id, ['een', 'twee']);
    expect([
      await useHerstelcode(beheer, account.id, 'een'),
      await useHerstelcode(beheer, account.id, 'een'),
      await useHerstelcode(beheer, account.id, 'drie'),
    ]).toEqual([true, false, false]);
    expect([
      await useTotpStap(beheer, account.id, 100),
      await useTotpStap(beheer, account.id, 100),
      await useTotpStap(beheer, account.id, 99),
      await useTotpStap(beheer, account.id, 101),
    ]).toEqual([true, false, false, true]);
  });
});

describe('a session', () => {
  beforeEach(() => createSessie(beheer, 's', account.id, NU));

  it('ends two hours after it was last used', async () => {
    expect((await useSessie(beheer, 's', DUUR, later(119)))?.id).toBe(account.id);
    expect((await useSessie(beheer, 's', DUUR, later(238)))?.id).toBe(account.id);
    expect(await useSessie(beheer, 's', DUUR, later(359))).toBeUndefined();
  });

  it('ends twelve hours after it began, however much it is used', async () => {
    for (let minuten = 60; minuten <= 720; minuten += 60) {
      expect(await useSessie(beheer, 's', DUUR, later(minuten))).toBeDefined();
    }
    expect(await useSessie(beheer, 's', DUUR, later(721))).toBeUndefined();
  });

  it('ends with every other one of the account, at once', async () => {
    await createSessie(beheer, 't', account.id, NU);
    await endSessies(beheer, account.id);
    expect([await useSessie(beheer, 's', DUUR, NU), await useSessie(beheer, 't', DUUR, NU)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is of no use while the account is blocked', async () => {
    await updateAccount(beheer, account.id, { geblokkeerd: 1 });
    expect(await useSessie(beheer, 's', DUUR, NU)).toBeUndefined();
  });
});

describe('a link', () => {
  it('works once, also when it is used twice at the same time', async () => {
    await createLink(beheer, 'l', account.id, later(60));
    expect((await findLink(beheer, 'l', NU))?.id).toBe(account.id);
    const tweede = await openBeheer(map);
    expect((await Promise.all([useLink(beheer, 'l', NU), useLink(tweede, 'l', NU)])).sort()).toEqual([
      false,
      true,
    ]);
    await tweede.close();
    expect(await findLink(beheer, 'l', NU)).toBeUndefined();
  });

  it('ends in time, and when another one is made', async () => {
    await createLink(beheer, 'l', account.id, later(60));
    expect(await findLink(beheer, 'l', later(61))).toBeUndefined();
    await createLink(beheer, 'm', account.id, later(60));
    expect(await useLink(beheer, 'l', NU)).toBe(false);
  });
});

it('knows the browser of an account, and of no other account', async () => {
  await rememberToestel(beheer, 'd', account.id, later(60));
  expect(await isToestelVan(beheer, 'd', account.email, NU)).toBe(true);
  expect(await isToestelVan(beheer, 'd', 'b@voorbeeld.nl', NU)).toBe(false);
  await sweep(beheer, DUUR, later(61));
  expect(await beheer.db.selectFrom('toestel').selectAll().execute()).toEqual([]);
});

describe('who guesses', () => {
  it('waits after five failures, each time twice as long, at most a quarter of an hour', async () => {
    const wachttijden: number[] = [];
    for (let keer = 0; keer < 14; keer++) {
      await noteMislukt(beheer, ['account:x'], NU);
      wachttijden.push((await readWachttijd(beheer, ['account:x'], NU)) / 1000);
    }
    expect(wachttijden).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900]);
    expect(await readWachttijd(beheer, ['account:x'], later(15))).toBe(0);
  });

  it('starts again after an hour, or after a success', async () => {
    for (let keer = 0; keer < 6; keer++) await noteMislukt(beheer, ['account:x'], NU);
    await noteMislukt(beheer, ['account:x'], later(61));
    expect(await readWachttijd(beheer, ['account:x'], later(61))).toBe(0);
    for (let keer = 0; keer < 6; keer++) await noteMislukt(beheer, ['account:x'], NU);
    await forgetMislukt(beheer, ['account:x']);
    expect(await readWachttijd(beheer, ['account:x'], NU)).toBe(0);
  });

  it('from one address has more attempts: an office shares it', async () => {
    for (let keer = 0; keer < 29; keer++) await noteMislukt(beheer, ['adres:127.0.0.1'], NU);
    expect(await readWachttijd(beheer, ['adres:127.0.0.1'], NU)).toBe(0);
    await noteMislukt(beheer, ['adres:127.0.0.1'], NU);
    expect(await readWachttijd(beheer, ['adres:127.0.0.1'], NU)).toBeGreaterThan(0);
  });
});
