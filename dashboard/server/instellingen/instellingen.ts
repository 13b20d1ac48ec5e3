/** Reads the file with settings of the server and the secrets that it points at. What is wrong is said in Dutch. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Value } from 'typebox/value';
import type { Static } from 'typebox';
import { heeftScope } from '../toegang/rechten.ts';
import { leesAdres } from './adres.ts';
import { InstellingenFout } from './fout.ts';
import {
  Instellingenbestand,
  type Aanbiederinstelling,
  type Instellingen,
  type Mailinstelling,
} from './schema.ts';

type Bestand = Static<typeof Instellingenbestand>;
type Env = Readonly<Record<string, string | undefined>>;

/**
 * The settings in this file.
 *
 * @throws InstellingenFout
 */
export async function leesInstellingen(pad: string, env: Env): Promise<Instellingen> {
  const bestand = parse(await lees(pad, 'de instellingen'), pad);
  const { adres, contact, lokaleAccounts = 'iedereen', aanbieders = [], mail } = bestand;
  const vanafHier = (ander: string) => resolve(dirname(pad), ander);
  const volledig: Instellingen = {
    ...(adres !== undefined && { adres: eisAdres(adres, pad) }),
    ...(contact !== undefined && { contact }),
    lokaleAccounts,
    aanbieders: await Promise.all(aanbieders.map((een) => readAanbieder(een, vanafHier, env))),
    ...(mail && { mail: await readMail(mail, vanafHier, env) }),
  };
  checkSamenhang(volledig, pad);
  return volledig;
}

function parse(tekst: string, pad: string): Bestand {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(tekst);
  } catch {
    throw new InstellingenFout(`${pad} is geen JSON. Controleer komma's, aanhalingstekens en haakjes.`);
  }
  if (Value.Check(Instellingenbestand, inhoud)) return inhoud;
  const [fout] = Value.Errors(Instellingenbestand, inhoud);
  const plek = fout?.instancePath.slice(1).split('/').filter(Boolean) ?? [];
  const waar = plek.join('.') || 'het begin';
  throw new InstellingenFout(`${pad} klopt niet bij ${waar}: daar hoort ${describe(plek)}.`);
}

/** What belongs at this place: the description of the nearest schema that has one. */
function describe(plek: readonly string[]): string {
  let schema: unknown = Instellingenbestand;
  let beschrijving = (Instellingenbestand as { description?: string }).description ?? '';
  for (const stap of plek) {
    const { properties, items } = schema as { properties?: Record<string, unknown>; items?: unknown };
    if (properties && !Object.hasOwn(properties, stap)) break;
    schema = properties?.[stap] ?? items ?? {};
    beschrijving = (schema as { description?: string }).description ?? beschrijving;
  }
  return beschrijving;
}

async function readAanbieder(
  { clientSecretBestand, ...rest }: NonNullable<Bestand['aanbieders']>[number],
  vanafHier: (pad: string) => string,
  env: Env,
): Promise<Aanbiederinstelling> {
  const naam = `REGIOMONITOR_OIDC_SECRET_${rest.sleutel.toUpperCase().replaceAll('-', '_')}`;
  const clientSecret = clientSecretBestand ? await leesGeheim(vanafHier(clientSecretBestand)) : env[naam];
  if (!clientSecret) {
    throw new InstellingenFout(
      `Het client secret van ${rest.sleutel} ontbreekt. Zet het in een bestand (clientSecretBestand) of in ${naam}.`,
    );
  }
  const { issuer } = rest;
  if (!URL.canParse(issuer) || !isVeilig(new URL(issuer))) {
    throw new InstellingenFout(`De issuer van ${rest.sleutel} is een adres dat met https:// begint.`);
  }
  return { ...rest, clientSecret };
}

/** Plain HTTP only on this computer itself. */
function isVeilig({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}

async function readMail(
  { wachtwoordBestand, ...rest }: NonNullable<Bestand['mail']>,
  vanafHier: (pad: string) => string,
  env: Env,
): Promise<Mailinstelling> {
  const wachtwoord = wachtwoordBestand
    ? await leesGeheim(vanafHier(wachtwoordBestand))
    : env['REGIOMONITOR_MAIL_WACHTWOORD'];
  if (rest.gebruiker !== undefined && !wachtwoord) {
    throw new InstellingenFout(
      'Het wachtwoord voor de mailserver ontbreekt. Zet het in een bestand (wachtwoordBestand) of in REGIOMONITOR_MAIL_WACHTWOORD.',
    );
  }
  if (rest.gebruiker !== undefined && rest.tls === 'geen') {
    throw new InstellingenFout(
      'Een wachtwoord gaat niet zonder versleuteling over het netwerk: kies tls direct of starttls.',
    );
  }
  return { ...rest, ...(wachtwoord && { wachtwoord }) };
}

function checkSamenhang({ adres, aanbieders, mail, lokaleAccounts }: Instellingen, pad: string): void {
  if (adres === undefined && (aanbieders.length > 0 || mail)) {
    throw new InstellingenFout(
      `In ${pad} ontbreekt adres: aanmelden bij de gemeente en mailen kunnen niet zonder.`,
    );
  }
  for (const { sleutel, rollen } of aanbieders) {
    const zonder = rollen.find(({ rol, scope }) => heeftScope(rol) && scope === undefined);
    if (zonder) {
      throw new InstellingenFout(
        `In ${pad} mist bij ${sleutel} de rol ${zonder.rol} een scope: de CBS-code van een gemeente, of regio.`,
      );
    }
  }
  for (const kenmerk of ['sleutel', 'issuer'] as const) {
    if (new Set(aanbieders.map((een) => een[kenmerk])).size < aanbieders.length) {
      throw new InstellingenFout(`In ${pad} staan twee aanbieders met dezelfde ${kenmerk}.`);
    }
  }
  if (lokaleAccounts === 'alleen-beheerder' && aanbieders.length === 0) {
    throw new InstellingenFout(
      `In ${pad} staan lokale accounts uit, maar er is geen aanbieder: dan kan niemand zich aanmelden.`,
    );
  }
}

function eisAdres(tekst: string, pad: string): string {
  const adres = leesAdres(tekst);
  if (adres !== undefined) return adres;
  throw new InstellingenFout(
    `${pad} klopt niet bij adres: schrijf het als https://monitor.regio.nl, zonder pad.`,
  );
}

/** A secret is of who runs the monitor alone: a file that others can read is refused. */
async function leesGeheim(pad: string): Promise<string> {
  const tekst = await lees(pad, 'het geheim');
  const { mode } = await stat(pad);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new InstellingenFout(`Anderen kunnen ${pad} lezen. Voer uit: chmod 600 ${pad}`);
  }
  return tekst.trim();
}

async function lees(pad: string, wat: string): Promise<string> {
  try {
    return await readFile(pad, 'utf8');
  } catch {
    throw new InstellingenFout(`Het bestand met ${wat} is niet te lezen: ${pad}`);
  }
}
