/** How complete the rows behind the figures are: exact numbers, for who delivers them and for the coördinator. */
import type { Kwaliteitsregel } from '@regiomonitor/queries/kwaliteit/kwaliteit.ts';
import { formatPeriode, readPeriode } from '../format/periode.ts';
import { nameMaat } from '../texts/geschiedenis.ts';
import { GEGEVENSKWALITEIT as T } from '../texts/kwaliteit.ts';
import { capitalize } from '../texts/opsomming.ts';
import { leveringAdres } from './adressen.ts';
import { isGroteRegio } from './regiokalender.ts';

type Gemeenten = readonly { readonly code: string; readonly naam: string }[];

export interface Kwaliteitsrij {
  readonly sleutel: string;
  readonly naam: string;
  /** Where the levering is told of; null for what is taken together. */
  readonly adres: string | null;
  /** '1e halfjaar 2026, gemeente'. */
  readonly wat: string;
  readonly rijen: string;
  /** What is not as full as it could be; empty when everything is filled in. */
  readonly maten: readonly string[];
}

export interface Bronkwaliteit {
  readonly bron: string;
  readonly rijen: readonly Kwaliteitsrij[];
}

/** Per bron the latest levering of every gemeente and aanleveraar, and all of them together. */
export function createGegevenskwaliteit(
  regels: readonly Kwaliteitsregel[],
  gemeenten: Gemeenten,
): Bronkwaliteit[] {
  const namen = new Map(gemeenten.map(({ code, naam }) => [code, naam]));
  return [...Map.groupBy(regels, ({ bron }) => bron)].map(([bron, vanBron]) => {
    const leveringen = listLaatste(vanBron);
    const rijen = leveringen.flatMap((delen) => showLevering(delen, namen));
    const samen = leveringen.length > 1 ? [sumUp(leveringen.flat())] : [];
    return { bron: capitalize(bron), rijen: [...(isGroteRegio(rijen) ? [] : rijen), ...samen] };
  });
}

/** The measures of each levering that is the latest of its gemeente and aanleveraar. */
function listLaatste(regels: readonly Kwaliteitsregel[]): Kwaliteitsregel[][] {
  const perLevering = [...Map.groupBy(regels, ({ levering_id }) => levering_id).values()];
  const perWie = Map.groupBy(perLevering, ([een]) => `${een?.gemeente} ${een?.aanleveraar}`);
  const eindVan = ([een]: Kwaliteitsregel[]) => (een ? readPeriode(een.periode).eind : '');
  return [...perWie.values()]
    .flatMap((een) => een.toSorted((a, b) => eindVan(b).localeCompare(eindVan(a))).slice(0, 1))
    .sort((a, b) => (a[0]?.gemeente ?? '').localeCompare(b[0]?.gemeente ?? ''));
}

function showLevering(
  delen: readonly Kwaliteitsregel[],
  namen: ReadonlyMap<string, string>,
): Kwaliteitsrij[] {
  const [een] = delen;
  if (!een) return [];
  return [
    {
      sleutel: String(een.levering_id),
      naam: namen.get(een.gemeente) ?? T.heleRegio,
      adres: leveringAdres(een.levering_id),
      wat: `${formatPeriode(readPeriode(een.periode))}, ${een.aanleveraar}`,
      rijen: T.aantal(een.rijen),
      maten: nameMaten(delen),
    },
  ];
}

function sumUp(delen: readonly Kwaliteitsregel[]): Kwaliteitsrij {
  const perMaat = Map.groupBy(delen, ({ maat }) => maat);
  const maten = [...perMaat].map(([maat, zelfde]) => {
    const [aantal, rijen] = [som(zelfde, 'aantal'), som(zelfde, 'rijen')];
    return { maat, aantal, aandeel: rijen === 0 ? 0 : (100 * aantal) / rijen };
  });
  const perLevering = [...Map.groupBy(delen, ({ levering_id }) => levering_id).values()];
  const rijen = som(
    perLevering.flatMap((een) => een.slice(0, 1)),
    'rijen',
  );
  return {
    ...{ sleutel: 'samen', naam: T.samen, adres: null, wat: '' },
    ...{ rijen: T.aantal(rijen), maten: nameMaten(maten) },
  };
}

function som(regels: readonly Kwaliteitsregel[], wat: 'aantal' | 'rijen'): number {
  return regels.reduce((tot, regel) => tot + regel[wat], 0);
}

function nameMaten(delen: readonly Pick<Kwaliteitsregel, 'maat' | 'aantal' | 'aandeel'>[]): string[] {
  return delen.filter(({ aantal }) => aantal > 0).map(nameMaat);
}
