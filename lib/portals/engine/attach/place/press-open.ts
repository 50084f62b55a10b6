import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { localNameOf } from '../../dom.ts';
import { flatText, isWithin } from '../../flat.ts';
import { closePopup } from '../../verbs/close-popup.ts';
import { hindranceOf, pressButton } from '../../verbs/press-button.ts';
import { shownNow, shownSince } from '../../verbs/shown.ts';
import { waitUntil } from '../../verbs/wait-until.ts';
import { type Catching, catchFileChoice } from './catch-file-choice.ts';
import type { OrderRow } from '../check-order.ts';
import type { AttachContext } from '../context.ts';
import { findNewInputs, type NewInput } from './new-input.ts';
import { findNamed, isHarmful, isPressable, type Named } from './press-names.ts';
import { partsOf, partsOfOthers } from './row-parts.ts';

/** Milliseconds: until a page asks for a file or shows what is next, and until that can be pressed. */
const within = { answer: 3_000, free: 1_500 };

/** What pressing led to. `box`: what was shown around the input; null for an input that the page called for. */
export type Opened = {
  kind: 'opened';
  rung: 'caught' | 'dialog';
  input: HTMLInputElement;
  box: HTMLElement | null;
  /** What was seen before anything was pressed. */
  before: ReadonlySet<HTMLElement>;
  /** Lets the page's calls for files be its own again; to be called once the input has its file, or is given none. */
  release: () => void;
  /** Shuts what was opened. */
  close: () => Promise<void>;
};
type StepFailure = Extract<AttachFailure, { kind: 'stepNotDone' }>;

type Answer =
  | { kind: 'caught'; input: HTMLInputElement; box: null }
  | ({ kind: 'dialog' } & NewInput)
  | { kind: 'next'; element: HTMLElement; words: string }
  | { kind: 'failed'; failure: StepFailure };

/**
 * Presses the row's button, and what that shows, until the page asks for a file or shows one place for it (A17). No file chooser
 * opens: while anything is pressed the page's next call for a file is caught. `look` reads the order's row anew.
 */
export async function pressOpen(
  first: { handle: HTMLElement; words: string },
  furtherWords: readonly (readonly string[])[],
  look: () => OrderRow | { kind: 'failed'; failure: AttachFailure },
  context: AttachContext,
): Promise<Opened | { kind: 'failed'; failure: AttachFailure }> {
  const { page } = context;
  const before = shownNow(page);
  const close = async (): Promise<void> => void (await closePopup(first.handle, before, context));
  let [button, words] = [first.handle, first.words];
  for (const next of [...furtherWords, null]) {
    const seen = shownNow(page);
    const catching = await catchFileChoice(context);
    if (catching === null) return await giveUp(notDone(words, 'noAnswer'));
    const [pressed, called] = [button, words];
    const hindrance = await press(pressed, called, context, () => {
      const now = look();
      if (now.kind === 'failed') return now.failure;
      return isStillMeant(pressed, pressed === first.handle, now) ? null : notDone(called, 'notFound');
    });
    const answer: Answer | { kind: 'failed'; failure: AttachFailure } =
      hindrance === null
        ? await waitForAnswer({ words, next, seen, catching, look }, context)
        : { kind: 'failed', failure: hindrance };
    if (answer.kind === 'caught' || answer.kind === 'dialog')
      return { ...answer, kind: 'opened', rung: answer.kind, before, release: catching.end, close };
    catching.end();
    if (answer.kind === 'failed') return await giveUp(answer.failure);
    [button, words] = [answer.element, answer.words];
  }
  return await giveUp(notDone(words, 'noAnswer'));

  async function giveUp(failure: AttachFailure): Promise<{ kind: 'failed'; failure: AttachFailure }> {
    await close();
    return { kind: 'failed', failure };
  }
}

/**
 * Presses something as a person's mouse does, as soon as nothing is in the way of it; what was in the way otherwise. `objection` is
 * asked right before: a page may change while it is waited for.
 */
export async function press<Objection>(
  button: HTMLElement,
  words: string,
  context: AttachContext,
  objection: () => Objection | null,
): Promise<StepFailure | Objection | null> {
  await waitUntil(() => (hindranceOf(button, context).kind === 'free' ? true : null), within.free, context);
  const objected = objection();
  if (objected !== null) return objected;
  const { kind } = await pressButton(button, 'mouse', context);
  if (kind === 'pressed') return null;
  return notDone(words, kind === 'hidden' ? 'notFound' : kind);
}

/** The row's own button still stands in its row (A10), what was shown since in nobody else's. */
function isStillMeant(button: HTMLElement, isOwn: boolean, now: OrderRow): boolean {
  if (isOwn) return partsOf(now.row).some((part) => isWithin(button, part));
  return !partsOfOthers(now).some((part) => isWithin(button, part));
}

type Asking = {
  words: string;
  next: readonly string[] | null;
  seen: ReadonlySet<HTMLElement>;
  catching: Catching;
  look: () => OrderRow | { kind: 'failed' };
};

async function waitForAnswer(
  { words, next, seen, catching, look }: Asking,
  context: AttachContext,
): Promise<Answer> {
  let last: StepFailure = notDone(words, 'noAnswer');
  const answer = await waitUntil<Answer>(
    () => {
      const input = catching.caught();
      if (input !== null) return { kind: 'caught', input, box: null };
      const fresh = shownSince(seen, context.page);
      const now = look();
      const [found, ...others] = now.kind === 'row' ? findNewInputs(fresh, seen, now) : [];
      if (found !== undefined && others.length === 0) return { kind: 'dialog', ...found };
      const named =
        next === null || now.kind === 'failed' ? null : findNext(outsideRows(fresh, now), next, context);
      if (named?.kind === 'one') return { ...named, kind: 'next' };
      last = notDone(words, others.length > 0 ? 'ambiguous' : 'noAnswer');
      if (named !== null && named.kind !== 'none') last = notDone(named.words, named.kind);
      return null;
    },
    within.answer,
    context,
  );
  return answer ?? { kind: 'failed', failure: last };
}

/** Without what stands in rows of other components, and in one that was only drawn anew. */
function outsideRows(fresh: readonly HTMLElement[], now: OrderRow): HTMLElement[] {
  const { row } = now;
  const others = partsOfOthers(now);
  const drawnAnew = fresh.includes(row.element) ? partsOf(row) : [];
  return fresh.filter((each) => ![...others, ...drawnAnew].some((part) => isWithin(each, part)));
}

/** The one thing newly shown that bears the next words: something to be pressed, or else a text that may be. */
function findNext(
  fresh: readonly HTMLElement[],
  words: readonly string[],
  { page: { shadowOf } }: AttachContext,
): Named {
  const harmless = (elements: readonly HTMLElement[]) =>
    elements.filter((each) => !isHarmful(each, shadowOf));
  const pressable = findNamed(harmless(fresh.filter(isPressable)), words, shadowOf);
  if (pressable.kind !== 'none') return pressable;
  const texts = fresh.filter((each) => isItem(each) && flatText(each, shadowOf).length < 100);
  return findNamed(harmless(texts), words, shadowOf);
}

/** What is no button by itself and shows that it can be pressed. */
function isItem(element: HTMLElement): boolean {
  return (
    !isPressable(element) && (localNameOf(element) === 'li' || getComputedStyle(element).cursor === 'pointer')
  );
}

export function notDone(words: string, why: StepFailure['why']): StepFailure {
  return { kind: 'stepNotDone', words, why };
}
