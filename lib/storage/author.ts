/** Time and random ids, passed in. */
export type Clock = { now: () => Date; newId: () => string };

/** Who writes an event, and when. */
export type Author = Clock & { officer: string };
