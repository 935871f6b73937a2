import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What several pages share comes in two scripts and not in fifty small ones, each with a request of its own.
        // Other languages and the charts stay with those who ask for them; the languages must also import nothing of
        // the shared script, which waits for them.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules[\\/](?!uplot)/, minShareCount: 2 },
            { name: 'shared', test: /web[\\/]src[\\/](?!words[\\/]it)/, minShareCount: 2 },
          ],
        },
      },
    },
    // The libraries are about half of the first load's script, and are needed at the first paint.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': api, '/ical': api } },
});
