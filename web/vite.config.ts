import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './precompressed.js';

const api = 'http://127.0.0.1:4000';

type Modules = { getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null };
const ofFirstLoad = new Map<string, boolean>();

/** Whether the entry reaches a module by imports that do not wait to be asked for. */
function isReached(id: string, modules: Modules): boolean {
  const known = ofFirstLoad.get(id);
  if (known !== undefined) return known;
  ofFirstLoad.set(id, false); // a circle of imports reaches itself by another way or not at all
  const info = modules.getModuleInfo(id);
  const reached = info !== null && (info.isEntry || info.importers.some(by => isReached(by, modules)));
  ofFirstLoad.set(id, reached);
  return reached;
}

/** Forms, dialogs and menus: reached by whoever imports any component, for one file names them all. */
const ASKED_FOR =
  /[\\/]@mantine[\\/]core[\\/]esm[\\/]components[\\/](Accordion|Anchor|Checkbox|Combobox|Drawer|FloatingIndicator|Menu|Modal|ModalBase|NumberInput|Paper|PasswordInput|Popover|Radio|ScrollArea|SegmentedControl|Select|Switch|Textarea|Tooltip)[\\/]|[\\/]@mantine[\\/]core[\\/]esm[\\/]utils[\\/]Floating[\\/]|[\\/](@floating-ui|react-number-format)[\\/]/;

const isOfFirstLoad = (id: string, modules: Modules) =>
  isReached(id, modules) && !ASKED_FOR.test(id) ? 'first' : null;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What the first page needs is one script. What other pages share comes in a few and not in fifty small ones,
        // each with a request of its own; charts and other languages stay with those who ask for them.
        codeSplitting: {
          groups: [
            { name: isOfFirstLoad, priority: 2 },
            { name: 'charts', test: /[\\/]uplot[\\/]/, priority: 1 },
            { name: 'shared', test: /^(?!.*words[\\/]it)/, minShareCount: 2 },
          ],
        },
      },
    },
    // The first load's script; `bench -- web` holds it to 300 kB compressed.
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: { '/api': api, '/ical': api } },
});
