import { accepts } from './accepts.ts';
import type { Paper } from './paper.schema.ts';

/** Of PDFs that are joined, what no page uses is left out: at least this share of a scan stays. */
const leastKept = 0.9;

/**
 * How large the PDF made of these papers will be at the least, in bytes: a PDF that stays alone and a JPEG keep every
 * byte; a PNG may become smaller by any amount.
 */
export function leastBytes(papers: readonly Pick<Paper, 'bytes' | 'facts'>[]): number {
  const isAlone = papers.length === 1;
  return papers.reduce((total, { bytes, facts }) => {
    if (facts.kind === 'png') return total;
    return total + (facts.kind === 'jpeg' || isAlone ? bytes : Math.floor(bytes * leastKept));
  }, 0);
}

/** Whether a file input's `accept` lets a PDF through; an empty one lets everything. */
export function acceptsPdf(accept: string): boolean {
  return accepts(accept, { name: 'a.pdf', type: 'application/pdf' });
}
