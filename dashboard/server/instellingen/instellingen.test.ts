import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesInstellingen } from './instellingen.ts';

let map: string;
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'regiomonitor-instellingen-'));
  await writeFile(join(map, 'geheim'), 'goed bewaard\n', { mode: 0o600 });
  await writeFile(join(map, 'open-geheim'), 'voor iedereen', { mode: 0o644 });
  await chmod(join(map, 'open-geheim'), 0o644);
});
afterAll(() => rm(map, { recursive: true }));

async function lees(inhoud: unknown, env: Record<string, string> = {}) {
  const pad = join(map, 'server.json');
  await writeFile(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  return leesInstellingen(pad, env);
}

const ADRES = 'https://monitor.voorbeeld.nl';
const BREDA = {
  sleutel: 'breda',
  naam: 'Gemeente Breda',
  issuer: 'https://aanmelden.voorbeeld.nl',
  clientId: 'monitor',
  clientSecretBestand: 'geheim',
  rollen: [{ claim: 'groups', waarde: 'monitor', rol: 'regiegroeplid' }],
};
const MAIL = { host: 'mail.voorbeeld.nl', poort: 587, tls: 'starttls', van: 'monitor@voorbeeld.nl' };

describe('settings of the server', () => {
  it('may be left out altogether', async () => {
    expect(await lees({})).toEqual({ lokaleAccounts: 'iedereen', aanbieders: [] });
  });

  it('take secrets from a file beside it, or from the environment', async () => {
    const { clientSecretBestand: _, ...zonder } = BREDA;
    const uitBestand = await lees({ adres: ADRES, aanbieders: [BREDA] });
    const uitOmgeving = await lees(
      { adres: `${ADRES}/`, aanbieders: [zonder], mail: { ...MAIL, gebruiker: 'monitor' } },
      { REGIOMONITOR_OIDC_SECRET_BREDA: 'uit de omgeving', REGIOMONITOR_MAIL_WACHTWOORD: 'post' },
    );
    expect(uitBestand.aanbieders[0]?.clientSecret).toBe('goed bewaard');
    expect(uitOmgeving).toMatchObject({
      adres: ADRES,
      aanbieders: [{ clientSecret: 'uit de omgeving' }],
      mail: { wachtwoord: 'post' },
    });
  });

  it.each([
    ['{', /geen JSON/],
    [[], /klopt niet bij het begin/],
    [{ adress: ADRES }, /klopt niet bij .*alleen adres, contact/],
    [{ adres: 'monitor.voorbeeld.nl' }, /schrijf het als https:/],
    [{ adres: `${ADRES}/pad` }, /zonder pad/],
    [{ contact: 'bel ons' }, /mailto:/],
    [{ lokaleAccounts: 'uit' }, /een van: iedereen, alleen-beheerder/],
    [{ lokaleAccounts: 'alleen-beheerder' }, /niemand zich aanmelden/],
    [{ aanbieders: [BREDA] }, /ontbreekt adres/],
    [{ adres: ADRES, aanbieders: [BREDA, BREDA] }, /dezelfde sleutel/],
    [{ adres: ADRES, aanbieders: [BREDA, { ...BREDA, sleutel: 'altena' }] }, /dezelfde issuer/],
    [{ adres: ADRES, aanbieders: [{ ...BREDA, issuer: 'http://elders.nl' }] }, /met https:/],
    [{ adres: ADRES, aanbieders: [{ ...BREDA, clientSecretBestand: 'weg' }] }, /niet te lezen/],
    [{ adres: ADRES, aanbieders: [{ ...BREDA, clientSecretBestand: 'open-geheim' }] }, /chmod 600/],
    [{ adres: ADRES, aanbieders: [{ ...BREDA, rollen: [] }] }, /welke rol bij welke claim/],
    [
      { adres: ADRES, aanbieders: [{ ...BREDA, rollen: [{ ...BREDA.rollen[0], rol: 'baas' }] }] },
      /aanbieders\.0\.rollen\.0\.rol: daar hoort een van: aanleveraar/,
    ],
    [{ adres: ADRES, mail: { ...MAIL, tls: 'een beetje' } }, /mail\.tls/],
    [{ adres: ADRES, mail: { ...MAIL, gebruiker: 'monitor' } }, /wachtwoord voor de mailserver ontbreekt/],
    [
      { adres: ADRES, mail: { ...MAIL, tls: 'geen', gebruiker: 'x', wachtwoordBestand: 'geheim' } },
      /niet zonder versleuteling/,
    ],
    ['{"__proto__": {"adres": "x"}, "constructor": 1}', /klopt niet/],
  ])('%j are refused, with where and why', async (inhoud, melding) => {
    await expect(lees(inhoud)).rejects.toThrow(melding);
    await expect(lees(inhoud)).rejects.not.toThrow(/goed bewaard|voor iedereen/);
  });
});
