import { error, fail, redirect } from '@sveltejs/kit';
import { nameAanbieder } from '#lib/paginas/accounts.ts';
import { leesVelden, vereisLoket } from '#lib/server/loket.ts';
import { ACCOUNTBEHEER, INVULFOUT } from '#lib/texts/accounts.ts';
import { GEEN_TOEGANG } from '#lib/texts/toegang.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ platform, params }) => {
  const loket = vereisLoket(platform);
  const account = await loket.vindAccount(params.id);
  if (!account) error(404, GEEN_TOEGANG.uitleg);
  const { naam, email, rollen, niveau, geblokkeerd } = account;
  return {
    naam,
    email,
    rollen,
    niveau,
    geblokkeerd: geblokkeerd === 1,
    aanbieder: nameAanbieder(account, loket.aanbieders) ?? null,
    eigen: account.id === loket.wie?.account,
    gemeenten: loket.gemeenten,
  };
};

const magNiet = () => fail(403, { fout: INVULFOUT['mag-niet'] });

export const actions: Actions = {
  rechten: async ({ request, platform, params }) => {
    const fout = await vereisLoket(platform).wijzigRechten(params.id, await leesVelden(request));
    return fout ? fail(400, { fout: INVULFOUT[fout] }) : { gelukt: ACCOUNTBEHEER.opgeslagen };
  },
  link: async ({ platform, params }) => {
    const bezorging = await vereisLoket(platform).maakLink(params.id);
    return bezorging ? { bezorging } : magNiet();
  },
  blokkade: async ({ request, platform, params }) => {
    const veld = await leesVelden(request);
    return (await vereisLoket(platform).zetBlokkade(params.id, veld('geblokkeerd') === 'ja'))
      ? {}
      : magNiet();
  },
  verwijder: async ({ platform, params }) => {
    if (!(await vereisLoket(platform).verwijder(params.id))) return magNiet();
    redirect(303, '/beheer/accounts');
  },
};
