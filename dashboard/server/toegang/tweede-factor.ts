/** One-time codes from an app (TOTP, RFC 6238), and recovery codes for who lost it. */
import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const STAP_S = 30;
/** Without letters and digits that look alike. */
const TEKENS = 'abcdefghjkmnpqrstuvwxyz23456789';
const HERSTELCODES = 10;

export interface Instelling {
  /** Base32, to type over. */
  readonly geheim: string;
  /** An SVG with the QR code that holds it. */
  readonly qr: string;
}

export function createTotpGeheim(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an app needs to show codes for this account. */
export function showInstelling(geheim: string, email: string): Instelling {
  const uri = createTotp(geheim, email).toString();
  return { geheim, qr: renderSVG(uri, { border: 4 }) };
}

/** The time step that this code is of, one step of clock difference allowed; undefined when it is wrong. */
export function findStap(geheim: string, code: string, nu: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = createTotp(geheim, '').validate({ token: code, timestamp: nu.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(nu.getTime() / 1000 / STAP_S) + delta;
}

function createTotp(geheim: string, label: string): TOTP {
  return new TOTP({ issuer: 'Regiomonitor', label, secret: Secret.fromBase32(geheim), period: STAP_S });
}

/** Ten codes of 50 bits, each of which works once. */
export function createHerstelcodes(): string[] {
  const teken = () => TEKENS[randomInt(TEKENS.length)] ?? '';
  const groep = () => Array.from({ length: 5 }, teken).join('');
  return Array.from({ length: HERSTELCODES }, () => `${groep()}-${groep()}`);
}

/** However a code was typed over. */
export function normalizeCode(code: string): string {
  return code.toLowerCase().replaceAll(/[\s-]/g, '');
}
