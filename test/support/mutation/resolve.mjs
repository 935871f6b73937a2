const ours = new URL('./jest-globals.js', import.meta.url).href;

export const resolve = (specifier, context, next) =>
  next(specifier === '@jest/globals' ? ours : specifier, context);
