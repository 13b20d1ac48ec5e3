/** The desk where one request stands: who it is, what they may, and where it is written down. */
import { findAccount, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { schrijfLogboek, type Logregel, type Logsoort } from '@regiomonitor/queries/beheer/logboek.ts';
import type { Actor } from '@regiomonitor/queries/schema/register.ts';
import type { Instellingen } from '../instellingen/schema.ts';
import type { Hersteldienst } from '../leveringen/hersteldienst.ts';
import type { Beschermwerk } from './loket-bescherming.ts';
import type { Post } from '../post/post.ts';
import type { Aanbieder } from './extern/aanbieder.ts';
import type { Getoond } from '../edities/kast.ts';
import type { Regio } from '@regiomonitor/queries/regio/regio.ts';
import type { LeveringTable } from '@regiomonitor/queries/publicatie/schema.ts';
import type { Klantzending } from '../aanleveren/zending.ts';
import type { Regiogegevens } from '../publicatie/regiogegevens.ts';
import type { Identiteit } from './rechten.ts';

/** Reads a field of a form: '' when it is not there. */
export type Veld = (naam: string) => string;

export interface Loketopties {
  /** Data folder. */
  readonly map: string;
  readonly beheer: Beheer;
  /** File of the pseudonymisation key. */
  readonly sleutel: string;
  readonly beschermwerk: Beschermwerk;
  /** Who answers for the data; undefined when the server was not told. */
  readonly privacy: Instellingen['privacy'];
  readonly herstel: Hersteldienst;
  /** Writes an unexpected error to the server's log. */
  meld(error: unknown): void;
  readonly klok: () => Date;
  readonly demo: boolean;
  /** Where readers find the monitor, when the settings say so. */
  readonly adres?: string | undefined;
  /** Mails links, where a mail server is set. */
  readonly post?: Post | undefined;
  /** Where people sign in elsewhere, in the order of the settings. */
  readonly aanbieders: readonly Aanbieder[];
  /** Whether this account may sign in here, with a password. */
  magLokaal(account: Pick<Account, 'issuer' | 'rollen'>): boolean;
  /** The region as the register knows it. */
  readonly leesRegio: () => Promise<Regio>;
}

/** Who stands at the desk. */
export interface Klant {
  readonly wie: Identiteit | undefined;
  /** Network address. */
  readonly adres: string;
  /** The secret of a browser in which somebody signed in before. */
  readonly toestel: string | undefined;
  /** Those of the region. */
  readonly gemeenten: readonly { readonly code: string; readonly naam: string }[];
  /** The edition that is looked at: what people wrote is read from it. */
  readonly editie: Getoond | undefined;
  readonly regio: Regiogegevens | undefined;
  /** What the session of the browser is known by. */
  readonly sessie: string | undefined;
  /** The file that came with this request, or why it was not taken in. */
  readonly zending: Klantzending | { readonly fout: string } | undefined;
  /** The leveringen that they may see. */
  leveringen(): Promise<readonly LeveringTable[]>;
  /** Gives the browser a new session. */
  begin(account: Account, idToken?: string): Promise<void>;
  /** Ends the session of the browser; returns what the provider gave when it began elsewhere. */
  eindig(): Promise<string | null>;
}

export interface Balie extends Loketopties {
  readonly klant: Klant;
  /** The account of who stands here. */
  mij(): Promise<Account>;
  /** Who stands here, to write beside what they change. */
  actor(): Promise<Actor>;
  /** Writes down what was done; `door` when that is not who stands here. */
  noteer(soort: Logsoort, over: Logregel['over'], door?: Account): Promise<void>;
}

export function openBalie(opties: Loketopties, klant: Klant): Balie {
  const { beheer, klok } = opties;
  const { wie } = klant;
  const find = async () => (wie?.account ? findAccount(beheer, 'id', wie.account) : undefined);
  return {
    ...opties,
    klant,
    async mij() {
      const account = await find();
      if (!account) throw new RangeError('This page is for who is signed in.');
      return account;
    },
    actor: async () => ({ ...describe(await find(), wie), gemeente: null }),
    async noteer(soort, over, door) {
      const account = door ?? (await find());
      await schrijfLogboek(beheer, [{ soort, ...describe(account, wie), over }], klok());
    },
  };
}

function describe(account: Account | undefined, wie: Identiteit | undefined): Pick<Logregel, 'wie' | 'rol'> {
  return {
    wie: account?.email ?? (wie ? 'bezoeker van de demo' : 'onbekend'),
    rol: account?.rollen.map((een) => een.rol).join(', ') ?? '',
  };
}

/** Who stands here, on a page that only who is signed in reaches. */
export function requireWie({ klant: { wie } }: Balie): Identiteit {
  if (!wie) throw new RangeError('This page is for who is signed in.');
  return wie;
}
