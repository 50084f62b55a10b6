import { componentKey } from '#lib/domain/component';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import { attachedAt, names } from './made-up.ts';

const mostBytes = 20 * 1024 * 1024;

/** A row of the page's own table, empty and ready to take a file of up to 20 MB, but for what is given. */
export const row = (name: string, more: Partial<ComponentRow> = {}): ComponentRow => ({
  key: componentKey(name),
  name,
  required: true,
  files: [],
  canUpload: true,
  uploading: false,
  error: null,
  limits: { maxBytes: mostBytes },
  ...more,
});

/** The page's table with a row for every component of the made-up dossier. */
export function rows(given: Partial<Record<keyof typeof names, Partial<ComponentRow>>> = {}): ComponentRow[] {
  return [
    row(names.discharge, given.discharge),
    row(names.birth, given.birth),
    row(names.list, given.list),
    row(names.book, given.book),
    row(names.authorisation, given.authorisation),
  ];
}

export const running: AttachState = {
  kind: 'running',
  tabId: 7,
  documentId: 'document-1',
  before: [],
  leaseUntil: attachedAt,
};

/** One file on its way onto the row of a component. */
export function job(component: string, state: AttachState, more: Partial<AttachJob> = {}): AttachJob {
  return {
    id: `job ${component}`,
    queuedAt: attachedAt,
    attempts: state.kind === 'running' ? 1 : 0,
    dossierId: 'made-up-1',
    component,
    componentName: component,
    fileId: 'file-1',
    file: {
      name: 'giay-ra-vien_03706-2026-07906.pdf',
      sha256: 'a'.repeat(64),
      bytes: 1_240_000,
      pages: 2,
      signed: false,
    },
    replace: false,
    tabId: 7,
    state,
    ...more,
  };
}

/** Components whose files were sent together just now. */
export function sentTogether(...components: string[]) {
  return components.map((component) => ({ component, since: attachedAt, isSettled: false }));
}
