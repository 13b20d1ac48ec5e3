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
  /** Who says who this is (OpenID Connect), and under which name there; null for who signs in here. */
  issuer: string | null;
  subject: string | null;
  /** When they last did so. */
  aangemeld_op: string | null;
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
  /** What the provider gave at sign-in, to sign out there as well; null for who signed in here. */
  id_token: string | null;
}

/** A sign-in elsewhere that is under way, gone once it was answered. */
export interface AanmeldverzoekTable {
  /** SHA-256 of what the browser holds. */
  hash: string;
  /** Key of the provider. */
  aanbieder: string;
  state: string;
  nonce: string;
  /** PKCE: what only who began can show. */
  verifier: string;
  /** Path to go on to. */
  terug: string;
  eindigt_op: string;
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
