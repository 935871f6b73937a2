const EVERY_MS = 100;
const WITHIN_MS = 45_000;

/** What `look` finds, as soon as it finds something. */
export async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Nothing within ${WITHIN_MS / 1000} s: ${look}`);
    await new Promise(resolve => setTimeout(resolve, EVERY_MS));
  }
}
