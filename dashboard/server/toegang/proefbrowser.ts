/** A browser for tests: keeps cookies, sends forms as a page of this site would, and nothing else. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

export interface Proefbrowser {
  readonly cookies: Map<string, string>;
  get(pad: string): Promise<LightMyRequestResponse>;
  /** Sends a form; `headers` replaces what a browser says of where it came from. */
  post(
    pad: string,
    velden: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

export function openProefbrowser(app: FastifyInstance, cookies = new Map<string, string>()): Proefbrowser {
  const cookie = () => [...cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');

  function keep(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    cookies,
    get: async (url) => keep(await app.inject({ url, headers: { cookie: cookie() } })),
    post: async (url, velden, headers = { 'sec-fetch-site': 'same-origin' }) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          headers: { cookie: cookie(), 'content-type': 'application/x-www-form-urlencoded', ...headers },
          payload: new URLSearchParams(velden).toString(),
        }),
      ),
  };
}
