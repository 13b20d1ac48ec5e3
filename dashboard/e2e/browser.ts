/**
 * Finds a browser and opens it: the one that CHROMIUM names, else the system's, else the one inside the package
 * @sparticuz/chromium, which needs nothing but npm. There is no fourth possibility: without a browser the tests fail.
 */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Milliseconds to wait for something on a page; an element that is not there should not cost half a minute. */
const PATIENCE = 10_000;

/** CHROMIUM=pakket skips the system's browser, to test what a bare machine gets. */
async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named && named !== 'pakket') return named;
  if (named !== 'pakket' && (await isExecutable(SYSTEM))) return SYSTEM;
  // The package only unpacks its libraries where it believes to run on this service.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** A headless browser; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS, headless: true });
  browser.on('context', (context) => {
    context.setDefaultTimeout(PATIENCE);
  });
  return browser;
}
