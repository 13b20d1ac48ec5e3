/** Puts invented duiding, signalen and events in the demo, so that its pages have something to show. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openBeheer } from '@regiomonitor/queries/beheer/beheer.ts';
import { bewaarBijdrage, type NieuweBijdrage } from '@regiomonitor/queries/beheer/bijdragen.ts';
import { duidingId } from '@regiomonitor/queries/beheer/duiding.ts';

type Ingevuld = Pick<NieuweBijdrage, 'gebied' | 'tekst'> & { readonly op: string };

/** `regio` in a field for a gebied stands for the code of the region. */
interface Bestand {
  readonly SYNTHETISCH: string;
  readonly duiding: readonly (Ingevuld & {
    readonly indicator: string;
    readonly periode: string;
    readonly rol: string;
    readonly van: string;
  })[];
  readonly signalen: readonly (Ingevuld &
    Pick<
      NieuweBijdrage,
      'soort' | 'indicator' | 'periode' | 'status' | 'wie_rol' | 'wie_gebied' | 'datum'
    >)[];
  readonly gebeurtenissen: readonly (Ingevuld &
    Pick<NieuweBijdrage, 'indicator' | 'datum'> & { readonly trendbreuk: boolean })[];
}

const GEWOON = {
  indicator: null,
  periode: null,
  niveau: 'intern',
  wie_rol: null,
  wie_gebied: null,
  datum: null,
  trendbreuk: 0,
  auteur_rol: 'regiegroeplid',
  auteur_gebied: 'regio',
  account: null,
} as const;

/** `regio`: code of the region. The file must say of itself that it is invented. */
export async function vulDemobijdragen(map: string, pad: string, regio: string): Promise<void> {
  const bestand = JSON.parse(await readFile(pad, 'utf8')) as Bestand;
  if (!bestand.SYNTHETISCH) throw new RangeError(`${pad} does not say that it is invented.`);
  const beheer = await openBeheer(map);
  try {
    for (const { op, ...bijdrage } of listBijdragen(bestand, regio)) {
      await bewaarBijdrage(beheer, { ...GEWOON, ...bijdrage }, 0, new Date(op));
    }
  } finally {
    await beheer.close();
  }
}

function listBijdragen({ duiding, signalen, gebeurtenissen }: Bestand, regio: string) {
  const inRegio = <T extends Ingevuld>(rij: T): T =>
    rij.gebied === 'regio' ? { ...rij, gebied: regio } : rij;
  return [
    ...duiding.map(inRegio).map(({ rol, van, ...rest }) => ({
      ...rest,
      id: duidingId(rest),
      soort: 'duiding' as const,
      status: 'getoond' as const,
      auteur_rol: rol,
      auteur_gebied: van,
    })),
    ...signalen.map(inRegio).map((rest) => ({
      ...rest,
      wie_gebied: rest.wie_gebied === 'regio' ? regio : rest.wie_gebied,
      id: randomUUID(),
    })),
    ...gebeurtenissen.map(inRegio).map(({ trendbreuk, ...rest }) => ({
      ...rest,
      id: randomUUID(),
      soort: 'gebeurtenis' as const,
      status: 'getoond' as const,
      trendbreuk: trendbreuk ? 1 : 0,
    })),
  ];
}
