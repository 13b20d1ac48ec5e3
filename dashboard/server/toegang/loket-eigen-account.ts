/** The desk for the own account: password, second factor and tokens. */
import type { Account } from '@regiomonitor/queries/beheer/accounts.ts';
import { endEigenSessie, listSessies } from '@regiomonitor/queries/beheer/sessies.ts';
import { createToken, deleteToken, listTokens } from '@regiomonitor/queries/beheer/tokens.ts';
import { meldAan, type Aanmelding } from './aanmelden.ts';
import type { Balie, Veld } from './balie.ts';
import * as eigen from './eigen-account.ts';
import { createGeheim, hashGeheim } from './geheim.ts';
import { createTotpGeheim, showInstelling, type Instelling } from './tweede-factor.ts';
import { SESSIEDUUR } from './sessies.ts';
import type { Afkeuring } from './wachtwoord.ts';

export type Wachtwoordfout = Afkeuring | Exclude<Aanmelding['status'], 'aangemeld'>;

export function openEigenAccount(balie: Balie) {
  const { beheer, klok, klant, mij, noteer, magLokaal } = balie;
  const { adres, toestel } = klant;

  /** Whoever finds a browser open is asked for the password again; guessing it is held back as signing in is. */
  async function checkWachtwoord({ email }: Account, veld: Veld): Promise<Aanmelding['status']> {
    const poging = { email, wachtwoord: veld('huidig'), code: veld('code'), adres, toestel };
    return (await meldAan(balie, poging)).status;
  }

  return {
    mij,
    async wijzigWachtwoord(veld: Veld): Promise<Wachtwoordfout | undefined> {
      const account = await mij();
      const status = await checkWachtwoord(account, veld);
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
      const account = await mij();
      // Replacing one goes through switching it off, which asks for the password.
      if (account.soort !== 'lokaal' || !magLokaal(account) || account.totp_geheim !== null) return undefined;
      const codes = await eigen.zetTweedeFactorAan(beheer, account, geheim, code, klok());
      if (!codes) return undefined;
      await noteer('tweede factor', { aan: true });
      await klant.begin(account);
      return codes;
    },
    async zetTweedeFactorUit(veld: Veld): Promise<Wachtwoordfout | undefined> {
      const account = await mij();
      const status = await checkWachtwoord(account, veld);
      if (status !== 'aangemeld') return status;
      await eigen.zetTweedeFactorUit(beheer, account);
      await noteer('tweede factor', { aan: false });
      await klant.begin(account);
      return undefined;
    },

    /** Where this account is signed in now; `deze` is the browser that asks. */
    async leesSessies() {
      const sessies = await listSessies(beheer, (await mij()).id, SESSIEDUUR, klok());
      return sessies.map(({ hash, begonnen_op, gezien_op }) => ({
        id: hash,
        begonnen_op,
        gezien_op,
        deze: hash === klant.sessie,
      }));
    },
    /** Signs the own account out in another browser; false when it was not signed in there any more. */
    async eindigSessie(id: string): Promise<boolean> {
      const geeindigd = await endEigenSessie(beheer, (await mij()).id, id);
      if (geeindigd) await noteer('afmelden', { elders: true });
      return geeindigd;
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
  };
}
