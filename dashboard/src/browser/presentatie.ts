/**
 * Keys for the presentation. Without this script the screens stand below each other, and the circles lead to them.
 * Only the digits are characters that people also type or say: they are off where the reader switched off the keys of
 * the other pages, and can be here.
 */
const show = document.querySelector<HTMLElement>('.show');
const dias = [...document.querySelectorAll<HTMLElement>('.dia')];
const toetsen = document.querySelector<HTMLElement>('.dia-keys');
const cijfertoetsen = document.querySelector<HTMLInputElement>('[data-cijfertoetsen]');
/** As in sneltoetsen.ts. */
const BEWAARD = 'sneltoetsen';

if (show && toetsen && cijfertoetsen) {
  toetsen.hidden = false;
  cijfertoetsen.checked = localStorage.getItem(BEWAARD) !== 'uit';
  cijfertoetsen.addEventListener('change', () => {
    localStorage.setItem(BEWAARD, cijfertoetsen.checked ? 'aan' : 'uit');
  });
  toetsen.querySelector('[data-volledig]')?.addEventListener('click', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    // The browser itself leaves the full screen; the next time it is the presentation that ends.
    if (event.key === 'Escape' && !document.fullscreenElement) location.assign(show.dataset['terug'] ?? '/');
    const naar = targetOf(event.key);
    if (naar === undefined) return;
    event.preventDefault();
    goTo(naar);
  });
}

/** The place of the screen that a key leads to. */
function targetOf(toets: string): number | undefined {
  const nu = currentDia();
  if (toets === 'ArrowRight' || toets === 'PageDown') return nu + 1;
  if (toets === 'ArrowLeft' || toets === 'PageUp') return nu - 1;
  if (toets === 'Home') return 0;
  if (toets === 'End') return dias.length - 1;
  // The first screen says who is missing, so that indicator 1 is screen 1.
  return /^\d$/.test(toets) && cijfertoetsen?.checked ? Number(toets) : undefined;
}

/** The screen whose top is nearest to the top of the window. */
function currentDia(): number {
  const afstanden = dias.map((dia) => Math.abs(dia.getBoundingClientRect().top));
  return afstanden.indexOf(Math.min(...afstanden));
}

function goTo(plaats: number): void {
  const dia = dias[plaats];
  if (!dia) return;
  // Replaced: the way back leads out of the presentation, not through it.
  history.replaceState(null, '', `#${dia.id}`);
  dia.scrollIntoView();
  dia.focus({ preventScroll: true });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
