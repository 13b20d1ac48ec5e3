/** A link that works once, as it is shown to who made it, and mailed to who it is for where that can be. */
import type { Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Link } from '../toegang/accountbeheer.ts';
import type { Post } from './post.ts';

export interface Bezorging {
  /** With the address of the monitor when that is known. */
  readonly link: string;
  /** Null where no mail server is set. */
  readonly gemaild: boolean | null;
}

export async function bezorgLink(
  { post, adres = '' }: { readonly post?: Post | undefined; readonly adres?: string | undefined },
  account: Pick<Account, 'naam' | 'email' | 'wachtwoord'>,
  pad: Link,
): Promise<Bezorging> {
  const link = adres + pad;
  if (!post) return { link, gemaild: null };
  const soort = account.wachtwoord === null ? 'uitnodiging' : 'herstel';
  return { link, gemaild: await post.stuurLink(account, soort, link) };
}
