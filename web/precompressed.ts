import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Of what is compressed anyway, as pictures and fonts are, nothing is left to gain. */
const WORTH_IT = /\.(js|css)$/;

/** Writes each script and style beside itself as it is sent, so that no visitor waits for a compressor. */
export const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  writeBundle({ dir }, files) {
    for (const name of Object.keys(files).filter(name => WORTH_IT.test(name))) {
      const file = path.join(dir!, name);
      const content = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(content));
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  },
});
