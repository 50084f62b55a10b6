import type { PageEvents } from '../portal/way-to-page.ts';

/** What the officer does with a component. */
export type ComponentEvents = PageEvents & {
  onAddFiles: (files: File[], component: string | null) => void;
  onAssign: (paperIds: readonly string[], component: string | null) => void;
  onAttach: (components: readonly string[]) => void;
  onAttachAnyway: (component: string) => void;
  onReorder: (paperIds: readonly string[]) => void;
  /** Saves the component's file to Downloads; where its row is on the page in front, that is watched for it. */
  onAttachByHand: (component: string) => void;
  /** Watches the row no more for the file of this job. */
  onStopByHand: (jobId: string) => void;
  /** The office calls the component otherwise than the page does: this row is its. */
  onPairRow: (component: string, row: { key: string; name: string }) => void;
  onMarkAttached: (component: string, note: string) => void;
  /** To teach what is not made out of the table on the page; absent where there is nothing to teach. */
  onTeachTable?: () => void;
};
