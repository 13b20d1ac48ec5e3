/** Reads the form of koppelformulier.ts, in the browser and on the server alike. */
import type { Keuze } from '@regiomonitor/ingest/koppelen/aanvullen.ts';

/** Stands for 'not used' and for 'unknown'. */
export const NIETS = '-';

/** As many rows as a form can have. */
const HOOGSTENS = 2_000;

/** What was chosen; a row without a choice says nothing. `veld` gives '' for a field that is not there. */
export function leesKeuzes(veld: (naam: string) => string): Keuze[] {
  return [...leesKolommen(veld), ...leesWoorden(veld), ...leesKenmerken(veld)];
}

function* leesKolommen(veld: (naam: string) => string): Generator<Keuze> {
  for (let i = 0; i < HOOGSTENS && veld(`kop.${i}`) !== ''; i++) {
    const kolom = veld(`kolom.${i}`);
    if (kolom !== '') yield { soort: 'kolom', kop: veld(`kop.${i}`), kolom: kolom === NIETS ? null : kolom };
  }
}

function* leesWoorden(veld: (naam: string) => string): Generator<Keuze> {
  for (let i = 0; i < HOOGSTENS && veld(`woord.${i}`) !== ''; i++) {
    const code = veld(`code.${i}`);
    if (code === '') continue;
    const [kolom, woord] = [veld(`woordkolom.${i}`), veld(`woord.${i}`)];
    yield { soort: 'woord', kolom, woord, code: code === NIETS ? null : code };
  }
}

function* leesKenmerken(veld: (naam: string) => string): Generator<Keuze> {
  for (let i = 0; i < HOOGSTENS && veld(`kenmerk.${i}`) !== ''; i++) {
    const kenmerk = veld(`kenmerk.${i}`);
    const [partij, gemeente] = [veld(`partij.${i}`), veld(`gemeente.${i}`)];
    if (partij !== '') yield { soort: 'agenda', deel: 'partijen', kenmerk, code: partij };
    if (gemeente !== '') yield { soort: 'agenda', deel: 'gemeenten', kenmerk, code: gemeente };
  }
}
