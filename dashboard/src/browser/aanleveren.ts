/**
 * The page where files are delivered: a chosen or dropped file is checked here first, in a worker, and nothing of it is
 * sent before somebody presses the button. Without this script the server checks it, and the page says the same.
 */
import { leesVraag } from './controle/formulier.ts';
import type { Controlegegevens, Controlevraag } from './controle/gesprek.ts';
import { createKoppelaar } from './controle/koppelaar.ts';
import { createControleur } from './controle/controleur.ts';
import { createVenster } from './controle/venster.ts';

const GEGEVENS = '/leveringen/profielen/controle.json';
/** Milliseconds after the last change of a field. */
const RUST = 250;

const formulier = document.querySelector<HTMLFormElement>('form#aanleveren');
const uitslag = document.querySelector<HTMLElement>('#uitslag');
const invoer = formulier?.querySelector<HTMLInputElement>('input[type="file"][name="bestand"]');
if (formulier && uitslag && invoer) start(formulier, invoer, uitslag);

function start(form: HTMLFormElement, bestand: HTMLInputElement, plek: HTMLElement): void {
  const venster = createVenster(form, plek);
  const controleur = createControleur(
    () => new Worker(new URL('./controle/werker.ts', import.meta.url), { type: 'module' }),
  );
  const koppelaar = createKoppelaar(form);
  let gegevens: Promise<Controlegegevens> | undefined;
  let beurt = 0;
  let wekker: ReturnType<typeof setTimeout> | undefined;

  /** Checks the file that is chosen now; whatever was being checked before is forgotten. */
  async function check(): Promise<void> {
    const mijn = ++beurt;
    const isLaatste = () => mijn === beurt;
    controleur.stop();
    const gekozen = bestand.files?.[0];
    if (!gekozen) {
      venster.leeg();
      return;
    }
    try {
      const kennis = await (gegevens ??= haalGegevens());
      const vraag = leesVraag(form, gekozen, kennis, koppelaar.vind);
      if (!isLaatste()) return;
      if (vraag) await ask(gekozen, vraag, isLaatste);
      else venster.vraagKeuzes();
    } catch {
      // No answer from the server, or a browser without workers: the server checks it.
      gegevens = undefined;
      if (isLaatste()) venster.geenGegevens();
    }
  }

  async function ask(gekozen: File, vraag: Controlevraag, isLaatste: () => boolean): Promise<void> {
    venster.bezig(gekozen.name, () => {
      beurt += 1;
      controleur.stop();
      venster.gestopt();
    });
    const antwoord = await controleur.vraag(vraag, (stand) => {
      if (isLaatste()) venster.voortgang(stand);
    });
    if (!isLaatste()) return;
    if (antwoord.soort === 'profiel') venster.profielOngeldig(antwoord.reden);
    else if (antwoord.soort === 'mislukt') venster.mislukt();
    else venster.toon(gekozen, vraag, antwoord);
  }

  form.addEventListener('change', ({ target }) => {
    clearTimeout(wekker);
    wekker = setTimeout(() => void check(), target === bestand ? 0 : RUST);
  });
  form.addEventListener('submit', (gebeurtenis) => {
    if (!venster.magVersturen(gebeurtenis.submitter)) gebeurtenis.preventDefault();
  });
  plek.addEventListener('submit', (gebeurtenis) => {
    if (!(gebeurtenis.target instanceof HTMLFormElement) || !('koppelen' in gebeurtenis.target.dataset))
      return;
    gebeurtenis.preventDefault();
    const fout = koppelaar.neem(gebeurtenis.target, (melding) => venster.meld(melding));
    if (fout === undefined) void check();
    else venster.meld(fout);
  });
  acceptDrops(form, bestand);
  // A browser that comes back to this page may still hold the choice.
  if (bestand.files?.length) void check();
}

async function haalGegevens(): Promise<Controlegegevens> {
  const antwoord = await fetch(GEGEVENS, { headers: { accept: 'application/json' } });
  if (!antwoord.ok) throw new Error('The server gives nothing to check with.');
  return (await antwoord.json()) as Controlegegevens;
}

/** A file that is dropped on the form is chosen. */
function acceptDrops(form: HTMLFormElement, bestand: HTMLInputElement): void {
  const over = (aan: boolean) => form.classList.toggle('drop', aan);
  form.addEventListener('dragover', (gebeurtenis) => {
    if (!gebeurtenis.dataTransfer?.types.includes('Files')) return;
    gebeurtenis.preventDefault();
    over(true);
  });
  form.addEventListener('dragleave', () => over(false));
  form.addEventListener('drop', (gebeurtenis) => {
    const files = gebeurtenis.dataTransfer?.files;
    over(false);
    if (!files?.length) return;
    gebeurtenis.preventDefault();
    bestand.files = files;
    bestand.dispatchEvent(new Event('change', { bubbles: true }));
  });
}
