/**
 * HMAC-SHA-256 (RFC 2104) of many short texts under one key. Node's createHmac sets up an object per text; two one-shot
 * hashes over prepared buffers give the same digest in about half the time, and import spends most of its time here.
 */
import { createHmac, hash, type KeyObject } from 'node:crypto';

/** Bytes that SHA-256 works on at a time: the key is padded to this. */
const BLOK = 64;
const DIGEST = 32;
/** Room for the text; longer ones take the ordinary way. */
const RUIMTE = 1_024;
const BYTES_PER_TEKEN = 3;

/** A function that gives the HMAC-SHA-256 of a text (as UTF-8) in 64 hex digits. */
export function createHmacHex(sleutel: KeyObject): (tekst: string) => string {
  const ruw = sleutel.export();
  const kern = ruw.byteLength > BLOK ? hash('sha256', ruw, 'buffer') : ruw;
  const binnen = Buffer.alloc(BLOK + RUIMTE);
  const buiten = Buffer.alloc(BLOK + DIGEST);
  for (let plaats = 0; plaats < BLOK; plaats++) {
    const byte = kern[plaats] ?? 0;
    binnen[plaats] = byte ^ 0x36;
    buiten[plaats] = byte ^ 0x5c;
  }
  return (tekst) => {
    if (tekst.length * BYTES_PER_TEKEN > RUIMTE)
      return createHmac('sha256', sleutel).update(tekst).digest('hex');
    const lengte = binnen.write(tekst, BLOK);
    buiten.write(hash('sha256', binnen.subarray(0, BLOK + lengte), 'binary'), BLOK, 'latin1');
    return hash('sha256', buiten, 'hex');
  };
}
