import type { ChecklistLine, LineState } from '#lib/domain/checklist';
import type { DossierComponent } from '#lib/domain/dossier';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import type { Standing } from '#components/dossier/describe-missing.ts';

export const at = '2026-11-23T02:41:00Z';
export const file = { name: 'giay-ra-vien.pdf', sha256: 'ab', bytes: 3, pages: 1, signed: false };

export const component = (state: DossierComponent['state'] = { kind: 'missing' }): DossierComponent => ({
  key: 'giay ra vien',
  name: 'Giấy ra viện',
  required: true,
  state,
});
export const row = (more: Partial<ComponentRow> = {}): ComponentRow => ({
  key: 'giay ra vien',
  name: 'Giấy ra viện',
  required: true,
  files: [],
  canUpload: true,
  uploading: false,
  error: null,
  ...more,
});
export const line = (state: LineState, more: Partial<ChecklistLine> = {}): ChecklistLine => ({
  component: component(),
  match: { kind: 'row', row: row(), byOffice: false },
  hasPapers: true,
  state,
  ...more,
});
export const failedLine = (failure: AttachFailure, canGo = true) =>
  line({ kind: 'failed', canGo }, { component: component({ kind: 'failed', file, failure, at }) });

export const tooLarge: LineState = {
  kind: 'overLimit',
  why: { kind: 'tooLarge', bytes: 24_100_000, limitBytes: 20 * 1024 * 1024 },
};

/** Nothing is known of any component but that its papers are missing. */
export const lacking: Standing = { underWay: [], hindered: [], there: [] };
