/**
 * Tells who waits that something is happening: a form that was sent, a file that is being made. The words come with the
 * page. Without this script the browser's own sign is there.
 */
import { bereidMelding, zegBezig, zegKlaar } from './melding.ts';

/** Milliseconds after which somebody who waits is told so. */
const GEDULD = 300;
/** Milliseconds in which a browser notices that there is a line to read from. */
const ZO = 100;
/** Milliseconds that is said that a file is on its way: the browser tells a page nothing of what becomes of it. */
const BESTAND = 6000;

/** Links that bring a file, not a page. */
const NAAR_BESTAND = 'a[download], a[href$=".pdf"]';

let wekker: ReturnType<typeof setTimeout> | undefined;

document.addEventListener('submit', (gebeurtenis) => {
  const { target } = gebeurtenis;
  if (gebeurtenis.defaultPrevented || !(target instanceof HTMLFormElement)) return;
  if ('bestand' in target.dataset) zegBestand();
  else if (target.method === 'post') wacht();
});
document.addEventListener('click', (gebeurtenis) => {
  const link = gebeurtenis.target instanceof Element && gebeurtenis.target.closest(NAAR_BESTAND);
  if (link && !gebeurtenis.defaultPrevented) zegBestand();
});
// Somebody who comes back finds the page as it was left.
addEventListener('pageshow', klaar);

function wacht(): void {
  plan(() => zegBezig(lees('wachten')), GEDULD);
}

function zegBestand(): void {
  plan(() => {
    zegBezig(lees('bestand'));
    plan(klaar, BESTAND);
  }, ZO);
}

function lees(woorden: 'wachten' | 'bestand'): string {
  return document.querySelector('main')?.dataset[woorden] ?? '';
}

function klaar(): void {
  clearTimeout(wekker);
  zegKlaar();
}

/** One thing is said at a time. */
function plan(taak: () => void, later: number): void {
  bereidMelding();
  clearTimeout(wekker);
  wekker = setTimeout(taak, later);
}
