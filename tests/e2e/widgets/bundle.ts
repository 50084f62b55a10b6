import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const folder = join(import.meta.dirname, 'pages');

/** The scripts of all pages, by the name they are served at: one of each page's own name, and what they share. */
export async function bundlePages(): Promise<ReadonlyMap<string, string>> {
  const files = await readdir(folder);
  const input = Object.fromEntries(files.map((file) => [basename(file, extname(file)), join(folder, file)]));
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    base: '/tnhs/widgets/',
    build: {
      write: false,
      target: 'esnext',
      minify: false,
      chunkSizeWarningLimit: 10_000,
      modulePreload: false,
      rollupOptions: {
        input,
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  const bundles = Array.isArray(result) ? result : [result];
  const made = bundles.flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  return new Map(made.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}
