import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../store/project-root.js';

const axe = readFileSync(path.join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Text, and no function waited for: the page's own policy lets nothing be evaluated a second time. */
const atRest = `Promise.allSettled(document.getAnimations()
  .filter(a => a.effect.getComputedTiming().iterations !== Infinity)
  .map(a => a.finished))`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** WCAG 2.2 AA asks for targets of 24 px, which axe leaves out unless it is told. */
const judge = `axe.run(document, { rules: { 'target-size': { enabled: true } } })
  .then(result => result.violations)`;

/** All that axe finds on the page as it stands, of whatever weight: `rule: elements`. */
export async function anyViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // axe measures contrast through a fade as it finds it; a page at rest is what is judged.
  await page.evaluate(atRest);
  const found = await page.evaluate<Violation[]>(judge);
  return found.map(inWords);
}

const inWords = ({ id, nodes }: Violation): string =>
  `${id}: ${nodes.map(n => n.target.join(' ')).join(', ')}`;

/** How far the page is wider than its window, px. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

/** No violation, and nothing that is cut off. */
export async function isWell(page: Page): Promise<void> {
  expect(await anyViolations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}
