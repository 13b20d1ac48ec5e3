import type { PageServerLoad } from './$types';

/** What this reader may do here. */
export const load: PageServerLoad = ({ platform }) => ({
  accounts: platform?.lezer.magPagina('/beheer/accounts') ?? false,
  bewaren: platform?.lezer.magPagina('/beheer/bewaren') ?? false,
  bescherming: platform?.lezer.magPagina('/beheer/bescherming') ?? false,
  termijnen: platform?.lezer.magPagina('/beheer/aanlevertermijnen') ?? false,
  logboek: platform?.lezer.magPagina('/beheer/logboek') ?? false,
});
