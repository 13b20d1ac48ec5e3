/** Mails links that work once, where a mail server is set. A mail that fails is said, and the link is shown anyway. */
import { createTransport } from 'nodemailer';
import type { Mailinstelling } from '../instellingen/schema.ts';
import { schrijfLinkbrief, type Linksoort } from './linkbrief.ts';

export interface Ontvanger {
  readonly naam: string;
  readonly email: string;
}

export interface Post {
  /** Whether the mail server took it. */
  stuurLink(aan: Ontvanger, soort: Linksoort, link: string): Promise<boolean>;
}

/** Whoever made the link waits for the answer. */
const WACHT_MS = 10_000;

/** `meld`: writes down that it failed, by the kind of error alone: its text may hold an address. */
export function createPost(instelling: Mailinstelling, meld: (fout: object) => void): Post {
  const { host, poort, tls, van, gebruiker, wachtwoord } = instelling;
  const vervoer = createTransport({
    host,
    port: poort,
    secure: tls === 'direct',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'geen',
    ...(gebruiker !== undefined &&
      wachtwoord !== undefined && { auth: { user: gebruiker, pass: wachtwoord } }),
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: WACHT_MS,
    greetingTimeout: WACHT_MS,
    socketTimeout: WACHT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async stuurLink({ naam, email }, soort, link) {
      try {
        const { onderwerp, tekst } = schrijfLinkbrief(naam, soort, link);
        const aan = { name: naam, address: email };
        await vervoer.sendMail({ from: van, to: aan, subject: onderwerp, text: tekst });
        return true;
      } catch (error) {
        const { code = 'onbekend', responseCode = null } = error as { code?: string; responseCode?: number };
        meld({ soort: 'mailen mislukt', code, antwoord: responseCode });
        return false;
      }
    },
  };
}
