/** Editions are looked at with the same pages as the figures of now, at addresses of their own: '/edities/3/indicator/kpi2'. */

const VORM =
  /^(?<basis>\/(?:openbaar\/)?edities\/(?<nummer>\d{1,6}))(?<pad>\/(?:indicator|gemeente)\/[^/]+|\/gemeenten|\/voortgang|\/exporteren|\/verantwoording)?$/;
/** The newest openbaar edition, without a number. */
export const OPENBAAR = '/openbaar';

export interface Editieadres {
  /** '/edities/3', or '/openbaar' for the newest one. */
  readonly basis: string;
  /** Null: the newest one. */
  readonly nummer: number | null;
  readonly openbaar: boolean;
  /** The page among those of the figures of now; null for a page that only editions have. */
  readonly pad: string | null;
}

/** What an address says of an edition; undefined when it is about none. */
export function splitEditieadres(pathname: string): Editieadres | undefined {
  if (pathname === OPENBAAR) return { basis: OPENBAAR, nummer: null, openbaar: true, pad: '/' };
  const heel = VORM.exec(pathname)?.groups;
  const deel = heel ?? /^(?<basis>\/(?:openbaar\/)?edities\/(?<nummer>\d{1,6}))\//.exec(pathname)?.groups;
  if (!deel?.['basis']) return undefined;
  return {
    basis: deel['basis'],
    nummer: Number(deel['nummer']),
    openbaar: deel['basis'].startsWith(OPENBAAR),
    pad: heel ? (heel['pad'] ?? '/') : null,
  };
}
