/** Two sets of figures side by side: which of one gebied differ. */
import type { Figuur } from '../figures/bereken.ts';

export type Cijferstand = Pick<Figuur, 'teller' | 'noemer' | 'waarde' | 'eenheid' | 'status'>;

/** One figure, before and after; null where there is none. */
export interface Cijferwijziging {
  readonly indicator: string;
  readonly periode: string;
  readonly voor: Cijferstand | null;
  readonly na: Cijferstand | null;
}

/** The figures of this gebied that differ, in the order of the figure table; missing before and after is no difference. */
export function vergelijkCijfers(
  voor: readonly Figuur[],
  na: readonly Figuur[],
  gebied: string,
): Cijferwijziging[] {
  const keyOf = ({ indicator, periode }: Figuur) => `${indicator} ${periode}`;
  const eigen = (figuren: readonly Figuur[]) =>
    new Map(figuren.filter((figuur) => figuur.gebied === gebied).map((figuur) => [keyOf(figuur), figuur]));
  const [eerder, later] = [eigen(voor), eigen(na)];
  return [...new Map([...later, ...eerder]).values()].flatMap((figuur) => {
    const sleutel = keyOf(figuur);
    const [oud, nieuw] = [toStand(eerder.get(sleutel)), toStand(later.get(sleutel))];
    const { indicator, periode } = figuur;
    return isSame(oud, nieuw) ? [] : [{ indicator, periode, voor: oud, na: nieuw }];
  });
}

function toStand(figuur: Figuur | undefined): Cijferstand | null {
  if (!figuur || figuur.status === 'ontbreekt') return null;
  const { teller, noemer, waarde, eenheid, status } = figuur;
  return { teller, noemer, waarde, eenheid, status };
}

function isSame(een: Cijferstand | null, ander: Cijferstand | null): boolean {
  return JSON.stringify(een) === JSON.stringify(ander);
}
