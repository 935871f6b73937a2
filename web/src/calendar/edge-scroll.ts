/** How near to an edge a pointer scrolls the calendar, and how far with each frame, px. */
const NEAR_PX = 36;
const STEP_PX = 9;

/** While a pointer that drags stays at an edge of `view`, what lies beyond comes; `then` is told with each step. */
export function edgeScroll(view: HTMLElement, then: (clientX: number) => void) {
  let frame: number | undefined;
  let x = 0;
  const step = (): void => {
    frame = undefined;
    const { left, right } = view.getBoundingClientRect();
    const names = Number.parseFloat(getComputedStyle(view).getPropertyValue('--names')) || 0;
    const way = x > right - NEAR_PX ? 1 : x < left + names + NEAR_PX ? -1 : 0;
    if (way === 0) return;
    view.scrollLeft += way * STEP_PX;
    then(x);
    frame = requestAnimationFrame(step);
  };
  return {
    at(clientX: number): void {
      x = clientX;
      frame ??= requestAnimationFrame(step);
    },
    end(): void {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}
