import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IModule } from 'dependency-cruiser';
import { format, resolveConfig } from 'prettier';
import { isTypeOnly, readImports } from './imports.ts';
import { root } from './run-tool.ts';

const markers = { start: '<!-- imports:start -->', end: '<!-- imports:end -->' };
const groups = [
  { title: 'entrypoints', holds: /^entrypoints\// },
  { title: 'the product', holds: /^(components|lib\/(domain|workflows|portals|documents))$/ },
  { title: 'the machinery', holds: /^lib\/(storage|messaging|platform)$/ },
  { title: 'the other side', holds: /^lib\/practice$/ },
];

/** Draws which folder imports which, as a mermaid flowchart; a dotted arrow is types only. */
export function drawDiagram(modules: readonly IModule[]): string {
  const nodes = [
    ...new Set(modules.map(({ source }) => nodeOf(source)).filter((node) => node !== null)),
  ].toSorted();
  const arrows = readArrows(modules);
  return [
    'flowchart TD',
    ...groups.flatMap(({ title, holds }) => {
      const members = nodes.filter((node) => holds.test(node));
      if (members.length === 0) return [];
      return [
        `  subgraph ${idOf(title)}["${title}"]`,
        ...members.map((node) => `    ${idOf(node)}["${node}"]`),
        '  end',
      ];
    }),
    ...nodes
      .filter((node) => !groups.some(({ holds }) => holds.test(node)))
      .map((node) => `  ${idOf(node)}["${node}"]`),
    ...[...arrows]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([arrow, arrowKind]) => {
        const [from = '', to = ''] = arrow.split(' ');
        return `  ${idOf(from)} ${arrowKind === 'types' ? '-.->' : '-->'} ${idOf(to)}`;
      }),
  ].join('\n');
}

function readArrows(modules: readonly IModule[]): Map<string, 'types' | 'values'> {
  const arrows = new Map<string, 'types' | 'values'>();
  for (const { source, dependencies } of modules) {
    for (const dependency of dependencies) {
      const [from, to] = [nodeOf(source), nodeOf(dependency.resolved)];
      if (from === null || to === null || from === to) continue;
      const arrow = `${from} ${to}`;
      if (!isTypeOnly(dependency)) arrows.set(arrow, 'values');
      else if (!arrows.has(arrow)) arrows.set(arrow, 'types');
    }
  }
  return arrows;
}

function nodeOf(file: string): string | null {
  if (file.startsWith('components/')) return 'components';
  return (
    /^(?:lib|entrypoints)\/[^/]+(?=\/)|^entrypoints\/[^/]+$/.exec(file)?.[0].replace(/\.tsx?$/, '') ?? null
  );
}

function idOf(node: string): string {
  return node.replaceAll(/[^a-z]+/gi, '_');
}

type Update = { kind: 'noMarkers' } | { kind: 'same' } | { kind: 'changed'; text: string };

async function updateReadme(readme: string): Promise<Update> {
  const [start, end] = [readme.indexOf(markers.start), readme.indexOf(markers.end)];
  if (start < 0 || end < start) return { kind: 'noMarkers' };
  const { modules } = await readImports();
  const drawing = `${markers.start}\n\n\`\`\`mermaid\n${drawDiagram(modules)}\n\`\`\`\n\n`;
  const text = await format(readme.slice(0, start) + drawing + readme.slice(end), {
    ...(await resolveConfig(join(root, 'README.md'))),
    parser: 'markdown',
  });
  return text === readme ? { kind: 'same' } : { kind: 'changed', text };
}

if (import.meta.main) {
  const file = join(root, 'README.md');
  const update = await updateReadme(existsSync(file) ? readFileSync(file, 'utf8') : '');
  if (update.kind === 'noMarkers') {
    console.log(`README.md has no place for the import diagram: ${markers.start} … ${markers.end}`);
    process.exitCode = 1;
  } else if (update.kind === 'same') {
    console.log('The import diagram in README.md is up to date.');
  } else if (process.argv.includes('--check')) {
    console.log('The import diagram in README.md is out of date: run "node scripts/diagram.ts".');
    process.exitCode = 1;
  } else {
    writeFileSync(file, update.text);
    console.log('Drew the import diagram into README.md.');
  }
}
