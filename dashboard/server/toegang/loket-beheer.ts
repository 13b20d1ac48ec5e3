/** The desk for the accounts of others and for the audit log. */
import {
  readTweedeFactorVerplicht,
  writeTweedeFactorVerplicht,
  type Account,
} from '@regiomonitor/queries/beheer/accounts.ts';
import {
  leesLogboek,
  LOGSOORTEN,
  type LogboekTable,
  type Logregel,
  type Logvraag,
} from '@regiomonitor/queries/beheer/logboek.ts';
import { bezorgLink, type Bezorging } from '../post/bezorg.ts';
import * as accounts from './accountbeheer.ts';
import { requireWie, type Balie, type Veld } from './balie.ts';
import { leesPersoon, leesRechten, type Invulfout } from './persoonsgegevens.ts';
import { magErgens } from './rechten.ts';

export function openBeheerloket(balie: Balie) {
  const { beheer, klok, klant, noteer, magLokaal } = balie;
  const { wie } = klant;
  const codes = klant.gemeenten.map(({ code }) => code);

  /** The account with this id, when who asks may change it. */
  async function vind(id: string): Promise<Account | undefined> {
    const account = await accounts.vindAccount(beheer, id);
    return account && accounts.magWijzigen(requireWie(balie), account.rollen) ? account : undefined;
  }

  return {
    /** Whether who asks may choose for the whole region how people sign in. */
    magInstellen: wie !== undefined && magErgens(wie, 'accounts-beheren'),
    leesAccounts: () => accounts.leesAccounts(beheer),
    vindAccount: vind,
    tweedeFactorVerplicht: () => readTweedeFactorVerplicht(beheer),
    async stelTweedeFactorIn(verplicht: boolean): Promise<boolean> {
      if (!magErgens(requireWie(balie), 'accounts-beheren')) return false;
      await writeTweedeFactorVerplicht(beheer, verplicht);
      await noteer('instelling', { tweedeFactorVerplicht: verplicht });
      return true;
    },
    async nodigUit(veld: Veld): Promise<Bezorging | { fout: Invulfout | 'bestaat' | 'mag-niet' | 'elders' }> {
      const persoon = leesPersoon(veld, codes);
      if (typeof persoon === 'string') return { fout: persoon };
      if (!accounts.magWijzigen(requireWie(balie), persoon.rollen)) return { fout: 'mag-niet' };
      if (!magLokaal({ issuer: null, rollen: persoon.rollen })) return { fout: 'elders' };
      const uitslag = await accounts.nodigUit(beheer, persoon, klok());
      if (uitslag === 'bestaat') return { fout: uitslag };
      const bezorging = await bezorgLink(balie, uitslag.account, uitslag.link);
      const { gemaild } = bezorging;
      await noteer('account gemaakt', { ...describeRechten(uitslag.account), gemaild });
      return bezorging;
    },
    async wijzigRechten(id: string, veld: Veld): Promise<Invulfout | 'mag-niet' | undefined> {
      const rechten = leesRechten(veld, codes);
      if (typeof rechten === 'string') return rechten;
      const account = await vind(id);
      // The rights of who signs in elsewhere come from there.
      if (!account || account.issuer !== null) return 'mag-niet';
      if (!accounts.magWijzigen(requireWie(balie), rechten.rollen)) return 'mag-niet';
      await accounts.wijzigRechten(beheer, id, rechten);
      await noteer('account gewijzigd', describeRechten({ ...account, ...rechten }));
      return undefined;
    },
    async maakLink(id: string): Promise<Bezorging | undefined> {
      const account = await vind(id);
      if (!account || !magLokaal(account)) return undefined;
      const link = await accounts.maakLink(beheer, account, klok());
      const bezorging = await bezorgLink(balie, account, link);
      await noteer('link gemaakt', { account: account.email, gemaild: bezorging.gemaild });
      return bezorging;
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
  };
}

function describeRechten({
  email,
  niveau,
  rollen,
}: Pick<Account, 'email' | 'niveau' | 'rollen'>): Logregel['over'] {
  return { account: email, niveau, rollen: JSON.stringify(rollen) };
}
