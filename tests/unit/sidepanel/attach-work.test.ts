import 'fake-indexeddb/auto';
import { afterAll, expect, it, vi } from 'vitest';
import type { PaperProblem } from '#components/paper/paper-view.ts';
import { attachmentsOfDossier } from '#lib/storage/attachments';
import { openDraft } from '#lib/storage/dossiers';
import { putFile } from '#lib/storage/files';
import { addPapers } from '#lib/storage/papers';
import { attachComponents } from '../../../entrypoints/sidepanel/attach-work.ts';
import { freshStore, testAuthor } from '../storage/fresh-store.ts';
import { file, page, paper, received } from '../storage/samples.ts';
import { office } from './fake-session.ts';

// The browser is looked for when its messages are first imported.
vi.hoisted(() =>
  vi.stubGlobal('chrome', { runtime: { id: 'product', sendMessage: async () => ({ answer: null }) } }),
);
afterAll(() => vi.unstubAllGlobals());

const asItIs = { kind: 'pdf', pages: 1, signed: false, editable: true, asItIs: true } as const;
const components = [
  { key: 'giay ra vien', name: 'Giấy ra viện', required: true },
  { key: 'so bhxh', name: 'Sổ BHXH', required: true },
];

it('a file whose bytes are gone is told of by its component, and the others are attached all the same', async () => {
  const author = testAuthor();
  const store = await freshStore();
  const listed = { kind: 'componentsListed', from: 'portal', components } as const;
  const { id: dossierId } = await openDraft(store, author, received, [listed]);
  const fileId = await putFile(store, new Uint8Array([1, 2, 3]), author);
  await addPapers(store, [
    paper({ dossierId, fileId: 'gone', component: 'giay ra vien' }),
    paper({ id: 'paper-2', dossierId, fileId, component: 'so bhxh', facts: asItIs }),
  ]);
  const problems: PaperProblem[] = [];
  const kept = () => undefined;
  const state = {
    tabId: 7,
    pages: [],
    page: page({ dossierId }),
    dossierId,
    setOpened: kept,
    problems,
    setProblems: (change: (known: readonly PaperProblem[]) => readonly PaperProblem[]) =>
      void problems.splice(0, Infinity, ...change([...problems])),
    trouble: null,
    setTrouble: kept,
    reading: 0,
    setReading: kept,
    removed: [],
    setRemoved: kept,
    sent: [],
    setSent: kept,
  };
  await attachComponents(
    { store, office, state },
    components.map(({ key }) => key),
    false,
  );
  expect(problems).toMatchObject([{ name: 'Giấy ra viện', why: 'unreadable' }]);
  expect(await attachmentsOfDossier(store, dossierId)).toMatchObject([
    { component: 'so bhxh', fileId, file: { sha256: file.sha256 } },
  ]);
});
