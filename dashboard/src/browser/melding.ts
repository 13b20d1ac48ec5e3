/** The one line in which scripts tell what is going on: for the ear always, for the eye while somebody waits. */
const regel = document.createElement('p');
regel.setAttribute('role', 'status');
regel.className = 'busy sr';

/** Where a page puts its own parts, this comes after them. */
export const melding: HTMLElement = regel;

/** Before anything is said: a reader of a screen hears changes of what is there already. */
export function bereidMelding(): void {
  if (!regel.isConnected) document.body.append(regel);
}

/** Says that something is on its way, for all to see. */
export function zegBezig(tekst: string): void {
  regel.textContent = tekst;
  regel.classList.toggle('sr', tekst === '');
}

/** Says how it ended; the page itself shows it. */
export function zegKlaar(tekst = ''): void {
  regel.textContent = tekst;
  regel.classList.add('sr');
}
