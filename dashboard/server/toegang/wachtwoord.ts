/** Passwords: Argon2id with the settings that OWASP advises, and what makes one too weak: length counts, not signs. */
import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

/** Argon2id is what the package uses unless told otherwise; a test holds it. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const KORTSTE_WACHTWOORD = 12;
const LANGSTE_WACHTWOORD = 200;

/** Why a password is refused. */
export type Afkeuring = 'te-kort' | 'te-lang' | 'bekend' | 'over-uzelf';

const bekend = new Set(dictionary['passwords-common']);

/** What is wrong with a new password of somebody with this address and name; undefined when nothing is. */
export function keurWachtwoord(
  wachtwoord: string,
  { email, naam }: { readonly email: string; readonly naam: string },
): Afkeuring | undefined {
  const tekst = normalize(wachtwoord).toLowerCase();
  if (tekst.length < KORTSTE_WACHTWOORD) return 'te-kort';
  if (tekst.length > LANGSTE_WACHTWOORD) return 'te-lang';
  const kern = tekst.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (new Set(tekst).size < 5 || bekend.has(tekst) || bekend.has(kern)) return 'bekend';
  const zelf = [email, email.split('@')[0] ?? '', naam, naam.replaceAll(' ', '')].map((deel) =>
    deel.toLowerCase(),
  );
  return zelf.some((deel) => deel.length > 3 && (deel === tekst || deel === kern)) ? 'over-uzelf' : undefined;
}

/** Argon2id in PHC form, with a salt of its own. */
export function hashWachtwoord(wachtwoord: string): Promise<string> {
  return hash(normalize(wachtwoord), ARGON2);
}

export function verifyWachtwoord(phc: string, wachtwoord: string): Promise<boolean> {
  return verify(phc, normalize(wachtwoord));
}

/** The same letters can be typed in more than one way. */
function normalize(wachtwoord: string): string {
  return wachtwoord.normalize('NFKC');
}
