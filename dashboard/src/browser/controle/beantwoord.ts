/** The worker's side: checks what it is asked, and tells how far it is. */
import { controleer } from '@regiomonitor/ingest/controleren/controleer.ts';
import { leesKenmerken } from '@regiomonitor/ingest/koppelen/agendakenmerken.ts';
import { parseProfiel, ProfielOngeldig } from '@regiomonitor/ingest/koppelen/profiel.ts';
import { createBlobbestand } from './blobbestand.ts';
import type { Controleantwoord, Controlevraag, Lijn } from './gesprek.ts';

/** Rows that are shown as they were read. */
const VOORBEELDRIJEN = 3;
/** Milliseconds between two reports of progress. */
const TUSSENPOOS = 100;

/** Answers every question that comes over this line, one after the other. */
export function beantwoord(lijn: Lijn): void {
  let eerder = Promise.resolve();
  lijn.addEventListener('message', ({ data }) => {
    eerder = eerder.then(() => answer(lijn, data as Controlevraag));
  });
}

async function answer(lijn: Lijn, vraag: Controlevraag): Promise<void> {
  const send = (antwoord: Controleantwoord): void => lijn.postMessage(antwoord);
  try {
    send(await check(vraag, send));
  } catch (error) {
    if (error instanceof ProfielOngeldig) {
      send({ soort: 'profiel', reden: error.message });
      return;
    }
    // The message of an error may hold what is in the file.
    send({ soort: 'mislukt' });
  }
}

async function check(
  { bestand: blob, opdracht, profiel: json, regio, indicatoren }: Controlevraag,
  send: (antwoord: Controleantwoord) => void,
): Promise<Controleantwoord> {
  let gelezen = 0;
  let rijen = 0;
  let laatst = performance.now();
  const bestand = createBlobbestand(blob, (bytes) => (gelezen = bytes));
  const profiel = json === null ? undefined : parseProfiel(json);
  const controle = await controleer(
    bestand,
    { ...opdracht, indicatoren, ...(profiel && { profiel }) },
    regio,
    {
      beeld: { rijen: VOORBEELDRIJEN },
      gelezen: (aantal) => {
        rijen = aantal;
        if (performance.now() - laatst < TUSSENPOOS) return;
        laatst = performance.now();
        send({ soort: 'voortgang', rijen, deel: gelezen / Math.max(1, blob.size) });
      },
    },
  );
  const kenmerken =
    opdracht.bron === 'overleggen' ? await leesKenmerken(bestand, profiel?.agenda ?? null) : [];
  return { soort: 'klaar', controle, kenmerken };
}
