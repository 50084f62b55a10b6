import { describe, expect, it } from 'vitest';
import { type Told, wayToTell, type WayToTell } from '#lib/workflows/tell-offers';

describe('a frame', () => {
  const told: Told = { documentId: 'document-1', telling: '["so bhxh"]' };
  const none: Told = { documentId: 'document-1', telling: '[]' };
  const next: Told = { documentId: 'document-2', telling: '["so bhxh"]' };
  it.each<[string, Told | undefined, Told & { isEmpty: boolean }, WayToTell]>([
    ['is told nothing it knows', told, { ...told, isEmpty: false }, 'knows'],
    ['is told once that it has nothing to offer', none, { ...none, isEmpty: true }, 'knows'],
    ['is reached for what it offers newly', none, { ...told, isEmpty: false }, 'reachFirst'],
    ['is told, if it listens, that an offer is gone', told, { ...none, isEmpty: true }, 'ifListening'],
    ['is reached anew in another document', told, { ...next, isEmpty: false }, 'reachFirst'],
    ['that nobody remembers is reached for its offers', undefined, { ...told, isEmpty: false }, 'reachFirst'],
    [
      'that nobody remembers keeps no offer of before, and is not given the script for that',
      undefined,
      { ...none, isEmpty: true },
      'ifListening',
    ],
  ])('%s', (_promise, before, now, way) => expect(wayToTell(before, now)).toBe(way));
});
