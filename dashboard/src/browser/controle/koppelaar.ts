/** Keeps what was matched by hand on this page: at the server where that was asked, and for the file in any case. */
import { createLeegProfiel, readInhoud, vulAan } from '@regiomonitor/ingest/koppelen/aanvullen.ts';
import { ProfielOngeldig } from '@regiomonitor/ingest/koppelen/profiel.ts';
import { KOPPELEN } from '#lib/texts/koppelen.ts';
import { leesKeuzes } from '#lib/uitslag/keuzes.ts';
import { isFrom, readFields, readWiens, type Wiens } from './formulier.ts';

export interface Koppelaar {
  /** The profile that was made on this page for these files. */
  vind(wiens: Wiens): string | undefined;
  /** Takes over a form; gives what is wrong with it. `mislukt` is told when it could not be kept for a next time. */
  neem(koppelformulier: HTMLFormElement, mislukt: (melding: string) => void): string | undefined;
}

export function createKoppelaar(form: HTMLFormElement): Koppelaar {
  const gemaakt: (Wiens & { json: string })[] = [];
  const vind = (wiens: Wiens) => gemaakt.findLast((een) => isFrom(een, wiens))?.json;
  return {
    vind,
    neem(koppelformulier, mislukt) {
      const veld = readFields(koppelformulier);
      const wiens = readWiens(veld);
      const basis = vind(wiens) ?? (veld('profiel') || undefined);
      try {
        const inhoud = basis ? readInhoud(basis) : createLeegProfiel(wiens.bron, wiens.aanleveraar);
        const { json } = vulAan(inhoud, leesKeuzes(veld));
        gemaakt.push({ ...wiens, json });
        sendAlong(form, json);
        if (veld('onthoud') === 'ja') void keep(koppelformulier).catch(() => mislukt(KOPPELEN.mislukt));
        return undefined;
      } catch (error) {
        if (error instanceof ProfielOngeldig) return KOPPELEN.fout(error.message);
        throw error;
      }
    },
  };
}

/** The server reads the file with the same profile, kept or not. */
function sendAlong(form: HTMLFormElement, json: string): void {
  const veld =
    form.querySelector<HTMLInputElement>('input[name="profiel"]') ??
    form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'profiel' }));
  veld.value = json;
}

/** Only headers and words that were matched: no row, and nothing of the file besides. */
async function keep(koppelformulier: HTMLFormElement): Promise<void> {
  const velden = new URLSearchParams();
  for (const [naam, waarde] of new FormData(koppelformulier)) {
    if (typeof waarde === 'string' && naam !== 'profiel') velden.append(naam, waarde);
  }
  const antwoord = await fetch(koppelformulier.action, { method: 'post', body: velden, redirect: 'manual' });
  // A redirect is how the form says that it was done.
  if (antwoord.type !== 'opaqueredirect' && !antwoord.ok) throw new Error('It was not kept.');
}
