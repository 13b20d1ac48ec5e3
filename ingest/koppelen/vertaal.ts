/** Words of somebody's system as the codes of the contract. Imports nothing of Node. */
import { Afgekeurd, type Lezing } from '../controleren/waarden/afgekeurd.ts';
import { SCHEIDING } from '../controleren/waarden/code.ts';
import { vouwWoord } from './profiel.ts';

const LANGSTE = 200;

/**
 * A reading that translates first: the cell as a whole, or else each of its values where there may be more. What is
 * not in the list is read as it stands.
 */
export function createVertaling(
  woorden: ReadonlyMap<string, string | null>,
  lezing: Lezing,
  magMeer: boolean,
): Lezing {
  return (tekst) => {
    if (tekst.length > LANGSTE) return lezing(tekst);
    const geheel = woorden.get(vouwWoord(tekst));
    if (geheel !== undefined) return geheel === null ? null : lezing(geheel);
    if (!magMeer) return lezing(tekst);
    const delen = tekst.split(SCHEIDING).map((deel) => {
      const code = woorden.get(vouwWoord(deel));
      return code === undefined ? deel : (code ?? '');
    });
    const gelezen = lezing(delen.join('|'));
    // Values that were left out on purpose may leave nothing.
    const leeg = delen.every((deel) => deel.trim() === '');
    return leeg && gelezen instanceof Afgekeurd ? null : gelezen;
  };
}
