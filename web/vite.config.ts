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
    // One script: 195 kB compressed. The libraries are most of it and are needed at the first paint.
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': api, '/ical': api } },
});
