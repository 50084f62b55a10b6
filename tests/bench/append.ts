import type { EventBody } from '#lib/domain/dossier-event.schema';
import type { Author } from '#lib/storage/author';
import type { Store } from '#lib/storage/database';
import { appendEvents, openDossier } from '#lib/storage/events';

// As long a history as a dossier of four components has on its last day.
const eventsOfDossier = 20;

const received: Extract<EventBody, { kind: 'dossierReceived' }> = {
  kind: 'dossierReceived',
  subject: { kind: 'citizen', number: '079085123456', name: 'Nguyễn Văn Thử Nghiệm' },
  procedure: { code: '651a', name: 'Giải quyết hưởng BHXH một lần' },
  channel: 'inPerson',
  source: 'portal',
};
const checked: EventBody = {
  kind: 'accountChecked',
  outcome: { kind: 'hasAccount', accountKind: 'VNeID' },
  checkedAt: '2026-11-23T09:00:00.000Z',
  source: 'officer',
  evidence: null,
};

/**
 * Appends `count` events one by one and tells how long each took, in ms: from the call to the event being on disk.
 * Dossiers are filled to the length of a real one, so that reading the history before each append is in the figure.
 */
export async function measureAppend(store: Store, author: Author, count: number): Promise<number[]> {
  const times: number[] = [];
  while (times.length < count) {
    const { id } = await openDossier(store, author, received);
    for (let length = 1; length < eventsOfDossier && times.length < count; length += 1) {
      const start = performance.now();
      await appendEvents(store, { ...author, dossierId: id }, [checked]);
      times.push(performance.now() - start);
    }
  }
  return times;
}
