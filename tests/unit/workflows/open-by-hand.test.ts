import { expect, it } from 'vitest';
import type { HandWritten } from '#lib/workflows/open-by-hand';
import { openByHand } from '#lib/workflows/open-by-hand';
import { dossierStore } from './dossier-store.ts';

const written: HandWritten = {
  subject: { kind: 'citizen', number: '079085123456', name: 'Trần Văn Lực' },
  procedure: { code: '630', name: 'Ốm đau, thai sản' },
  channel: 'byPost',
  number: '03706/2026/07906',
};

it('opens a dossier with the number that was typed and the catalogue’s components', async () => {
  const store = dossierStore();
  const dossier = await openByHand(store.needs, written);
  expect(dossier).toMatchObject({ number: written.number, channel: 'byPost', componentsFrom: 'catalogue' });
  expect(dossier.components.length).toBeGreaterThan(0);
});

it('opens the dossier that is kept under the number, and makes no second one', async () => {
  const store = dossierStore();
  const first = await openByHand(store.needs, written);
  const again = await openByHand(store.needs, { ...written, procedure: { name: 'Một lần' } });
  expect(again.id).toBe(first.id);
});

it('goes on with the open draft, and loses neither the number nor the name', async () => {
  const store = dossierStore();
  const draft = await openByHand(store.needs, {
    ...written,
    subject: { kind: 'citizen', number: '079085123456' },
    number: null,
  });
  const opened = await openByHand(store.needs, written);
  expect(opened).toMatchObject({ id: draft.id, number: written.number, subject: written.subject });
});
