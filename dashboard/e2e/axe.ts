/** What axe finds on a page as it is now: by WCAG 2.2 AA, and by its own best practices. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * One line per element. A page that was searched before is searched again without loading axe anew, and only what is
 * wrong is worked out and brought here: reading axe in, and telling about all that is right, would take most of the time.
 */
export async function findProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (regels) => {
    const { axe: zoeker } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await zoeker.run({ runOnly: regels, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html}`),
    );
  }, REGELS);
}
