/** What the page shows of a check: how far it is, what came of it, and whether the file may be sent. */
import { toDom } from '#lib/knoop/dom.ts';
import { h, type Inhoud } from '#lib/knoop/knoop.ts';
import { PROFIELEN } from '#lib/texts/koppelen.ts';
import { CONTROLE as T } from '#lib/texts/uitslag.ts';
import { createUitslag } from '#lib/uitslag/uitslag.ts';
import type { Einde, Voortgang } from './controleur.ts';
import type { Controlevraag } from './gesprek.ts';

const PROFIELADRES = '/leveringen/profielen';
const KOPPELADRES = `${PROFIELADRES}?/koppel`;

/** `mag`: nothing speaks against sending, or this page cannot tell. */
type Stand = 'mag' | 'wacht' | 'fout';

export function createVenster(form: HTMLFormElement, plek: HTMLElement) {
  const knop = form.querySelector<HTMLButtonElement>('button[type="submit"], button:not([type])');
  const regel = document.createElement('p');
  regel.className = 'soft';
  regel.id = 'versturen-uitleg';
  regel.setAttribute('role', 'status');
  knop?.after(regel);
  knop?.setAttribute('aria-describedby', regel.id);
  let stand: Stand = 'mag';

  function zet(nieuw: Stand, uitleg: string): void {
    stand = nieuw;
    regel.textContent = uitleg;
    if (nieuw === 'mag') knop?.removeAttribute('aria-disabled');
    else knop?.setAttribute('aria-disabled', 'true');
  }
  function vul(...inhoud: Inhoud[]): void {
    plek.replaceChildren(...inhoud.map((deel) => toDom(deel)));
    plek.classList.toggle('panel', inhoud.length > 0);
  }
  function zeg(nieuw: Stand, tekst: string): void {
    vul();
    zet(nieuw, tekst);
  }

  zet('mag', T.sleep);
  return {
    leeg: () => zeg('mag', T.sleep),
    vraagKeuzes: () => zeg('mag', T.kies),
    gestopt: () => zeg('mag', T.gestopt),
    profielOngeldig(reden: string): void {
      vul(
        h('p', { class: 'error', role: 'alert' }, PROFIELEN.ongeldig(reden), ' ', PROFIELEN.watNu),
        h('p', {}, h('a', { class: 'nl-link', href: PROFIELADRES }, PROFIELEN.naarKoppelingen)),
      );
      zet('fout', T.magNiet);
    },
    mislukt: () => zeg('mag', T.mislukt),
    geenGegevens: () => zeg('mag', T.geenGegevens),
    bezig(naam: string, stop: () => void): void {
      vul(
        h(
          'div',
          { class: 'bezig' },
          h('p', {}, T.bezig(naam)),
          h('progress', { max: 1, value: 0, 'aria-label': T.voortgang }),
          h('p', { class: 'soft', id: 'gelezen' }, ' '),
          h('button', { type: 'button', class: 'nl-button' }, T.stop),
        ),
      );
      plek.querySelector('button')?.addEventListener('click', stop);
      zet('wacht', T.wacht);
    },
    voortgang({ rijen, deel }: Voortgang): void {
      plek.querySelector('progress')?.setAttribute('value', String(deel));
      const gelezen = plek.querySelector('#gelezen');
      if (gelezen) gelezen.textContent = T.rijen(rijen);
    },
    toon(
      { name: naam, size: grootte }: File,
      { opdracht, profiel, regio }: Controlevraag,
      { controle, kenmerken }: Extract<Einde, { soort: 'klaar' }>,
    ): void {
      const { bron, scope, aanleveraar, periode } = opdracht;
      vul(
        createUitslag({
          ...{ controle, bron, bestand: { naam, grootte }, metProfiel: profiel !== null, waar: 'browser' },
          koppelen: {
            adres: KOPPELADRES,
            velden: { bron, gemeente: scope, aanleveraar, periode: periode.code, profiel: profiel ?? '' },
            gemeenten: regio.gemeenten.map((gemeente) => gemeente.naam),
            kenmerken,
          },
        }),
      );
      if (controle.aantal_fouten > 0) zet('fout', T.magNiet);
      else zet('mag', T.kanVersturen);
    },
    /** Says something beside what is shown. */
    meld(tekst: string): void {
      plek.querySelector('[data-koppelen]')?.prepend(toDom(h('p', { class: 'error', role: 'alert' }, tekst)));
    },
    /** Whether the file may be sent with this button; if not, the reader is taken to why. */
    magVersturen(met: HTMLElement | null): boolean {
      if (met !== null && met !== knop) return true;
      if (stand === 'fout') plek.querySelector<HTMLElement>('#controle')?.focus();
      return stand === 'mag';
    },
  };
}
