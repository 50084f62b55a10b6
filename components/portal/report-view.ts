import type { PageKind } from '#lib/domain/portal-part';

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

/** What a page report's file holds, but for the labels' own words that are not kept. */
export type PageReport = {
  /** The place of the page, as the portal's description would write it. */
  readonly place: { path?: string | undefined; hash?: string | undefined } | null;
  /** The description that the page was read with, and its version. */
  readonly spec: string;
  readonly page: PageKind | null;
  readonly root: ReportNode;
  /** Elements left out: of further rows and options that are like those before them, and because the page is too large. */
  readonly cut: { rows: number; size: number };
};

/** A page report before it is saved as a file. */
export type PageReportView =
  | { kind: 'making' }
  | { kind: 'failed'; why: 'pageGone' | 'notReached' }
  | {
      kind: 'review';
      portal: string;
      report: PageReport;
      /** The wordings of the portal's description: nobody's, so they stand in the report, and labels that say them are ticked. */
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
