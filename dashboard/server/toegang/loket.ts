/**
 * What a page can have done about accounts, for the one request that it is made for. Pages never see a cookie, a hash
 * or a database.
 */
import {
  findAccount,
  normalizeEmail,
  readTweedeFactorVerplicht,
  writeTweedeFactorVerplicht,
  type Account,
} from '@regiomonitor/queries/beheer/accounts.ts';
import type { Beheer } from '@regiomonitor/queries/beheer/beheer.ts';
import {
  leesLogboek,
  LOGSOORTEN,
  schrijfLogboek,
  type LogboekTable,
  type Logregel,
  type Logsoort,
  type Logvraag,
} from '@regiomonitor/queries/beheer/logboek.ts';
import { endSessies } from '@regiomonitor/queries/beheer/sessies.ts';
import { createToken, deleteToken, listTokens } from '@regiomonitor/queries/beheer/tokens.ts';
import { meldAan, type Aanmelding } from './aanmelden.ts';
import * as accounts from './accountbeheer.ts';
import { vindDemoaccount } from './demo.ts';
import * as eigen from './eigen-account.ts';
import { createGeheim, hashGeheim } from './geheim.ts';
import { leesPersoon, leesRechten, type Invulfout } from './persoonsgegevens.ts';
import { isRol, magErgens, type Identiteit } from './rechten.ts';
import { createTotpGeheim, showInstelling, type Instelling } from './tweede-factor.ts';
import type { Afkeuring } from './wachtwoord.ts';

type Veld = (naam: string) => string;
export type Wachtwoordfout = Afkeuring | Exclude<Aanmelding['status'], 'aangemeld'>;

export interface Loketopties {
  readonly beheer: Beheer;
  readonly klok: () => Date;
  readonly demo: boolean;
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
  /** Gives the browser a new session. */
  begin(account: Account): Promise<void>;
  /** Ends the session of the browser. */
  eindig(): Promise<void>;
}

export type Loket = ReturnType<typeof createLoket>;

