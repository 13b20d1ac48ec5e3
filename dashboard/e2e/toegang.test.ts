/** Signing in, the demo's roles and the accounts in a browser: without JavaScript, on a narrow screen, by axe. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { openBrowser } from './browser.ts';
import { run } from './server.ts';

const origin = inject('origin');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function expectGoodPage(page: Page, pad: string): Promise<void> {
  await page.goto(origin + pad);
  expect(await page.locator('h1').count(), pad).toBe(1);
  expect(await findProblems(page), pad).toEqual([]);
  const breedte = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(breedte[0], pad).toBeLessThanOrEqual(breedte[1] ?? 0);
}

async function invite(email: string, rol: string): Promise<string> {
  const opties = ['--email', email, '--naam', 'Proef', '--rol', rol, '--adres', origin];
  const { stdout } = await run(['account', 'uitnodigen', ...opties, '--data', inject('dataFolder')]);
  return stdout.trim();
}

describe('the demo', () => {
  it('changes roles by one click, without JavaScript, and stays on the page', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/gemeenten`);
    await page.getByRole('button', { name: 'coördinator' }).click();
    expect(new URL(page.url()).pathname).toBe('/gemeenten');
    expect(await page.getByRole('button', { name: 'coördinator' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'beheerder' }).click();
    expect(await page.locator('h1').innerText()).toBe('Geen toegang');
    await page.getByRole('button', { name: 'bezoeker' }).click();
    await page.close();
  });
});

describe.each([320, 1280])('at %i px the pages about access', (width) => {
  it('are clean by axe and fit', async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const link = await invite(`proef-${width}@voorbeeld.nl`, 'beheerder');
    for (const pad of ['/aanmelden', '/uitnodiging/vervallen', '/demo', new URL(link).pathname]) {
      await expectGoodPage(page, pad);
    }
    await page.getByLabel('Nieuw wachtwoord').fill('vier losse woorden samen');
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await page.waitForURL(`${origin}/account`);
    for (const pad of [
      '/account',
      '/account/tweede-factor',
      '/account/tokens',
      '/beheer',
      '/beheer/accounts',
      '/beheer/logboek',
      '/',
    ]) {
      await expectGoodPage(page, pad);
    }
    await page.goto(`${origin}/beheer/accounts`);
    await page.getByRole('link', { name: 'Proef' }).first().click();
    await expectGoodPage(page, new URL(page.url()).pathname);
    await context.close();
  });
});

it('somebody who was invited signs in, sets up and signs out without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await invite('zonder@voorbeeld.nl', 'coordinator'));
  await page.getByLabel('Nieuw wachtwoord').fill('kort');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('te kort');
  await page.getByLabel('Nieuw wachtwoord').fill('vier losse woorden samen');
  await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
  await page.waitForURL(`${origin}/aanmelden`);
  await page.getByLabel('E-mailadres').fill('zonder@voorbeeld.nl');
  await page.getByLabel('Wachtwoord').fill('vier losse woorden samen');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.waitForURL(`${origin}/`);
  expect(await page.getByRole('link', { name: 'Beheer' }).count()).toBeGreaterThan(0);
  await context.close();
});
