import type { Browser } from 'playwright-core';

export interface Frames {
  /** Frames a second that 95 of 100 frames hold. */
  readonly p5: number;
  readonly median: number;
  /** ms. */
  readonly slowest: number;
  /** Entries in the document in the middle of it all. */
  readonly drawn: number;
}

/** How many frames the way down takes, and the way along the days: 330 px and 60 px a frame. */
const DOWN = 900;
const ALONG = 450;

/** Written into the page: a step of the scroll with each frame, and the time each frame took. */
const SCROLL = `(async () => {
  const view = document.querySelector('section[aria-label="Taken nights"]');
  const times = [];
  const frame = () => new Promise(requestAnimationFrame);
  const go = async (steps, place) => {
    let last = await frame();
    for (let i = 1; i <= steps; i++) {
      place(i / steps);
      const at = await frame();
      times.push(at - last);
      last = at;
    }
  };
  const height = view.scrollHeight - view.clientHeight;
  const width = view.scrollWidth - view.clientWidth;
  view.scrollLeft = 0;
  await go(${DOWN}, part => { view.scrollTop = part * height; });
  view.scrollTop = height / 2;
  const drawn = document.querySelectorAll('[data-entry]').length;
  await go(${ALONG}, part => { view.scrollLeft = part * width; });
  return { times, drawn };
})()`;

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;

export async function framesPerSecond(browser: Browser, url: string): Promise<Frames> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-entry]').first().waitFor();
  const { times, drawn } = await page.evaluate<{ times: number[]; drawn: number }>(SCROLL);
  await context.close();
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p5: 1000 / at(sorted, 0.95),
    median: 1000 / at(sorted, 0.5),
    slowest: sorted.at(-1)!,
    drawn,
  };
}
