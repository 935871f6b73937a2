/** What a person reads while the stack runs. On stderr, so that stdout stays free for answers. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