export function createLoket({ beheer, klok, demo }: Loketopties, klant: Klant) {
  const { wie, adres, toestel, gemeenten } = klant;
  const codes = gemeenten.map(({ code }) => code);

  async function mij(): Promise<Account> {
    const account = wie?.account ? await findAccount(beheer, 'id', wie.account) : undefined;
    if (!account) throw new RangeError('This page is for who is signed in.');
    return account;
  }

  /** Writes down what was done; `door` when that is not who stands at the desk. */
  async function noteer(soort: Logsoort, over: Logregel['over'], door?: Account): Promise<void> {
    const account = door ?? (wie?.account ? await findAccount(beheer, 'id', wie.account) : undefined);
    const rol = account?.rollen.map((een) => een.rol).join(', ') ?? '';
    await schrijfLogboek(
      beheer,
      [{ soort, wie: account?.email ?? (wie ? 'bezoeker van de demo' : 'onbekend'), rol, over }],
      klok(),
    );
  }

  async function checkWachtwoord(
    account: Account,
    wachtwoord: string,
    code: string,
  ): Promise<Aanmelding['status']> {
    const poging = {
      email: account.email,
      wachtwoord,
      code,
      adres,
      toestel,
    };
    return (await meldAan(beheer, poging, klok())).status;
  }

  /** The account with this id, when who asks may change it. */
  async function vind(id: string): Promise<Account | undefined> {
    const account = await accounts.vindAccount(beheer, id);
    return account && accounts.magWijzigen(requireWie(wie), account.rollen) ? account : undefined;
  }

  return {
    demo,
    wie,
    gemeenten,
    /** Whether who asks may choose for the whole region how people sign in. */
    magInstellen: wie !== undefined && magErgens(wie, 'accounts-beheren'),

    /** Signs in; the browser gets a new session. */
    async meldAan(veld: Veld): Promise<Aanmelding> {
      const poging = {
        email: veld('email'),
        wachtwoord: veld('wachtwoord'),
        code: veld('code'),
        adres,
        toestel,
      };
      const aanmelding = await meldAan(beheer, poging, klok());
      if (aanmelding.status === 'aangemeld') {
        await klant.begin(aanmelding.account);
        await noteer('aanmelden', { adres }, aanmelding.account);
      } else if (aanmelding.status === 'onjuist') {
        // What was typed is not written down unless it is an account: it may be a password in the wrong field.
        const account = await findAccount(beheer, 'email', normalizeEmail(veld('email')));
        await noteer('aanmelden mislukt', { adres, account: account?.email ?? null }, account);
      }
      return aanmelding;
    },
    async meldAf(overal: boolean): Promise<void> {
      await noteer('afmelden', { overal });
      if (overal) await endSessies(beheer, (await mij()).id);
      await klant.eindig();
    },

    leesUitnodiging: (code: string) => eigen.leesUitnodiging(beheer, code, klok()),
    /** Sets the password and signs in; an account with a second factor signs in by itself, with its code. */
    async neemUitnodigingAan(code: string, wachtwoord: string): Promise<eigen.Uitnodiging> {
      const uitslag = await eigen.neemUitnodigingAan(beheer, code, wachtwoord, klok());
      if (!('account' in uitslag)) return uitslag;
      await noteer('wachtwoord', { door: 'link', adres }, uitslag.account);
      if (uitslag.account.totp_geheim === null) {
        await klant.begin(uitslag.account);
        await noteer('aanmelden', { adres }, uitslag.account);
      }
      return uitslag;
    },

    mij,
    async wijzigWachtwoord(veld: Veld): Promise<Wachtwoordfout | undefined> {
      const account = await mij();
      const status = await checkWachtwoord(account, veld('huidig'), veld('code'));
      if (status !== 'aangemeld') return status;
      const fout = await eigen.wijzigWachtwoord(beheer, account, veld('nieuw'));
      if (fout) return fout;
      await noteer('wachtwoord', { door: 'zelf', adres });
      await klant.begin(account);
      return undefined;
    },
    async bereidTweedeFactorVoor(geheim = createTotpGeheim()): Promise<Instelling> {
      return showInstelling(geheim, (await mij()).email);
    },
    async zetTweedeFactorAan(geheim: string, code: string): Promise<string[] | undefined> {
      const codes = await eigen.zetTweedeFactorAan(beheer, await mij(), geheim, code, klok());
      if (codes) await noteer('tweede factor', { aan: true });
      return codes;
    },
    async zetTweedeFactorUit(veld: Veld): Promise<Wachtwoordfout | undefined> {
      const account = await mij();
      const status = await checkWachtwoord(account, veld('huidig'), veld('code'));
      if (status !== 'aangemeld') return status;
      await eigen.zetTweedeFactorUit(beheer, account);
      await noteer('tweede factor', { aan: false });
      return undefined;
    },

    async leesTokens() {
      return listTokens(beheer, (await mij()).id);
    },
    /** Makes a token, which is shown this once; undefined when it has no proper name. */
    async maakToken(naam: string): Promise<string | undefined> {
      const netjes = naam.trim();
      const account = await mij();
      if (netjes === '' || netjes.length > 60 || /\p{Cc}/u.test(netjes) || account.soort !== 'lokaal')
        return undefined;
      const token = createGeheim();
      await createToken(beheer, { hash: hashGeheim(token), account_id: account.id, naam: netjes }, klok());
      await noteer('token gemaakt', { naam: netjes });
      return token;
    },
    async trekTokenIn(id: string): Promise<void> {
      const naam = await deleteToken(beheer, (await mij()).id, id);
      if (naam !== undefined) await noteer('token ingetrokken', { naam });
    },

    leesAccounts: () => accounts.leesAccounts(beheer),
    vindAccount: vind,
    tweedeFactorVerplicht: () => readTweedeFactorVerplicht(beheer),
    async stelTweedeFactorIn(verplicht: boolean): Promise<boolean> {
      if (!magErgens(requireWie(wie), 'accounts-beheren')) return false;
      await writeTweedeFactorVerplicht(beheer, verplicht);
      await noteer('instelling', { tweedeFactorVerplicht: verplicht });
      return true;
    },
    async nodigUit(
      veld: Veld,
    ): Promise<{ link: accounts.Link } | { fout: Invulfout | 'bestaat' | 'mag-niet' }> {
      const persoon = leesPersoon(veld, codes);
      if (typeof persoon === 'string') return { fout: persoon };
      if (!accounts.magWijzigen(requireWie(wie), persoon.rollen)) return { fout: 'mag-niet' };
      const uitslag = await accounts.nodigUit(beheer, persoon, klok());
      if (uitslag === 'bestaat') return { fout: uitslag };
      await noteer('account gemaakt', describeRechten(uitslag.account));
      return { link: uitslag.link };
    },
    async wijzigRechten(id: string, veld: Veld): Promise<Invulfout | 'mag-niet' | undefined> {
      const rechten = leesRechten(veld, codes);
      if (typeof rechten === 'string') return rechten;
      const account = await vind(id);
      if (!account || !accounts.magWijzigen(requireWie(wie), rechten.rollen)) return 'mag-niet';
      await accounts.wijzigRechten(beheer, id, rechten);
      await noteer('account gewijzigd', describeRechten({ ...account, ...rechten }));
      return undefined;
    },
    async maakLink(id: string): Promise<accounts.Link | undefined> {
      const account = await vind(id);
      if (!account) return undefined;
      await noteer('link gemaakt', { account: account.email });
      return accounts.maakLink(beheer, account, klok());
    },
    async zetBlokkade(id: string, geblokkeerd: boolean): Promise<boolean> {
      const account = await vind(id);
      if (!account || id === wie?.account) return false;
      await accounts.zetBlokkade(beheer, id, geblokkeerd);
      await noteer('account gewijzigd', { account: account.email, geblokkeerd });
      return true;
    },
    async verwijder(id: string): Promise<boolean> {
      const account = await vind(id);
      if (!account || id === wie?.account) return false;
      await accounts.verwijder(beheer, id);
      await noteer('account verwijderd', { account: account.email });
      return true;
    },

    /** Figures that were taken along as a file. */
    noteerExport: (adres: string) => noteer('export', { adres: adres.slice(0, 500) }),
    logsoorten: LOGSOORTEN,
    leesLogboek: (vraag: Logvraag) => leesLogboek(beheer, vraag),
    /** For who takes the log along: that is written down as well. */
    async exporteerLogboek(vraag: Logvraag): Promise<LogboekTable[]> {
      await noteer('export', { wat: 'logboek' });
      return leesLogboek(beheer, vraag);
    },

    /** The demo only: goes on as somebody with this role, or as a visitor. */
    async kiesDemorol(naam: string | null): Promise<void> {
      if (!demo) throw new RangeError('Roles are chosen in the demo only.');
      if (naam === null || !isRol(naam)) return klant.eindig();
      await klant.begin(await vindDemoaccount(beheer, naam, codes[0], klok()));
    },
  };
}

function requireWie(wie: Identiteit | undefined): Identiteit {
  if (!wie) throw new RangeError('This page is for who is signed in.');
  return wie;
}

function describeRechten({
  email,
  niveau,
  rollen,
}: Pick<Account, 'email' | 'niveau' | 'rollen'>): Logregel['over'] {
  return { account: email, niveau, rollen: JSON.stringify(rollen) };
}
