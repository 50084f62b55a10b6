import { foldText } from '#lib/domain/text';
import type { PageReport, ReportNode } from './report-view.ts';

/** One line of the tree as it is drawn. `path` is its place in the tree, its name among all lines. */
export type ReportLine = {
  path: string;
  depth: number;
  tag: string;
  attributes: string;
  text: string;
  /** Whether `text` is the label's own words, kept because they were ticked. */
  isKept: boolean;
  shadow: ReportNode['shadow'] | null;
  isOpen: boolean;
  children: number;
};

/** The lines of all nodes whose parents are open. A node without words shows its shape. */
export function linesOf(
  root: ReportNode,
  kept: ReadonlySet<string>,
  isOpen: (path: string, depth: number) => boolean,
): ReportLine[] {
  const lines: ReportLine[] = [];
  const stack = [{ node: root, path: '0', depth: 0 }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, path, depth } = item;
    const open = isOpen(path, depth);
    const isKept = node.original !== undefined && kept.has(node.original);
    lines.push({
      path,
      depth,
      tag: node.tag,
      attributes: Object.entries(node.attributes)
        .map(([name, value]) => (value === '' ? name : `${name}="${value}"`))
        .join(' '),
      text: (isKept ? node.original : node.text) ?? '',
      isKept,
      shadow: node.shadow ?? null,
      isOpen: open,
      children: node.children.length,
    });
    if (open) {
      const below = node.children.map((child, index) => ({
        node: child,
        path: `${path}.${index}`,
        depth: depth + 1,
      }));
      stack.push(...below.toReversed());
    }
  }
  return lines;
}

export function countNodes(root: ReportNode): number {
  let count = 0;
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    count += 1;
    stack.push(...node.children);
  }
  return count;
}

/** The words of labels that may be kept, each once, in the order of the page. */
export function wordsOf(root: ReportNode): Words[] {
  return countWords(root, ({ original }) => (original === undefined ? [] : [original]));
}

/**
 * What stands in the report in the page's own words without anybody's choice, each once: wordings of the portal's
 * description.
 */
export function givenWordsOf(root: ReportNode, known: readonly string[]): Words[] {
  const folded = new Set(known.map(foldText).filter((words) => words !== ''));
  return countWords(root, ({ text, attributes }) => {
    const said = saying.map((name) => attributes[name]);
    return [text, ...said].filter((words) => words !== undefined && folded.has(foldText(words)));
  });
}

type Words = { words: string; count: number };

/** Attributes that are read, as against those that developers write for themselves. */
const saying = ['title', 'placeholder', 'aria-label', 'alt', 'label', 'summary', 'value'];

function countWords(
  root: ReportNode,
  wordsIn: (node: ReportNode) => readonly (string | undefined)[],
): Words[] {
  const counts = new Map<string, number>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const words of wordsIn(node))
      if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
    stack.push(...node.children.toReversed());
  }
  return [...counts].map(([words, count]) => ({ words, count }));
}

/** The text of the report's file: what was looked at, and nothing else. */
export function writeReport(report: PageReport, kept: ReadonlySet<string>): string {
  return JSON.stringify({ ...report, root: reportAsKept(report.root, kept) }, null, 1);
}

/** The report as it is saved: every label's own words are gone but those that are kept. */
export function reportAsKept(node: ReportNode, kept: ReadonlySet<string>): ReportNode {
  const { original, children, ...rest } = node;
  return {
    ...rest,
    ...(original !== undefined && kept.has(original) ? { text: original } : {}),
    children: children.map((child) => reportAsKept(child, kept)),
  };
}
