/** The tables about people. Times are ISO instants. */
export interface AccountTable {
  id: string;
  /** What one signs in with, in lower case. */
  email: string;
  naam: string;
  niveau: 'intern' | 'openbaar';
  /** `demo`: one of the accounts behind the roles of the demo; nobody can sign in with it elsewhere. */
  soort: 'lokaal' | 'demo';
  /** Argon2id in PHC form; null until the invitation was accepted. */
  wachtwoord: string | null;
  /** Base32 secret of the one-time codes; null without a second factor. */
  totp_geheim: string | null;
  /** The last time step whose code was used: a code works once. */
  totp_stap: number | null;
  /** 1: may not sign in. */
  geblokkeerd: number;
  aangemaakt_op: string;
}

export interface AccountRolTable {
  account_id: string;
  rol: string;
  /** Code of a gemeente, or `regio`. */
  scope: string;
  aanleveraar: string | null;
}

export interface SessieTable {
  /** SHA-256 of what the browser holds. */
  hash: string;
  account_id: string;
  begonnen_op: string;
  gezien_op: string;
}

/** An invitation, or a new password for who lost it. Gone once used. */
export interface EenmaligeLinkTable {
  hash: string;
  account_id: string;
  eindigt_op: string;
}

export interface HerstelcodeTable {
  hash: string;
  account_id: string;
}

/** A browser in which this account signed in before. */
export interface ToestelTable {
  hash: string;
  account_id: string;
  eindigt_op: string;
}

/** A choice of the region about its accounts. */
export interface InstellingTable {
  sleutel: string;
  waarde: string;
}

/** Failed attempts in a row, per account, address or device. */
export interface AanmeldpogingTable {
  sleutel: string;
  mislukt: number;
  laatste_op: string;
}
