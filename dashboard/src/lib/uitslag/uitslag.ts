/** The result of a check as markup: what was recognised, what is wrong, and what can be matched by hand. */
import { h, type Knoop } from '../knoop/knoop.ts';
import { KOPPELEN } from '../texts/koppelen.ts';
import { UITSLAG as T } from '../texts/uitslag.ts';
import { createBevindingen } from './bevindingen.ts';
import type { Uitslaggegevens } from './gegevens.ts';
import { createEersteRijen, createHerkend } from './herkend.ts';
import { createKoppelformulier, moetKoppelen } from './koppelformulier.ts';

export function createUitslag(gegevens: Uitslaggegevens): Knoop {
  const { controle } = gegevens;
  const koppelen = createKoppelen(gegevens);
  return h(
    'div',
    { class: 'uitslag' },
    h(
      'div',
      { class: 'up' },
      createHerkend(gegevens),
      h(
        'section',
        { 'aria-labelledby': 'controle' },
        h(
          'h3',
          { class: 'nl-heading nl-heading--level-3', id: 'controle', tabindex: -1 },
          T.kop(controle.aantal_fouten, controle.aantal_waarschuwingen),
        ),
        createSamenvatting(gegevens),
        createBevindingen(controle),
      ),
    ),
    koppelen,
    createEersteRijen(gegevens),
  );
}

function createSamenvatting(gegevens: Uitslaggegevens): Knoop {
  const { controle, waar } = gegevens;
  if (controle.aantal_fouten > 0) {
    const wat = moetKoppelen(gegevens) ? T.foutMaarKoppel : T.fout;
    const waarborg = waar === 'browser' ? T.nietsWeg : T.nietsBewaard;
    return h('p', { class: 'error' }, wat, ' ', waarborg);
  }
  if (waar === 'server') return h('p', { class: 'done' }, T.goedOpServer);
  const zin = controle.aantal_waarschuwingen > 0 ? T.goedMaarKijk : T.goed;
  return h('p', { class: 'done' }, zin, ' ', T.nietsWeg);
}

/** Open where it has to be done; folded where it can be. */
function createKoppelen(gegevens: Uitslaggegevens): Knoop | undefined {
  const formulier = createKoppelformulier(gegevens);
  if (!formulier) return undefined;
  if (!moetKoppelen(gegevens)) return h('details', {}, h('summary', {}, KOPPELEN.titel), formulier);
  return h(
    'section',
    { class: 'mt', 'aria-labelledby': 'koppelen' },
    h('h3', { class: 'nl-heading nl-heading--level-3', id: 'koppelen' }, KOPPELEN.titel),
    h('p', { class: 'soft' }, KOPPELEN.uitleg),
    formulier,
  );
}
