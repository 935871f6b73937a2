import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../store/project-root.js';

const axe = readFileSync(path.join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** Text, and no function waited for: the page's own policy lets nothing be evaluated a second time. */
const atRest = `Promise.allSettled(document.getAnimations()
  .filter(a => a.effect.getComputedTiming().iterations !== Infinity)
  .map(a => a.finished))`;

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe calls serious or critical on the page as it stands: `rule: elements`. */
export async function seriousViolations(page: Page): Promise<string[]> {
  const found = await judged(page);
  return found.filter(v => v.impact === 'serious' || v.impact === 'critical').map(inWords);
}

/** All that axe finds, of whatever weight. */
export const anyViolations = async (page: Page): Promise<string[]> => (await judged(page)).map(inWords);

async function judged(page: Page): Promise<Violation[]> {
  await page.evaluate(axe);
  // axe measures contrast through a fade as it finds it; a page at rest is what is judged.
  await page.evaluate(atRest);
  return page.evaluate<Violation[]>('axe.run(document).then(result => result.violations)');
}

const inWords = ({ id, nodes }: Violation): string =>
  `${id}: ${nodes.map(n => n.target.join(' ')).join(', ')}`;

/** How far the page is wider than its window, px. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
