/** A sign-in service of a gemeente, by OpenID Connect: the code flow with PKCE, state and nonce. */
import * as oidc from 'openid-client';
import type { Aanbiederinstelling } from '../../instellingen/schema.ts';
import type { Claims } from './rechten-uit-claims.ts';

/** What only this browser and this server know of a sign-in that is under way. */
export interface Aanmeldgeheimen {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Aanbieder {
  readonly instelling: Aanbiederinstelling;
  /** Where the browser has to go. */
  begin(): Promise<Aanmeldgeheimen & { readonly url: string }>;
  /** Who came back; throws when anything about the answer is not right. `vraag`: what is behind the `?`. */
  voltooi(
    vraag: string,
    geheimen: Aanmeldgeheimen,
  ): Promise<{ readonly subject: string; readonly claims: Claims; readonly idToken: string }>;
  /** Where somebody signs out there as well; undefined when there is no such place. */
  afmeldadres(idToken: string): Promise<string | undefined>;
}

const WACHT_S = 10;
const DAG_MS = 24 * 3_600_000;

/** `adres`: where the monitor is, as the provider knows it. */
export function createAanbieder(instelling: Aanbiederinstelling, adres: string): Aanbieder {
  const { sleutel, scopes = 'openid profile email' } = instelling;
  const terug = `${adres}/aanmelden/extern/${sleutel}/terug`;
  const ontdek = remember(() => discover(instelling));

  return {
    instelling,
    async begin() {
      const config = await ontdek();
      const geheimen = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: terug,
        scope: scopes,
        state: geheimen.state,
        nonce: geheimen.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(geheimen.verifier),
        code_challenge_method: 'S256',
      });
      return { ...geheimen, url: url.href };
    },
    async voltooi(vraag, { state, nonce, verifier }) {
      const config = await ontdek();
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${terug}?${vraag}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const uitToken = tokens.claims();
      if (!uitToken || tokens.id_token === undefined) throw new RangeError('There is no ID token.');
      const { sub } = uitToken;
      // Some providers keep names and groups for those who ask. What was signed goes first.
      const meer = config.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(config, tokens.access_token, sub)
        : {};
      return { subject: sub, claims: { ...meer, ...uitToken }, idToken: tokens.id_token };
    },
    async afmeldadres(idToken) {
      const config = await ontdek();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      const naartoe = { post_logout_redirect_uri: `${adres}/aanmelden`, id_token_hint: idToken };
      return oidc.buildEndSessionUrl(config, naartoe).href;
    },
  };
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: Aanbiederinstelling): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const execute = [oidc.enableNonRepudiationChecks];
  // The settings allow this on this computer itself alone; it is marked as deprecated so that it stands out.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (url.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(url, clientId, clientSecret, undefined, { execute, timeout: WACHT_S });
}

/** Asked once a day, and again after it failed. */
function remember<T>(work: () => Promise<T>): () => Promise<T> {
  let laatste: { readonly uitkomst: Promise<T>; readonly tot: number } | undefined;
  return () => {
    if (laatste && laatste.tot > Date.now()) return laatste.uitkomst;
    const uitkomst = work();
    laatste = { uitkomst, tot: Date.now() + DAG_MS };
    uitkomst.catch(() => (laatste = undefined));
    return uitkomst;
  };
}
