import type { Browser } from 'playwright-core';

export interface Frames {
  /** Frames a second that 95 of 100 frames hold. */
  readonly p5: number;
  readonly median: number;
  /** ms. */
  readonly slowest: number;
  /** Work of the page's own thread for a frame, ms: what is left of it when other programs hold the processors. */
  readonly cpu: number;
  /** Entries in the document, in the middle of the samples taken on the way. */
  readonly drawn: number;
}

/** px a frame: as a wheel that is turned fast goes, 3,000 px a second at 60 frames. */
const STEP_PX = 50;
/**
 * Down in stretches that begin all along the 5,000 units, then along the days from the first to the last year. The leap
 * from one to the next is no scroll: a stretch begins when the entries of its first rows stand there.
 */
const STRETCHES = { down: 10, along: 4 };
const STRETCH_FRAMES = 120;

/** Written into the page: a step of the scroll with each frame, the time each took, and now and then what is drawn. */
const SCROLL = `(async () => {
  const view = document.querySelector('section[aria-label="Taken nights"]');
  const times = [];
  const drawn = [];
  const frame = () => new Promise(requestAnimationFrame);
  const isThere = () => document.querySelector('[data-entry]') && !document.querySelector('[data-waiting]');
  const arrive = async () => {
    for (let calm = 0; calm < 5; ) {
      await frame();
      calm = isThere() ? calm + 1 : 0;
    }
  };
  const go = async (side, far, stretches) => {
    for (let stretch = 0; stretch < stretches; stretch++) {
      view[side] = (far * stretch) / stretches;
      await arrive();
      let last = await frame();
      for (let step = 0; step < ${STRETCH_FRAMES}; step++) {
        view[side] += ${STEP_PX};
        const now = await frame();
        times.push(now - last);
        last = now;
        if (step % 20 === 0) drawn.push(document.querySelectorAll('[data-entry]').length);
      }
    }
  };
  view.scrollLeft = 0;
  await go('scrollTop', view.scrollHeight - view.clientHeight, ${STRETCHES.down});
  view.scrollTop = (view.scrollHeight - view.clientHeight) / 2;
  await go('scrollLeft', view.scrollWidth - view.clientWidth, ${STRETCHES.along});
  return { times, drawn };
})()`;

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!;

export async function framesPerSecond(browser: Browser, url: string): Promise<Frames> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', error => errors.push(error));
  await page.goto(url);
  await page.locator('[data-entry]').first().waitFor();
  const inspector = await context.newCDPSession(page);
  await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await inspector.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  const { times, drawn } = await page.evaluate<{ times: number[]; drawn: number[] }>(SCROLL);
  const cpu = ((await worked()) - before) / times.length;
  await context.close();
  if (errors[0]) throw errors[0];
  const entries = at(
    drawn.toSorted((a, b) => a - b),
    0.5,
  );
  if (entries === 0) throw new Error('The scroll drew no entries: it measured nothing.');
  const sorted = times.toSorted((a, b) => a - b);
  return {
    p5: 1000 / at(sorted, 0.95),
    median: 1000 / at(sorted, 0.5),
    slowest: sorted.at(-1)!,
    cpu,
    drawn: entries,
  };
}
