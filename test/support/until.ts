const EVERY_MS = 100;
const WITHIN_MS = 45_000;

/** What `look` finds, as soon as it finds something. */
export async function until<T>(
  look: () => Promise<T | undefined | false>,
  { withinMs = WITHIN_MS } = {},
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Nothing within ${withinMs / 1000} s: ${look}`);
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
}
