import { vi } from 'vitest';
import type { KnownKind } from '#lib/portals/page-parts';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { Finder } from '#lib/portals/spec.schema';
import type { Derived, Look, TeachCalls, TeachEvent } from '#lib/portals/teach/teaching';
import type { Frame } from '../../../entrypoints/sidepanel/teaching/frames.ts';

type Kind = keyof TeachCalls;
type Answer<K extends Kind> = TeachCalls[K]['answer'] | Promise<TeachCalls[K]['answer']>;
type Answers = { [K in Kind]: (ask: TeachCalls[K]['ask']) => Answer<K> };

/** A frame of a tab whose teaching script answers as told; what it was asked for is written down. */
export type FakeFrame = {
  frame: Frame;
  asked: string[];
  send: (event: TeachEvent) => void;
  /** The frame has gone by itself. */
  go: () => void;
  isOpen: () => boolean;
};

export function lookAs(page: KnownKind | null, more: Partial<Look> = {}): Look {
  return {
    href,
    page,
    candidates: [],
    sights: [],
    values: {},
    place: { path: 'tnhs/' },
    hasTable: true,
    twins: [],
    ...more,
  };
}

const href = 'http://127.0.0.1/tnhs/';

export function derivedBy(part: string, ...finders: Finder[]): Derived {
  return {
    kind: 'derived',
    part,
    ref: 'e1',
    reads: '',
    finders: finders.map((finder) => ({
      finder,
      family: 'words',
      matches: 1,
      fragile: false,
      chosen: true,
    })),
    older: [],
  };
}

export function fakeFrame(
  frameId: number,
  page: KnownKind | null,
  answers: Partial<Answers> = {},
): FakeFrame {
  const asked: string[] = [];
  const hearers: ((event: TeachEvent) => void)[] = [];
  const closers: (() => void)[] = [];
  let isOpen = true;
  const look = lookAs(page);
  const all: Answers = {
    where: () => ({ href }),
    look: () => look,
    list: () => [],
    highlight: () => null,
    derive: ({ part }) => ({ kind: 'impossible', part, why: 'noWay' }),
    point: () => 'pointing',
    stopPointing: () => null,
    report: () => {
      throw new Error('No report is asked for');
    },
    ...answers,
  };

  function closed(): void {
    if (!isOpen) return;
    isOpen = false;
    for (const close of closers) close();
  }

  async function call<K extends Kind>(kind: K, ask: TeachCalls[K]['ask']): Promise<TeachCalls[K]['answer']> {
    asked.push(kind);
    if (!isOpen) throw new Error('The teaching script is gone');
    return await all[kind](ask);
  }

  return {
    frame: {
      frameId,
      href,
      spec: practiceSpec,
      look,
      teacher: {
        call,
        onEvent: (hear) => void hearers.push(hear),
        onClosed: (close) => void closers.push(close),
        close: closed,
      },
    },
    asked,
    send: (event) => {
      for (const hear of hearers) hear(event);
    },
    go: closed,
    isOpen: () => isOpen,
  };
}

/** An answer that is given later. */
export function later<T>(): { promise: Promise<T>; give: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { promise, give: resolve };
}

/** All that was begun and waits for nobody else is done. */
export async function settled(): Promise<void> {
  await vi.waitFor(() => new Promise((resolve) => setImmediate(resolve)));
}
