/** Waits, in real time, until `holds`. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Still not so after 15 s: ${holds}`);
    await new Promise(soon => setTimeout(soon, 20));
  }
}
