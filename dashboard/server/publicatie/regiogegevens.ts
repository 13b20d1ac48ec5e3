import type { Publicatie } from '@regiomonitor/queries/reads/publicatie.ts';

/** Whose monitor it is: what every page may say, also to who is not signed in. */
export interface Regiogegevens {
  readonly naam: string;
  readonly synthetisch: boolean;
  readonly gemeenten: readonly { readonly code: string; readonly naam: string }[];
}

export function showRegio({ kop, gebieden }: Publicatie): Regiogegevens {
  const gemeenten = gebieden.filter(({ soort }) => soort === 'gemeente');
  return {
    naam: kop.regio_naam,
    synthetisch: kop.synthetisch,
    gemeenten: gemeenten.map(({ code, naam }) => ({ code, naam })),
  };
}
