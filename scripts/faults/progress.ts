/** What a person reads while it runs; stdout belongs to the one line at the end. */
export const tell = (text: string): void => {
  process.stderr.write(text);
};

const began = performance.now();
export const tellAt = (text: string): void =>
  tell(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
