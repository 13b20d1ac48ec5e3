/** Links by mail, against a real mail server on this computer. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildScreensWhenNeeded } from '../../build-screens.ts';
import { maakCertificaat } from '../../test-support/certificaat.ts';
import { createApp } from '../app.ts';
import { ZONDER_INSTELLINGEN, type Mailinstelling } from '../instellingen/schema.ts';
import { maakLink, nodigUit } from '../toegang/accountbeheer.ts';
import { openProefbrowser } from '../toegang/proefbrowser.ts';
import { createPost } from './post.ts';

const ADRES = 'https://monitor.voorbeeld.nl';
const LINK = `${ADRES}/uitnodiging/${'x'.repeat(43)}`;
const SANNE = { naam: 'Sanne de Groot', email: 'sanne@voorbeeld.nl' };

let server: SMTPServer | undefined;
const brieven: { readonly aan: string[]; readonly tekst: string; readonly versleuteld: boolean }[] = [];
const meldingen: object[] = [];

async function startMailserver(opties: SMTPServerOptions = {}): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData(stream, { envelope, secure }, klaar) {
      const delen: Buffer[] = [];
      stream.on('data', (deel: Buffer) => delen.push(deel));
      stream.on('end', () => {
        const tekst = Buffer.concat(delen).toString();
        brieven.push({ aan: envelope.rcptTo.map(({ address }) => address), tekst, versleuteld: secure });
        klaar();
      });
    },
    ...opties,
  });
  server.on('error', () => undefined);
  const luistert = server.listen(0, '127.0.0.1');
  await once(luistert, 'listening');
  return (luistert.address() as AddressInfo).port;
}
afterEach(async () => {
  if (server) await new Promise<void>((resolve) => server?.close(resolve));
  server = undefined;
  brieven.length = 0;
  meldingen.length = 0;
});

const instelling = (poort: number, anders: Partial<Mailinstelling> = {}): Mailinstelling => ({
  host: '127.0.0.1',
  poort,
  tls: 'geen',
  van: 'monitor@voorbeeld.nl',
  ...anders,
});
const open = (poort: number, anders: Partial<Mailinstelling> = {}) =>
  createPost(instelling(poort, anders), (fout) => void meldingen.push(fout));

describe('a link by mail', () => {
  it('goes to whom it is for, with how long it works and nothing else', async () => {
    const post = open(await startMailserver());
    expect(await post.stuurLink(SANNE, 'uitnodiging', LINK)).toBe(true);
    const [{ aan, tekst } = { aan: [], tekst: '' }] = brieven;
    expect(aan).toEqual(['sanne@voorbeeld.nl']);
    expect(tekst).toContain('Subject: Uitnodiging voor de regiomonitor');
    const leesbaar = tekst.replaceAll('=\r\n', '');
    expect(leesbaar).toContain(LINK);
    expect(leesbaar).toContain('twee weken lang');
  });

  it('that is for a new password says so', async () => {
    await open(await startMailserver()).stuurLink(SANNE, 'herstel', LINK);
    expect(brieven[0]?.tekst).toContain('Een nieuw wachtwoord');
  });

  it('cannot be bent to other recipients or headers by a name', async () => {
    const post = open(await startMailserver());
    const naam = 'Sanne"\r\nBcc: elders@voorbeeld.nl\r\n\r\n<script>';
    await post.stuurLink({ ...SANNE, naam }, 'uitnodiging', LINK);
    const [{ aan, tekst } = { aan: [], tekst: '' }] = brieven;
    const [kop = ''] = tekst.split('\r\n\r\n');
    expect(aan).toEqual(['sanne@voorbeeld.nl']);
    expect(kop).not.toMatch(/^bcc:/im);
  });

  it.each<[string, SMTPServerOptions, Partial<Mailinstelling>]>([
    [
      'refuses it',
      { onRcptTo: (_adres, _sessie, klaar) => klaar(new Error('sanne@voorbeeld.nl onbekend')) },
      {},
    ],
    [
      'refuses the password',
      { onAuth: (_a, _s, klaar) => klaar(new Error('nee')) },
      { gebruiker: 'x', wachtwoord: 'y' },
    ],
    ['has no encryption while that is demanded', { hideSTARTTLS: true }, { tls: 'starttls' }],
    ['has a certificate of nobody', {}, { tls: 'starttls' }],
  ])('is not sent when the server %s; the log holds no address', async (_wat, opties, anders) => {
    const post = open(await startMailserver(opties), anders);
    expect(await post.stuurLink(SANNE, 'uitnodiging', LINK)).toBe(false);
    expect(brieven).toEqual([]);
    expect(meldingen).toHaveLength(1);
    expect(JSON.stringify(meldingen)).not.toMatch(/sanne|uitnodiging\/|voorbeeld/i);
  });

  it('is not sent when there is no server', async () => {
    expect(await open(1).stuurLink(SANNE, 'uitnodiging', LINK)).toBe(false);
  });

  it('goes encrypted, to a server with a certificate that is trusted alone', async () => {
    const poort = await startMailserver({ secure: true, ...(await maakCertificaat(['127.0.0.1'])) });
    expect(await open(poort, { tls: 'direct' }).stuurLink(SANNE, 'uitnodiging', LINK)).toBe(false);
  });
});

describe('on the page for accounts', () => {
  let map: string;
  beforeAll(async () => {
    await buildScreensWhenNeeded();
  }, 240_000);

  /** A beheerder who is signed in, on a server that mails by this port. */
  async function openBeheerder(poort: number) {
    map = await mkdtemp(join(tmpdir(), 'regiomonitor-post-'));
    const beheer = await openBeheer(map);
    const rollen = [{ rol: 'beheerder', scope: 'regio', aanleveraar: null }] as const;
    const wim = { naam: 'Wim', email: 'wim@voorbeeld.nl', niveau: 'intern', rollen } as const;
    const uitslag = await nodigUit(beheer, wim, new Date());
    if (uitslag === 'bestaat') throw new Error('There already is one.');
    const link = await maakLink(beheer, uitslag.account, new Date());
    await beheer.close();
    const instellingen = { ...ZONDER_INSTELLINGEN, adres: ADRES, mail: instelling(poort) };
    const app = await createApp({ map, instellingen });
    const browser = openProefbrowser(app);
    await browser.post(link, { wachtwoord: 'vier losse woorden samen' });
    const nodig = () =>
      browser.post('/beheer/accounts?/uitnodigen', { ...SANNE, niveau: 'intern', rol_regiegroeplid: 'ja' });
    return { nodig, close: () => app.close().then(() => rm(map, { recursive: true })) };
  }

  it('an invitation is shown as well as mailed', async () => {
    const { nodig, close } = await openBeheerder(await startMailserver());
    const { body } = await nodig();
    const [, link = ''] =
      /href="(https:\/\/monitor\.voorbeeld\.nl\/uitnodiging\/[\w-]{43})"/.exec(body) ?? [];
    expect(body).toContain('De link is gemaild');
    expect(brieven[0]?.tekst.replaceAll('=\r\n', '')).toContain(link);
    await close();
  });

  it('a mail that fails never loses the link, and says so', async () => {
    const { nodig, close } = await openBeheerder(1);
    const { statusCode, body } = await nodig();
    expect(statusCode).toBe(200);
    expect(body).toContain('De mail is niet verstuurd');
    expect(body).toMatch(/href="https:\/\/monitor\.voorbeeld\.nl\/uitnodiging\/[\w-]{43}"/);
    await close();
  });
});
