import { beforeAll, describe, expect, test } from 'vitest';
import { readImports, type Imports } from '../../scripts/imports.ts';
import { ground, plantTree, type Tree } from './trees.ts';

const bring = (from: string) => `import * as brought from '${from}';\nexport const value = brought;\n`;

/** Rule → the one file that breaks it (and files it needs for that). */
const broken: Record<string, Tree> = {
  'lib/domain: folders': { 'lib/domain/a.ts': bring('#lib/documents/hash') },
  'lib/domain: packages': { 'lib/domain/b.ts': bring('dexie') },
  'lib/portals: folders': { 'lib/portals/a.ts': bring('#lib/workflows/act') },
  'lib/portals: packages': { 'lib/portals/b.ts': bring('zod') },
  'portal schemas: packages': { 'lib/portals/b.schema.ts': bring('react') },
  'sibling portals': { 'lib/portals/practice/spec.ts': bring('../tnhs/spec.ts') },
  'lib/documents: folders': { 'lib/documents/a.ts': bring('#lib/portals/engine/find') },
  'lib/documents: packages': { 'lib/documents/b.ts': bring('zod') },
  'lib/workflows: folders': { 'lib/workflows/a.ts': bring('#lib/storage/database') },
  'lib/workflows: packages': { 'lib/workflows/b.ts': bring('dexie') },
  'lib/storage: folders': { 'lib/storage/a.ts': bring('#components/ui/Pill.tsx') },
  'lib/storage: packages': { 'lib/storage/b.ts': bring('wxt') },
  'lib/messaging: folders': { 'lib/messaging/a.ts': bring('#lib/platform/clock') },
  'lib/messaging: packages': { 'lib/messaging/b.ts': bring('zod') },
  'portal types only': { 'lib/messaging/c.ts': bring('#lib/portals/spec.schema') },
  'lib/platform: folders': { 'lib/platform/a.ts': bring('#lib/domain/text') },
  'lib/platform: packages': { 'lib/platform/b.ts': bring('react') },
  'lib/practice: folders': { 'lib/practice/a.ts': bring('#lib/portals/spec.schema') },
  'lib/practice: packages': { 'lib/practice/b.ts': bring('zod') },
  'components: folders': { 'components/a.tsx': bring('#lib/messaging/page') },
  'components: packages': { 'components/b.tsx': bring('dexie') },
  'folder without a row': { 'lib/helpers/a.ts': bring('#lib/domain/text') },
  'entrypoint is imported': { 'entrypoints/sidepanel/main.ts': bring('../background.ts') },
  'product imports tooling': { 'entrypoints/office/main.ts': bring('../../scripts/start.ts') },
  'product imports a development package': { 'entrypoints/office/a.ts': bring('vitest') },
  'product imports Node': { 'entrypoints/office/b.ts': bring('node:fs') },
  'package is not listed': { 'entrypoints/office/c.ts': bring('unlisted') },
  cycle: {
    'lib/domain/c.ts': bring('./d.ts'),
    'lib/domain/d.ts': "import type * as c from './c.ts';\nexport type C = typeof c;\n",
  },
  'does not resolve': { 'lib/domain/e.ts': bring('./gone.ts') },
  'content script stays light': {
    'entrypoints/portal.content/index.ts': bring('#lib/domain/dossier.schema'),
  },
};

/** What looks close to the edge and is allowed. */
const allowed: Tree = {
  'entrypoints/portal.content/index.ts':
    "import type { Dossier } from '#lib/domain/dossier.schema';\nimport { find } from '#lib/portals/engine/find';\nexport const x: Dossier = find;\n",
  'entrypoints/portal-main.content.ts': "import { text } from '#lib/domain/text';\nexport const y = text;\n",
  'entrypoints/sidepanel/main.tsx':
    "import './part.ts';\nimport '#components/ui/Pill.tsx';\nimport '#lib/storage/database';\n",
  'entrypoints/sidepanel/part.ts': 'export {};\n',
  'lib/messaging/messages.ts':
    "import type { Spec } from '#lib/portals/spec.schema';\nexport type Hello = Spec;\n",
  'lib/portals/practice/spec.ts': bring('../engine/find.ts'),
  'lib/portals/catalogue.ts': bring('./tnhs/spec.ts'),
  'tests/a.ts': "import '../entrypoints/background.ts';\nimport 'vitest';\nimport 'node:fs';\n",
};

async function readPlanted(tree: Tree): Promise<Imports> {
  const { folder, remove } = plantTree(tree);
  try {
    return await readImports(folder);
  } finally {
    remove();
  }
}

describe('the import rules', () => {
  let bad: Imports;
  beforeAll(async () => {
    bad = await readPlanted(Object.assign({}, ground, ...Object.values(broken)));
  });

  test('each have a file that breaks them', () => {
    expect(Object.keys(broken).toSorted()).toEqual(bad.ruleNames.toSorted());
  });

  test.each(Object.entries(broken))('%s: trips on its bad file', (rule, tree) => {
    const offenders = bad.violations.filter((violation) => violation.rule === rule).map(({ from }) => from);
    expect(offenders).toContain(Object.keys(tree)[0]);
  });

  test('let pass what only looks close to the edge', async () => {
    const good = await readPlanted({ ...ground, ...allowed });
    expect(good.violations).toEqual([]);
    expect(good.unseen).toEqual([]);
    expect(good.modules.length).toBe(Object.keys({ ...ground, ...allowed }).length);
  });

  test.each([
    [
      'a dynamic import inside JSX',
      'tsx',
      "export const A = () => <b onClick={() => void import('dexie')} />;\n",
    ],
    ['a re-export', 'ts', "export { thing } from 'dexie';\n"],
    ['a star export', 'ts', "export * from 'dexie';\n"],
    [
      'a dynamic import in a private method',
      'ts',
      "export class A { async #load() { return await import('dexie'); } }\n",
    ],
    ['an import for its effect', 'ts', "import 'dexie';\n"],
    [
      'a default with types beside',
      'ts',
      "import thing, { type Other } from 'dexie';\nexport const a: Other = thing;\n",
    ],
  ])('see %s', async (_, extension, text) => {
    const file = `entrypoints/portal.content/hidden.${extension}`;
    const { violations } = await readPlanted({ ...ground, [file]: text });
    expect(violations).toEqual([expect.objectContaining({ rule: 'content script stays light', from: file })]);
  });
});

describe('this project', () => {
  let real: Imports;
  beforeAll(async () => {
    real = await readImports();
  });

  test('is seen whole by the cruiser', () => {
    expect(real.unseen).toEqual([]);
    expect(real.modules.length).toBeGreaterThan(40);
    const imports = real.modules.flatMap((module) => module.dependencies);
    expect(imports.length).toBeGreaterThan(real.modules.length);
  });

  test('breaks no import rule', () => {
    expect(real.violations).toEqual([]);
  });
});
