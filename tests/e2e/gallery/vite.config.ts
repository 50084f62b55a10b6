import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../.output/gallery/site', import.meta.url)),
    emptyOutDir: true,
    rolldownOptions: { input: [page('index.html'), page('pills.html')] },
    chunkSizeWarningLimit: 2000,
  },
});
