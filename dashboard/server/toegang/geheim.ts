/** Random secrets that a browser or a person holds, and the hash of them that is kept here. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, for cookies and addresses. */
export function createGeheim(): string {
  return randomBytes(32).toString('base64url');
}

/** A secret of this size cannot be guessed, so a fast hash is enough. */
export function hashGeheim(geheim: string): string {
  return createHash('sha256').update(geheim).digest('hex');
}
