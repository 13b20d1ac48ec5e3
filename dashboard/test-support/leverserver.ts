/** A server of its own with an empty register, and people who may and may not deliver, for tests of delivering. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maakSleutel } from '@regiomonitor/ingest/laden/sleutel.ts';
import { createAccount } from '@regiomonitor/queries/beheer/accounts.ts';
import { openBeheer, type Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { createSessie } from '@regiomonitor/queries/beheer/sessies.ts';
import { createToken } from '@regiomonitor/queries/beheer/tokens.ts';
import { createRegister } from '@regiomonitor/queries/database/register.ts';
import { publiceer } from '@regiomonitor/queries/publicatie/publiceer.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../server/app.ts';
import { createGeheim, hashGeheim } from '../server/toegang/geheim.ts';
import type { Roltoekenning } from '../server/toegang/rechten.ts';

/** Somebody with an account: the headers by which a browser or a script of theirs is known. */
export interface Persoon {
  readonly email: string;
  readonly sessie: Readonly<Record<string, string>>;
  readonly token: Readonly<Record<string, string>>;
}

export interface Leverserver {
  readonly map: string;
  readonly app: FastifyInstance;
  readonly beheer: Beheer;
  /** Everything that the server wrote to its log. */
  readonly log: string[];
  maakPersoon(naam: string, ...rollen: Roltoekenning[]): Promise<Persoon>;
  close(): Promise<void>;
}

/** Needs built screens. */
export async function startLeverserver(
  regio: Regio,
  { klok = () => new Date(), wachtMs }: { klok?: () => Date; wachtMs?: number } = {},
): Promise<Leverserver> {
  const ouder = await mkdtemp(join(tmpdir(), 'regiomonitor-leveren-'));
  const map = join(ouder, 'data');
  await createRegister(map, regio);
  await maakSleutel(`${map}.sleutel`);
  await publiceer(map, { klok });
  const log: string[] = [];
  const app = await createApp({
    ...{ map, klok, log: { write: (regel: string) => void log.push(regel) } },
    ...(wachtMs !== undefined && { wachtMs }),
  });
  const beheer = await openBeheer(map);
  return {
    ...{ map, app, beheer, log },
    async maakPersoon(naam, ...rollen) {
      const email = `${naam}@voorbeeld.nl`;
      const account = await createAccount(beheer, { email, naam, niveau: 'intern', rollen }, klok());
      const [geheim, token] = [createGeheim(), createGeheim()];
      await createSessie(beheer, hashGeheim(geheim), account.id, klok());
      await createToken(beheer, { hash: hashGeheim(token), account_id: account.id, naam: 'proef' }, klok());
      return {
        email,
        sessie: { cookie: `sessie=${geheim}`, 'sec-fetch-site': 'same-origin' },
        token: { authorization: `Bearer ${token}` },
      };
    },
    async close() {
      await app.close();
      await beheer.close();
      await rm(ouder, { recursive: true });
    },
  };
}

/** One part of a form: a field, or a file with a name. */
export interface Deel {
  readonly naam: string;
  readonly inhoud: string | Uint8Array;
  readonly bestandsnaam?: string;
}

const GRENS = 'grens-van-de-proef';

/** A form as a browser or curl sends it. */
export function schrijfFormulier(delen: readonly Deel[]): {
  payload: Buffer;
  headers: Record<string, string>;
} {
  const stukken = delen.flatMap(({ naam, inhoud, bestandsnaam }) => [
    `--${GRENS}\r\ncontent-disposition: form-data; name="${naam}"`,
    bestandsnaam === undefined
      ? ''
      : `; filename="${bestandsnaam}"\r\ncontent-type: application/octet-stream`,
    '\r\n\r\n',
    inhoud,
    '\r\n',
  ]);
  const payload = Buffer.concat([...stukken, `--${GRENS}--\r\n`].map((stuk) => Buffer.from(stuk as string)));
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${GRENS}` } };
}
