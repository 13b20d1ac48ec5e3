/** How readers reach the server, from the options of `serve`: on this computer, with a certificate or behind a proxy. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import type { AppOpties } from '../server/app.ts';
import { leesAdres } from '../server/instellingen/adres.ts';
import { leesInstellingen } from '../server/instellingen/instellingen.ts';
import { ZONDER_INSTELLINGEN, type Instellingen } from '../server/instellingen/schema.ts';
import { leesCertificaat, type Certificaat } from '../server/plugins/certificaat.ts';
import { leesProxy } from '../server/plugins/proxy.ts';
import { Option } from 'commander';
import { Gebruiksfout } from '../invoer/gebruiksfout.ts';
import type { Omgeving } from './omgeving.ts';

export interface Vervoeropties {
  readonly host: string;
  readonly certificaat?: string;
  readonly certificaatsleutel?: string;
  readonly achterProxy?: string;
}

const DERTIG_DAGEN_MS = 30 * 24 * 3_600_000;

/** Passwords and figures go over the network only where that is protected. */
export async function bepaalVervoer(
  opties: Vervoeropties,
  { werkmap, klok, stderr }: Omgeving,
): Promise<{ readonly host: string } & Pick<AppOpties, 'certificaat' | 'isProxy'>> {
  const { certificaat, certificaatsleutel, achterProxy } = opties;
  const host = parseHost(opties.host);
  if ((certificaat === undefined) !== (certificaatsleutel === undefined)) {
    throw new Gebruiksfout('Geef --certificaat en --certificaatsleutel allebei op.');
  }
  if (!isEigen(host) && certificaat === undefined && achterProxy === undefined) {
    throw new Gebruiksfout(
      `Luisteren op "${host}" mag niet zonder versleuteling: dan kan iedereen op het netwerk meelezen. Geef een certificaat op (--certificaat en --certificaatsleutel), zeg welke proxy ervoor staat (--achter-proxy <adres>), of kies 127.0.0.1, ::1 of localhost.`,
    );
  }
  const isProxy = achterProxy === undefined ? undefined : leesProxy(achterProxy);
  if (achterProxy !== undefined && !isProxy) {
    throw new Gebruiksfout(
      `"${achterProxy}" is geen adres van een proxy. Schrijf een IP-adres of een netwerk, zoals 10.0.0.5 of 10.0.0.0/24.`,
    );
  }
  let gelezen: Certificaat | undefined;
  if (certificaat !== undefined && certificaatsleutel !== undefined) {
    gelezen = await leesCertificaat(
      resolve(werkmap, certificaat),
      resolve(werkmap, certificaatsleutel),
      klok(),
    );
    if (gelezen.geldigTot.getTime() - klok().getTime() < DERTIG_DAGEN_MS)
      stderr.write(
        `Het certificaat verloopt op ${gelezen.geldigTot.toISOString().slice(0, 10)}. Vervang het op tijd.\n`,
      );
  }
  return { host, ...(gelezen && { certificaat: gelezen }), ...(isProxy && { isProxy }) };
}

/** The option for the settings of the server, which accounts are invited with too. */
export function createInstellingenOption(): Option {
  return new Option(
    '--instellingen <bestand>',
    'instellingen van de server (JSON); anders server.json in de gegevensmap',
  );
}

/** The settings of the server: in the file that was named, else in server.json in the data folder, else none. */
export async function bepaalInstellingen(
  map: string,
  opties: { readonly instellingen?: string | undefined; readonly adres?: string | undefined },
  { werkmap, env }: Omgeving,
): Promise<Instellingen> {
  const genoemd = opties.instellingen ?? (env['REGIOMONITOR_INSTELLINGEN'] || undefined);
  const pad = genoemd === undefined ? resolve(map, 'server.json') : resolve(werkmap, genoemd);
  const uitBestand =
    genoemd !== undefined || existsSync(pad) ? await leesInstellingen(pad, env) : ZONDER_INSTELLINGEN;
  if (opties.adres === undefined) return uitBestand;
  const adres = leesAdres(opties.adres);
  if (adres === undefined) {
    throw new Gebruiksfout(
      `"${opties.adres}" is geen adres. Schrijf het als https://monitor.regio.nl, zonder pad.`,
    );
  }
  return { ...uitBestand, adres };
}

function parseHost(tekst: string): string {
  const host = tekst
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1');
  if (host === '' || /[\s/]/.test(host)) {
    throw new Gebruiksfout(
      `"${tekst}" is geen adres om op te luisteren. Kies bijvoorbeeld 127.0.0.1 of 0.0.0.0.`,
    );
  }
  return host;
}

/** Whether only this computer itself can reach it. */
function isEigen(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
