import { launchBrowser } from './web/browser.js';
import { firstLoadScript } from './web/first-load.js';
import { makeFleet } from './web/fleet.js';
import { framesPerSecond } from './web/scroll.js';
import { serveApp } from './web/stub-api.js';
import { untilUsable } from './web/usable.js';

/** The units of the scroll, four to a property. */
const UNITS = 5000;
const UNITS_EACH = 4;
/** The properties of the first load. */
const PROPERTIES = 200;
const LOADS = 5;

/**
 * The web app as a browser has it: `js_kb` the compressed script of the first load, `usable_ms` from the address to a
 * calendar of 200 properties whose entries answer a click (the middle of five loads on loopback, each a first visit in a
 * new window that has come to rest), `scroll_fps_p5` the rate that 95 of 100 frames hold while 5,000 units and two years
 * are scrolled through, by the times at which the browser asks the page for its next frame; rows that go by that fast
 * come without words, as the app draws them until a scroll rests. Entries are fetched and drawn on the way,
 * `entries_drawn` at a time; a scroll without them, or with an error of the page, is no result. `frame_cpu_ms` is what
 * the page's own thread works for a frame: other programs on the machine lower the rate, and not this. The built app as
 * it is served; the API is answered from memory, so that the browser's work is what is measured.
 */
export async function run(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const some = await serveApp(makeFleet(PROPERTIES, 1));
    const loads: number[] = [];
    for (let i = 0; i < LOADS; i++) loads.push(await untilUsable(browser, some.url));
    await some.close();

    const many = await serveApp(makeFleet(UNITS / UNITS_EACH, UNITS_EACH));
    const frames = await framesPerSecond(browser, many.url);
    await many.close();
    console.log(
      JSON.stringify({
        bench: 'web',
        js_kb: Math.round(firstLoadScript() / 1024),
        usable_ms: Math.round(loads.sort((a, b) => a - b)[Math.floor(LOADS / 2)]!),
        scroll_fps_p5: Math.round(frames.p5 * 10) / 10,
        scroll_fps_median: Math.round(frames.median * 10) / 10,
        slowest_frame_ms: Math.round(frames.slowest),
        frame_cpu_ms: Math.round(frames.cpu * 10) / 10,
        entries_drawn: frames.drawn,
      }),
    );
  } finally {
    await browser.close();
  }
}
