import type { PageEvents } from '../portal/way-to-page.ts';

/** What the officer does with a component. */
export type ComponentEvents = PageEvents & {
  onAddFiles: (files: File[], component: string | null) => void;
  onAssign: (paperIds: readonly string[], component: string | null) => void;
  onAttach: (components: readonly string[]) => void;
  onAttachAnyway: (component: string) => void;
  onReorder: (paperIds: readonly string[]) => void;
  onSaveFile: (component: string) => void;
  onMarkAttached: (component: string, note: string) => void;
  /** To teach what is not made out of the table on the page; absent where there is nothing to teach. */
  onTeachTable?: () => void;
};
