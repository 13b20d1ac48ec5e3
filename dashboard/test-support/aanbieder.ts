/** A real OpenID provider on this computer, and a browser that signs in there as whom a test says. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'monitor', secret: 'geheim van de monitor bij de aanbieder' };

export interface Proefaanbieder {
  readonly issuer: string;
  /** Who can sign in, with what the provider says of them. */
  readonly mensen: Map<string, Record<string, unknown>>;
  /** Changes the ID token on its way to the monitor. */
  knoei: ((token: string) => string) | undefined;
  /** Changes what the provider says of itself. */
  kop: Record<string, unknown>;
  /** A token with these claims, signed by the provider itself. */
  onderteken(claims: Record<string, unknown>): string;
  /** Goes there as this person; returns the address at the monitor that the browser is sent back to. */
  meldAan(url: string, wie: string): Promise<URL>;
  close(): Promise<void>;
}

/** `adres`: where the provider believes the monitor to be. */
export async function startAanbieder(adres: string, sleutel: string): Promise<Proefaanbieder> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'proef', use: 'sig', alg: 'RS256' };
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${adres}/aanmelden/extern/${sleutel}/terug`],
        post_logout_redirect_uris: [`${adres}/aanmelden`],
      },
    ],
    jwks: { keys: [jwk] as never },
    cookies: { keys: ['proef'] },
    ttl: {
      Interaction: 600,
      Grant: 600,
      Session: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    pkce: { required: () => true },
    claims: {
      openid: ['sub', 'groups', 'realm_access'],
      profile: ['name'],
      email: ['email', 'email_verified'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/wie/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...aanbieder.mensen.get(id) }) }),
    loadExistingGrant: ({ oidc: { client, session } }) =>
      geefToestemming(provider, client?.clientId, session?.accountId),
  });
  provider.use(async (ctx, next) => {
    const wie = ctx.path.startsWith('/wie/') ? ctx.get('x-wie') : '';
    if (wie !== '') {
      await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: wie } });
      ctx.respond = false;
      return;
    }
    await next();
    const body = ctx.body as Record<string, unknown> | undefined;
    if (ctx.path === '/token' && typeof body?.['id_token'] === 'string' && aanbieder.knoei)
      ctx.body = { ...body, id_token: aanbieder.knoei(body['id_token']) };
    if (ctx.path === '/.well-known/openid-configuration') ctx.body = { ...body, ...aanbieder.kop };
  });
  const antwoord = provider.callback();
  server.on('request', (request, response) => void antwoord(request, response));

  const aanbieder: Proefaanbieder = {
    issuer,
    mensen: new Map(),
    knoei: undefined,
    kop: {},
    onderteken(claims) {
      const deel = (inhoud: unknown) => Buffer.from(JSON.stringify(inhoud)).toString('base64url');
      const tekst = `${deel({ alg: 'RS256', kid: 'proef', typ: 'JWT' })}.${deel(claims)}`;
      return `${tekst}.${sign('sha256', Buffer.from(tekst), privateKey).toString('base64url')}`;
    },
    meldAan: (url, wie) => volg(new URL(url), wie, adres),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return aanbieder;
}

/** Everybody agrees to everything: that is not what is tested. */
async function geefToestemming(provider: Provider, clientId = '', accountId = '') {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}

/** Follows every redirect at the provider, with its cookies, until the one that leads back. */
async function volg(begin: URL, wie: string, adres: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = begin;
  for (let stap = 0; stap < 10; stap++) {
    const cookie = [...cookies].map((paar) => paar.join('=')).join('; ');
    const antwoord = await fetch(url, { redirect: 'manual', headers: { cookie, 'x-wie': wie } });
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? [];
      cookies.set(naam, waarde);
    }
    const location = antwoord.headers.get('location');
    if (location === null)
      throw new Error(`The provider answered ${antwoord.status}: ${await antwoord.text()}`);
    url = new URL(location, url);
    if (url.origin === adres) return url;
  }
  throw new Error('The provider keeps sending the browser on.');
}
