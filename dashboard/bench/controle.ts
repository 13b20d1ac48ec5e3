/**
 * A file of 100,000 casussen: checked by the page before it is sent, in a real browser, and taken in by the server. Both
 * beside DuckDB's read_csv of the same file.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { meetAfwisselend } from './afwisselend.ts';
import { OPDRACHT, schrijfCasussenbestand } from './casussenbestand.ts';
import { maakGegevens } from './gegevens.ts';
import { draai, serveer } from './proces.ts';
import type { Uitslag } from './uitslag.ts';

const RIJEN = 100_000;
const SECONDE = 1_000;
const LADER = join(import.meta.dirname, 'kind/laad-casussen.ts');

interface Gemeten {
  /** From the choice of the file until its result is on the screen. */
  readonly duur: number;
  /** The longest that the page could do nothing else: not even show a letter that was typed. */
  readonly blok: number;
}

export async function meetControle(werkmap: string): Promise<Uitslag[]> {
  const bestand = join(werkmap, 'casussen.csv');
  schrijfCasussenbestand(bestand, RIJEN);
  const server = await serveer('regiomonitor', [
    ...['demo', '--port', '0', '--data', await maakGegevens(werkmap, 1)],
  ]);
  const browser = await openBrowser();
  const blokken: number[] = [];
  try {
    const page = await browser.newPage();
    await page.goto(`${server.adres}/`);
    await page.getByRole('button', { name: 'coördinator' }).click();
    const laad = (kant: string) => async (): Promise<number> =>
      Number((await draai(LADER, [kant, bestand, mkdtempSync(join(werkmap, `${kant}-`))])).stdout);
    const controle = async (): Promise<number> => {
      const { duur, blok } = await checkInBrowser(page, server.adres, bestand);
      blokken.push(blok);
      return duur;
    };
    const {
      browser: inBrowser,
      levering,
      geheugen,
    } = await meetAfwisselend(
      { browser: controle, levering: laad('levering'), geheugen: laad('geheugen') },
      { opwarmen: 1, ronden: 5 },
    );
    return [
      showDuur('the check of 100,000 casussen in the browser', inBrowser, geheugen),
      showDuur('the import of 100,000 casussen on the server', levering, geheugen),
      {
        wat: 'longest stop of the page while it checks',
        gemeten: `${blokken.length} checks: ${blokken.map((blok) => blok.toFixed(0)).join(', ')} ms`,
        maat: Math.max(...blokken),
        eenheid: 'ms',
        doel: { soort: 'hoogstens', grens: 50 },
        uitleg:
          'Between two ticks of a timer on the page, from the choice of the file until its result is shown.',
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

function showDuur(wat: string, duur: number, geheugen: number): Uitslag {
  return {
    wat,
    gemeten: `${duur.toFixed(0)} ms; read_csv with declared columns in memory ${geheugen.toFixed(0)} ms`,
    maat: duur / SECONDE,
    eenheid: 's',
    doel: { soort: 'hoogstens', grens: 2 },
    uitleg: `As a part of the speed of read_csv: ${(geheugen / duur).toFixed(3)} x.`,
  };
}

async function checkInBrowser(page: Page, adres: string, bestand: string): Promise<Gemeten> {
  const vraag = new URLSearchParams({ ...OPDRACHT, aanleveraar: 'gemeente' });
  await page.goto(`${adres}/leveringen/aanleveren?${vraag.toString()}`);
  const gemeten = page.evaluate(
    () =>
      new Promise<Gemeten>((resolve) => {
        let begin = 0;
        let vorige = 0;
        let blok = 0;
        const tik = (): void => {
          const nu = performance.now();
          if (begin > 0) blok = Math.max(blok, nu - Math.max(vorige, begin));
          vorige = nu;
        };
        const klok = setInterval(tik, 1);
        addEventListener('change', () => (begin = performance.now()), { capture: true, once: true });
        const kijker = new MutationObserver(() => {
          if (!document.querySelector('#controle')) return;
          const duur = performance.now() - begin;
          kijker.disconnect();
          // One more tick: showing the result counts too.
          setTimeout(() => {
            tik();
            clearInterval(klok);
            resolve({ duur, blok });
          });
        });
        kijker.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.locator('input[name="bestand"]').setInputFiles(bestand);
  return gemeten;
}
