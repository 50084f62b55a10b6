import type { PageName } from './page-words.ts';

/** One node of a page report: tag, safe attributes, text with everything that could be personal replaced. */
export type ReportNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
  /** A label's words, kept only if the person says so. */
  readonly original?: string;
  readonly shadow?: 'open' | 'closed';
  readonly children: readonly ReportNode[];
};

/** A page report before it is saved as a file. */
export type PageReportView =
  | { kind: 'making' }
  | { kind: 'failed'; why: 'pageGone' | 'notReached' }
  | {
      kind: 'review';
      portal: string;
      page: PageName | null;
      /** The place of the page, digits replaced. */
      path: string;
      /** The version of the portal's description that the page was read with. */
      version: string;
      root: ReportNode;
      /** How many nodes were left out for size. */
      cut: number;
      /** Words on labels that the product knows already: they are ticked. */
      known: readonly string[];
      /** The name of the file once it was saved. */
      savedAs: string | null;
    };

export type PageReportEvents = {
  /** Saves the report with just these words of labels in it. */
  onSaveReport: (words: readonly string[]) => void;
  onLeave: () => void;
  onRetry: () => void;
};
