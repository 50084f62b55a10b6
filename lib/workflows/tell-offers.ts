/** What a frame was last told of what it offers. */
export type Told = { documentId: string; telling: string };

/** `knows`: nothing is said. `ifListening`: nobody is put there to hear it. `reachFirst`: the acting script is put there for it. */
export type WayToTell = 'knows' | 'ifListening' | 'reachFirst';

/**
 * How a frame is told what it offers now. Of a frame that is not known (the service worker was stopped meanwhile) nobody knows
 * what it was told before: it hears even that it has nothing to offer any more.
 */
export function wayToTell(told: Told | undefined, now: Told & { isEmpty: boolean }): WayToTell {
  if (told?.documentId === now.documentId && told.telling === now.telling) return 'knows';
  return now.isEmpty ? 'ifListening' : 'reachFirst';
}
