import { expect, it } from 'vitest';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { type AskedPage, isInFrontOf } from '../../../entrypoints/sidepanel/is-in-front-of.ts';

const page: PortalPage = {
  portal: 'tnhs',
  specVersion: '1',
  documentId: 'document-1',
  revision: 1,
  reading: { kind: 'waitingList' },
  role: 'intake',
  tabId: 7,
  frameId: 0,
  windowId: 1,
  seenAt: '2026-11-23T02:41:00.000Z',
  dossierId: 'dossier-1',
};
const asked: AskedPage = { dossierId: 'dossier-1', tabId: 7, documentId: 'document-1' };

it.each<[string, Partial<AskedPage>, boolean]>([
  ['in front of the page that was pressed takes what was pressed', {}, true],
  ['of another tab about the same dossier does not', { tabId: 8, documentId: 'document-2' }, false],
  ['of another document of that tab does not', { documentId: 'document-2' }, false],
  ['of another dossier does not', { dossierId: 'dossier-2' }, false],
])('A23 a desk %s', (_name, changes, takes) => {
  expect(isInFrontOf({ dossierId: 'dossier-1', page }, { ...asked, ...changes })).toBe(takes);
});

it('A23 a desk without a page, or one that shows another dossier than its page’s, takes nothing', () => {
  expect(isInFrontOf({ dossierId: 'dossier-1', page: null }, asked)).toBe(false);
  expect(isInFrontOf({ dossierId: 'dossier-2', page }, asked)).toBe(false);
});
