/**
 * One key, another page: follows the link in the page that names the key. Not while somebody types, not together with
 * Ctrl, Alt or Meta, and not when the reader switched it off (WCAG 2.1.4); that is kept in this browser.
 */
const BEWAARD = 'sneltoetsen';
const VELDEN: Readonly<Record<string, string>> = { p: 'select[name="periode"]', b: 'select[name="gebied"]' };

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !isOn()) return;
  if (event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]'))
    return;
  const veld = VELDEN[event.key];
  const doel = veld
    ? document.querySelector<HTMLElement>(veld)
    : document.querySelector<HTMLElement>(`a[data-toets="${CSS.escape(event.key)}"]`);
  if (!doel) return;
  event.preventDefault();
  if (veld) doel.focus();
  else doel.click();
});

for (const plek of document.querySelectorAll<HTMLElement>('[data-sneltoetsen]')) addSwitch(plek);

/** Puts the switch where the page says that there is no script. Its words come with the page. */
function addSwitch(plek: HTMLElement): void {
  const stand = document.createElement('p');
  stand.setAttribute('role', 'status');
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'nl-button';
  const show = () => {
    const woorden = plek.dataset;
    stand.textContent = (isOn() ? woorden['aan'] : woorden['uit']) ?? '';
    knop.textContent = (isOn() ? woorden['zetUit'] : woorden['zetAan']) ?? '';
  };
  knop.addEventListener('click', () => {
    keep(isOn() ? 'uit' : 'aan');
    show();
  });
  plek.replaceChildren(stand, knop);
  show();
}

function isOn(): boolean {
  try {
    return localStorage.getItem(BEWAARD) !== 'uit';
  } catch {
    // A browser that keeps nothing: as if nothing was chosen.
    return true;
  }
}

function keep(stand: string): void {
  try {
    localStorage.setItem(BEWAARD, stand);
  } catch {
    // Then it holds for no other page.
  }
}
