import type { Opdracht } from '@regiomonitor/ingest/controleren/controle.ts';
import { findAccount, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { rolWaarmee, type Identiteit, type Roltoekenning } from '../toegang/rechten.ts';

/** Who delivers, and in which role. */
export interface Leveraar {
  readonly account: Account;
  readonly toekenning: Roltoekenning;
}

/** As whom this person may deliver this; undefined when they may not. */
export async function vindLeveraar(
  beheer: Beheer,
  wie: Identiteit | undefined,
  { scope, aanleveraar }: Pick<Opdracht, 'scope' | 'aanleveraar'>,
): Promise<Leveraar | undefined> {
  const toekenning = wie && rolWaarmee(wie, 'aanleveren', { scope, aanleveraar });
  const account = wie?.account ? await findAccount(beheer, 'id', wie.account) : undefined;
  return toekenning && account ? { account, toekenning } : undefined;
}
