/**
 * Another period or gebied without loading the whole page again: the page with the answer is fetched as soon as the
 * choice is made, and what differs in it takes the place of what was there. Address, title, history, focus and the
 * reader of a screen come along. Without this script, or when anything is not as expected, the form does what a form does.
 */
import { bereidMelding, melding, zegBezig, zegKlaar } from './melding.ts';

const FORMULIER = 'form.pick[data-klaar]';
/** Milliseconds after which somebody who waits is told so. */
const GEDULD = 150;
/** Milliseconds that an answer that was asked for beforehand is used: the figures may be published again meanwhile. */
const VERS = 20_000;

let getoond = location.pathname + location.search;
let opgehaald:
  { readonly adres: string; readonly sinds: number; readonly pagina: Promise<Document> } | undefined;
if (document.querySelector(FORMULIER)) start();

function start(): void {
  document.addEventListener('change', ({ target }) => {
    const formulier = formulierVan(target);
    // What is asked for beforehand only may fail in silence.
    if (!formulier) return;
    bereidMelding();
    haal(adresVan(formulier)).catch(() => undefined);
  });
  document.addEventListener('submit', (gebeurtenis) => {
    const formulier = formulierVan(gebeurtenis.target);
    if (!formulier) return;
    gebeurtenis.preventDefault();
    const adres = adresVan(formulier);
    void toon(adres, () => history.pushState(null, '', adres));
  });
  addEventListener('popstate', () => {
    const adres = location.pathname + location.search;
    if (adres !== getoond) void toon(adres);
  });
}

function formulierVan(doel: EventTarget | null): HTMLFormElement | null {
  return doel instanceof Element ? doel.closest<HTMLFormElement>(FORMULIER) : null;
}

function adresVan(formulier: HTMLFormElement): string {
  const velden = new URLSearchParams();
  for (const [naam, waarde] of new FormData(formulier))
    if (typeof waarde === 'string') velden.append(naam, waarde);
  return `${location.pathname}?${velden.toString()}`;
}

/** The page at this address; one that was asked for already is not asked for twice. */
function haal(adres: string): Promise<Document> {
  if (opgehaald?.adres === adres && Date.now() - opgehaald.sinds < VERS) return opgehaald.pagina;
  const pagina = lees(adres);
  opgehaald = { adres, sinds: Date.now(), pagina };
  return pagina;
}

async function lees(adres: string): Promise<Document> {
  const antwoord = await fetch(adres, { headers: { accept: 'text/html' } });
  if (!antwoord.ok || antwoord.redirected) throw new Error('Not the page that was asked for.');
  return new DOMParser().parseFromString(await antwoord.text(), 'text/html');
}

/** `bewaar`: puts the address in the history, before anything changes. */
async function toon(adres: string, bewaar?: () => void): Promise<void> {
  getoond = adres;
  bereidMelding();
  const stop = beginWachten();
  try {
    const pagina = await haal(adres);
    opgehaald = undefined;
    // Somebody has chosen again meanwhile.
    if (getoond !== adres) return;
    if (!isZelfdeUitgave(pagina)) throw new Error('The page has other styles: the monitor was renewed.');
    bewaar?.();
    vervang(pagina);
  } catch {
    // The browser itself shows what is the matter.
    location.assign(adres);
  } finally {
    stop();
  }
}

/** Who waits longer than a moment sees it on the page and hears it. */
function beginWachten(): () => void {
  const main = document.querySelector('main');
  const tekst = document.querySelector<HTMLElement>(FORMULIER)?.dataset['bezig'] ?? '';
  const wekker = setTimeout(() => {
    main?.setAttribute('aria-busy', 'true');
    zegBezig(tekst);
  }, GEDULD);
  return () => {
    clearTimeout(wekker);
    main?.removeAttribute('aria-busy');
  };
}

function isZelfdeUitgave(pagina: Document): boolean {
  const stijlen = (document: Document) =>
    [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) =>
      link.getAttribute('href')?.split('/').at(-1),
    );
  return stijlen(document).join() === stijlen(pagina).join();
}

/** Every part of the page that is another one now. The focus goes to the same button, so that one can choose again. */
function vervang(pagina: Document): void {
  document.title = pagina.title;
  const oud = [...document.body.children].filter((deel) => deel !== melding);
  const nieuw = [...pagina.body.children];
  const hadFocus = document.querySelector(FORMULIER)?.contains(document.activeElement) ?? false;
  nieuw.forEach((deel, plaats) => {
    const was = oud[plaats];
    if (!was) melding.before(deel);
    else if (!was.isEqualNode(deel)) was.replaceWith(deel);
  });
  for (const over of oud.slice(nieuw.length)) over.remove();
  const formulier = document.querySelector<HTMLElement>(FORMULIER);
  if (hadFocus) formulier?.querySelector('button')?.focus({ preventScroll: true });
  zegKlaar(formulier?.dataset['klaar']);
  document.dispatchEvent(new Event('vervangen'));
}
