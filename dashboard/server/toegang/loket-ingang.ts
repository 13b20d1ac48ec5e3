/** The desk for coming in and going out. */
import { findAccount, normalizeEmail, type Account } from '@regiomonitor/queries/beheer/accounts.ts';
import { endSessies } from '@regiomonitor/queries/beheer/sessies.ts';
import { meldAan, type Aanmelding } from './aanmelden.ts';
import type { Balie, Veld } from './balie.ts';
import { vindDemoaccount } from './demo.ts';
import { leesUitnodiging, neemUitnodigingAan, type Uitnodiging } from './eigen-account.ts';
import type { Toelating } from './extern/account.ts';
import { isRol } from './rechten.ts';

type Toegelaten = Extract<Toelating, { account: Account }>;

export function openIngang(balie: Balie) {
  const { beheer, klok, demo, klant, mij, noteer, aanbieders, magLokaal } = balie;
  const { adres, toestel } = klant;

  /** Somebody whose password may be set: who signs in elsewhere has none here. */
  async function vindUitgenodigde(code: string): Promise<Account | undefined> {
    const account = await leesUitnodiging(beheer, code, klok());
    return account && magLokaal(account) ? account : undefined;
  }

  /** Where who signed in elsewhere signs out there too; a provider that does not answer keeps nobody signed in here. */
  async function findAfmeldadres({ issuer }: Account, idToken: string | null): Promise<string | undefined> {
    const aanbieder = aanbieders.find(({ instelling }) => instelling.issuer === issuer);
    return idToken === null ? undefined : aanbieder?.afmeldadres(idToken).catch(() => undefined);
  }

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
      const aanmelding = await meldAan(balie, poging);
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
    /** Signs out; returns where to go on to when that can be done at a provider as well. */
    async meldAf(overal: boolean): Promise<string | undefined> {
      await noteer('afmelden', { overal });
      const account = await mij();
      const idToken = await klant.eindig();
      if (overal) await endSessies(beheer, account.id);
      return findAfmeldadres(account, idToken);
    },

    /** Where one signs in elsewhere. */
    aanbieders: aanbieders.map(({ instelling: { sleutel, naam, issuer } }) => ({ sleutel, naam, issuer })),
    /** Whether anybody but the beheerder signs in here. */
    lokaalVoorIedereen: magLokaal({ issuer: null, rollen: [] }),
    /** Goes on as who a provider vouches for. */
    async beginExtern({ account, gedaan }: Toegelaten, bij: string, idToken: string): Promise<void> {
      const { email, niveau, rollen } = account;
      const over = { account: email, niveau, rollen: JSON.stringify(rollen), bij };
      if (gedaan !== 'niets')
        await noteer(gedaan === 'gemaakt' ? 'account gemaakt' : 'account gewijzigd', over, account);
      await klant.begin(account, idToken);
      await noteer('aanmelden', { adres, bij }, account);
    },
    noteerExternMislukt: (bij: string, reden: string) => noteer('aanmelden mislukt', { adres, bij, reden }),

    leesUitnodiging: vindUitgenodigde,
    /** Sets the password and signs in; an account with a second factor signs in by itself, with its code. */
    async neemUitnodigingAan(code: string, wachtwoord: string): Promise<Uitnodiging> {
      if (!(await vindUitgenodigde(code))) return { fout: 'vervallen' };
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
      if (naam === null || !isRol(naam)) await klant.eindig();
      else await klant.begin(await vindDemoaccount(beheer, naam, klant.gemeenten[0]?.code, klok()));
    },
  };
}
