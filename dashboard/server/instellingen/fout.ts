/** A setting or certificate cannot be used; the message says in Dutch what is wrong and never quotes a secret. */
export class InstellingenFout extends Error {
  override name = 'InstellingenFout';
}
