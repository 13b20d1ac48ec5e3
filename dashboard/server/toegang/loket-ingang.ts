/** The desk for coming in and going out. */
import { findAccount, normalizeEmail } from '@regiomonitor/queries/beheer/accounts.ts';
import { endSessies } from '@regiomonitor/queries/beheer/sessies.ts';
import { meldAan, type Aanmelding } from './aanmelden.ts';
import type { Balie, Veld } from './balie.ts';
import { vindDemoaccount } from './demo.ts';
import { leesUitnodiging, neemUitnodigingAan, type Uitnodiging } from './eigen-account.ts';
import { isRol } from './rechten.ts';

export function openIngang({ beheer, klok, demo, klant, mij, noteer }: Balie) {
  const { adres, toestel } = klant;
  return {
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

    leesUitnodiging: (code: string) => leesUitnodiging(beheer, code, klok()),
    /** Sets the password and signs in; an account with a second factor signs in by itself, with its code. */
    async neemUitnodigingAan(code: string, wachtwoord: string): Promise<Uitnodiging> {
      const uitslag = await neemUitnodigingAan(beheer, code, wachtwoord, klok());
      if (!('account' in uitslag)) return uitslag;
      await noteer('wachtwoord', { door: 'link', adres }, uitslag.account);
      if (uitslag.account.totp_geheim === null) {
        await klant.begin(uitslag.account);
        await noteer('aanmelden', { adres }, uitslag.account);
      }
      return uitslag;
    },

    /** The demo only: goes on as somebody with this role, or as a visitor. */
    async kiesDemorol(naam: string | null): Promise<void> {
      if (!demo) throw new RangeError('Roles are chosen in the demo only.');
      if (naam === null || !isRol(naam)) return klant.eindig();
      await klant.begin(await vindDemoaccount(beheer, naam, klant.gemeenten[0]?.code, klok()));
    },
  };
}
