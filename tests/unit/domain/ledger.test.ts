import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DossierEvent } from '#lib/domain/dossier-event.schema';
import { canonicalEvent, findLedgerFault } from '#lib/domain/ledger';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

const base: Omit<DossierEvent, 'hash'> = {
  id: 'event-1',
  dossierId: 'dossier-1',
  seq: 1,
  at: '2026-11-23T09:00:00.000Z',
  officer: 'Lê Thị Thử',
  body: {
    kind: 'dossierReceived',
    subject: { kind: 'citizen', number: '079085123456', name: 'Nguyễn Văn Thử' },
    procedure: { code: '651a', name: 'Một lần' },
    channel: 'inPerson',
    source: 'portal',
  },
  previous: null,
};

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, order: (key: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => order(left) - order(right));
  return Object.fromEntries(entries.map(([key, item]) => [key, shuffled(item, order)]));
}

describe('the canonical text of an event', () => {
  it('does not depend on the order of keys, at any depth', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer()), (stream) => {
        const orders = new Map<string, number>();
        const order = (key: string) => {
          const known = orders.get(key) ?? stream.next().value;
          orders.set(key, known);
          return known;
        };
        const event: typeof base = JSON.parse(JSON.stringify(shuffled(base, order)));
        expect(canonicalEvent(event)).toBe(canonicalEvent(base));
      }),
    );
  });

  it('leaves out the hash and what is undefined, and nothing else', () => {
    const withHash: DossierEvent = { ...base, hash: 'x' };
    expect(canonicalEvent(withHash)).toBe(canonicalEvent(base));
    expect(JSON.parse(canonicalEvent(base))).toEqual(base);
  });

  it('keeps the order of lists', () => {
    const attached = (after: string[]) =>
      canonicalEvent({
        ...base,
        body: {
          kind: 'componentAttached',
          component: 'x',
          file: null,
          proof: {
            how: 'shownOnRow',
            portal: 'p',
            specVersion: 'v',
            before: [],
            after,
            uploadStatus: null,
            readBack: null,
          },
        },
      });
    expect(attached(['a', 'b'])).not.toBe(attached(['b', 'a']));
  });
});

describe('a chain of events', () => {
  async function chain(length: number): Promise<DossierEvent[]> {
    const events: DossierEvent[] = [];
    for (let seq = 1; seq <= length; seq += 1) {
      const event = { ...base, id: `event-${seq}`, seq, previous: events.at(-1)?.hash ?? null };
      events.push({ ...event, hash: await sha256(canonicalEvent(event)) });
    }
    return events;
  }

  it('is whole as it was written, and when empty', async () => {
    expect(await findLedgerFault(await chain(6), sha256)).toBeNull();
    expect(await findLedgerFault([], sha256)).toBeNull();
  });

  it('names the first event that was changed', async () => {
    const events = await chain(6);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('id', 'dossierId', 'at', 'officer'),
        async (seq, field) => {
          const changed = events.map((event) =>
            event.seq === seq ? { ...event, [field]: `${event[field]}.` } : event,
          );
          expect(await findLedgerFault(changed, sha256)).toEqual({ seq, why: 'wrongHash' });
        },
      ),
    );
  });

  it('names the place where one is missing, doubled or of another chain', async () => {
    const events = await chain(4);
    expect(await findLedgerFault(events.toSpliced(1, 1), sha256)).toEqual({ seq: 3, why: 'gap' });
    expect(await findLedgerFault(events.slice(1), sha256)).toEqual({ seq: 2, why: 'gap' });
    expect(await findLedgerFault([...events.slice(0, 2), ...events.slice(1)], sha256)).toEqual({
      seq: 2,
      why: 'gap',
    });
    const stranger = { ...base, id: 'stranger', seq: 3, previous: 'f'.repeat(64) };
    const forged = { ...stranger, hash: await sha256(canonicalEvent(stranger)) };
    expect(await findLedgerFault(events.with(2, forged), sha256)).toEqual({ seq: 3, why: 'wrongPrevious' });
  });
});
