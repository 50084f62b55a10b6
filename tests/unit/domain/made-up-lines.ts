import {
  type Checklist,
  type ChecklistFacts,
  type ChecklistLine,
  planChecklist,
} from '#lib/domain/checklist';
import { componentKey } from '#lib/domain/component';
import type { ComponentState, DossierComponent } from '#lib/domain/dossier';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import type { Paper, PaperFacts } from '#lib/domain/paper.schema';

export const at = '2026-11-23T02:41:00.000Z';
export const later = '2026-11-23T02:42:00.000Z';
export const name = 'Giấy ra viện';
export const key = componentKey(name);
export const file = { name: 'giay-ra-vien.pdf', sha256: 'ab', bytes: 3, pages: 1, signed: false };

export const component = (
  state: ComponentState = { kind: 'missing' },
  more: Partial<DossierComponent> = {},
): DossierComponent => ({
  key,
  name,
  required: true,
  state,
  ...more,
});
export const failed = (failure: AttachFailure): ComponentState => ({ kind: 'failed', file, failure, at });
export const row = (more: Partial<ComponentRow> = {}): ComponentRow => ({
  key,
  name,
  required: true,
  files: [],
  canUpload: true,
  uploading: false,
  error: null,
  ...more,
});
export const jpeg: PaperFacts = { kind: 'jpeg', widthPx: 1654, heightPx: 2339, dpi: 200 };
export const pdf: PaperFacts = { kind: 'pdf', pages: 3, signed: false, editable: true };
export const png: PaperFacts = { ...jpeg, kind: 'png' };
export const paper = (bytes = 1_000_000, facts: PaperFacts = jpeg, of: string | null = key): Paper => ({
  id: `paper-${bytes}`,
  dossierId: 'dossier-1',
  fileId: 'file-1',
  order: 1,
  addedAt: at,
  name: 'scan.jpg',
  bytes,
  sha256: 'ab',
  facts,
  component: of,
});
export const job = (state: AttachState, more: Partial<AttachJob> = {}): AttachJob => ({
  id: 'job-1',
  queuedAt: at,
  attempts: 0,
  dossierId: 'dossier-1',
  component: key,
  componentName: name,
  fileId: 'file-1',
  file,
  replace: false,
  tabId: 1,
  state,
  ...more,
});
export const running: Extract<AttachState, { kind: 'running' }> = {
  kind: 'running',
  tabId: 1,
  documentId: 'd',
  before: [],
  leaseUntil: at,
};

/** One component with one row, but for what is given. */
export function checklist(facts: Partial<ChecklistFacts> = {}): Checklist {
  return planChecklist({
    components: [component()],
    papers: [],
    rows: [row()],
    rowNames: [],
    jobs: [],
    preparing: [],
    ...facts,
  });
}

/** The one line there is. */
export function lineOf(facts: Partial<ChecklistFacts>): ChecklistLine {
  const [line, ...others] = checklist(facts).lines;
  if (line === undefined || others.length > 0) throw new Error('There is not exactly one line');
  return line;
}
