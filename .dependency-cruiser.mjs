/**
 * Who may import whom: the table, and the rules made from it.
 * One rule needs the graph without type-only imports and lives in scripts/imports.ts: content scripts stay light.
 */
const layers = {
  'lib/domain': { folders: [], packages: ['zod'] },
  'lib/portals': { folders: ['lib/domain'], packages: ['dom-accessibility-api'] },
  'lib/documents': {
    folders: ['lib/domain'],
    packages: [
      'pdf-lib',
      'pdfjs-dist',
      'comlink',
      'zxing-wasm',
      'tesseract.js',
      '@tesseract.js-data',
      'bwip-js',
    ],
  },
  'lib/workflows': { folders: ['lib/domain', 'lib/portals', 'lib/documents'], packages: [] },
  'lib/storage': { folders: ['lib/domain'], packages: ['dexie'] },
  'lib/messaging': { folders: ['lib/domain'], packages: ['wxt', '@wxt-dev', 'webextension-polyfill'] },
  'lib/platform': { folders: [], packages: ['wxt', '@wxt-dev', 'webextension-polyfill'] },
  'lib/practice': { folders: ['lib/domain'], packages: ['hono'] },
  components: {
    folders: ['lib/domain'],
    packages: ['react', 'react-dom', '@mantine', '@tabler', '@fontsource', 'i18next', 'react-i18next'],
  },
};

const shipped = '^(entrypoints|components|lib)/';
const anyPackage = '(^|/)node_modules/';
const escaped = (text) => text.replaceAll(/[.\\/]/g, '\\$&');
const anyOf = (names) => `(${names.map(escaped).join('|')})`;

const layerRules = Object.entries(layers).flatMap(([folder, may]) => [
  {
    name: `${folder}: folders`,
    comment: `${folder} may import ${['itself', ...may.folders].join(', ')}`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: {
      path: shipped,
      pathNot: [
        `^${anyOf([folder, ...may.folders])}/`,
        // The messages carry a portal's spec, changes of it and what teaching asks: their types only, see `portal types only`.
        ...(folder === 'lib/messaging'
          ? [
              '^lib/portals/spec\\.schema\\.ts$',
              '^lib/portals/teach/teaching\\.ts$',
              '^lib/portals/corrections/correction\\.schema\\.ts$',
            ]
          : []),
      ],
    },
  },
  {
    name: `${folder}: packages`,
    comment: `${folder} may import these packages: ${may.packages.join(', ') || 'none'}`,
    severity: 'error',
    from: {
      path: `^${folder}/`,
      // The portal spec is a schema, and a schema is zod's.
      ...(folder === 'lib/portals' ? { pathNot: '\\.schema\\.ts$' } : {}),
    },
    to: {
      path: anyPackage,
      ...(may.packages.length ? { pathNot: `(^|/)node_modules/${anyOf(may.packages)}/` } : {}),
    },
  },
]);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'portal types only',
      comment: 'lib/messaging names types of lib/portals, never its values',
      severity: 'error',
      from: { path: '^lib/messaging/' },
      to: { path: '^lib/portals/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'portal schemas: packages',
      comment: 'a schema of lib/portals is made of zod alone',
      severity: 'error',
      from: { path: '^lib/portals/.*\\.schema\\.ts$' },
      to: { path: anyPackage, pathNot: '(^|/)node_modules/zod/' },
    },
    {
      name: 'sibling portals',
      comment: 'a portal knows nothing of another portal, and the engine nothing of any',
      severity: 'error',
      from: { path: '^lib/portals/([^/]+)/' },
      to: { path: '^lib/portals/[^/]+/', pathNot: '^lib/portals/(engine|$1)/' },
    },
    {
      name: 'folder without a row',
      comment: 'a new folder of lib gets a row in the table above first',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^${anyOf(Object.keys(layers))}/` },
      to: {},
    },
    {
      name: 'entrypoint is imported',
      comment: 'an entrypoint is wiring: what others need belongs in lib or components',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1(/|$)' },
    },
    {
      name: 'product imports tooling',
      comment: 'what is shipped never imports tests or scripts',
      severity: 'error',
      from: { path: shipped },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'product imports a development package',
      comment: 'what is shipped stands in "dependencies"; wxt puts itself into the build',
      severity: 'error',
      from: { path: shipped },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/(wxt|@wxt-dev)/' },
    },
    {
      name: 'product imports Node',
      comment: 'the product runs in a browser',
      severity: 'error',
      from: { path: shipped },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'package is not listed',
      comment: 'a package that stands in no list of package.json',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'cycle',
      comment: 'no cycles, of types neither',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'does not resolve',
      comment: 'every import leads to a file',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no API that the cruiser could use: without swc it sees no module and finds all well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.(output|wxt)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'module', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
