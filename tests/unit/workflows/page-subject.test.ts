import { describe, expect, it } from 'vitest';
import type { PageReading, PortalPage } from '#lib/domain/page-reading.schema';
import { pageOfTab } from '#lib/workflows/page-subject';
import { intake } from './attach-desk.ts';

const page = (frameId: number, reading: PageReading): PortalPage => ({
  tabId: 7,
  frameId,
  documentId: `document-${frameId}`,
  windowId: 1,
  revision: 1,
  role: 'intake',
  portal: 'practice',
  specVersion: '1',
  reading,
  dossierId: null,
  seenAt: '2026-11-23T02:41:00.000Z',
});
const shell: PageReading = { kind: 'unknown', candidates: [] };

describe('a tab is taken for', () => {
  it.each<[string, PortalPage[], number | null]>([
    ['its own page', [page(4, shell), page(0, shell)], 0],
    ['its own page that is about a dossier', [page(0, intake([])), page(4, shell)], 0],
    ['the frame in it that is about a dossier', [page(0, shell), page(4, intake([]))], 4],
    ['no frame that is about none', [page(4, shell)], null],
    ['nothing where nothing of it is known', [], null],
  ])('%s', (_promise, pages, frameId) => expect(pageOfTab(pages)?.frameId ?? null).toBe(frameId));
});
