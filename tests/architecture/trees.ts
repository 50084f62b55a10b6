import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path of a file in a made-up project → its text. */
export type Tree = Record<string, string>;

const packages = ['zod', 'dexie', 'hono', 'react', 'wxt', 'vitest', 'unlisted', 'dom-accessibility-api'];
const manifest = {
  name: 'made-up',
  type: 'module',
  imports: { '#lib/*': './lib/*.ts', '#components/*': './components/*' },
  dependencies: {
    zod: '1.0.0',
    dexie: '1.0.0',
    hono: '1.0.0',
    react: '1.0.0',
    'dom-accessibility-api': '1.0.0',
  },
  devDependencies: { wxt: '1.0.0', vitest: '1.0.0' },
};

/** Writes the tree into a new temporary folder with made-up packages and a manifest. */
export function plantTree(tree: Tree): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write('package.json', JSON.stringify(manifest));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'export const thing = 1;\n');
  }
  for (const [file, text] of Object.entries(tree)) write(file, text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The files that the good and the bad tree import from. */
export const ground: Tree = {
  'lib/domain/text.ts': 'export const text = 1;\n',
  'lib/domain/dossier.schema.ts':
    "import { thing } from 'zod';\nexport const schema = thing;\nexport type Dossier = 1;\n",
  'lib/portals/spec.schema.ts':
    "import { thing } from 'zod';\nexport const spec = thing;\nexport type Spec = 1;\n",
  'lib/portals/engine/find.ts': 'export const find = 1;\n',
  'lib/portals/tnhs/spec.ts': 'export const tnhs = 1;\n',
  'lib/documents/hash.ts': 'export const hash = 1;\n',
  'lib/workflows/act.ts': 'export const act = 1;\n',
  'lib/storage/database.ts': "import { thing } from 'dexie';\nexport const database = thing;\n",
  'lib/messaging/page.ts': 'export const page = 1;\n',
  'lib/platform/clock.ts': "import { thing } from 'wxt';\nexport const clock = thing;\n",
  'lib/practice/app.ts': "import { thing } from 'hono';\nexport const app = thing;\n",
  'components/ui/Pill.tsx': "import { thing } from 'react';\nexport const Pill = thing;\n",
  'entrypoints/background.ts': 'export const background = 1;\n',
  'scripts/start.ts': 'export const start = 1;\n',
};
