import type { Rung } from '#lib/domain/attach-way';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { AttachOrder } from '#lib/domain/page-action';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import { isConnectedOf } from '../dom.ts';
import { flatText, isWithin } from '../flat.ts';
import { isUsable } from '../usable.ts';
import { holdsFile, putFile } from '../verbs/put-file.ts';
import { waitUntil } from '../verbs/wait-until.ts';
import { type CheckedOrder, checkOrder, checkRow, type OrderRow } from './check-order.ts';
import type { AttachContext } from './context.ts';
import { bytesIn, findLimitFailure, readLimits } from './limits.ts';
import { watchReaction } from './watch/reaction.ts';
import { inRow, pressConfirm, sinceShown } from './place/press-confirm.ts';
import { notDone, type Opened, pressOpen } from './place/press-open.ts';
import { dropFile } from './place/put-drop.ts';
import { partsOfOthers } from './place/row-parts.ts';
import type { AttachWatchHooks, UploadWatch } from './watch/watch-hooks.ts';

type Ready = Extract<CheckedOrder, { kind: 'ready' }>;

/** Milliseconds: how long a page may show no reaction, at least and for each MB; how long an input may just hold a file. */
const within = { reaction: 2_500, held: 400, perMb: 50 };

/** One order's way over the rungs. `climb` puts the file into an own input before it first waits. */
export type Ladder = {
  hooks: AttachWatchHooks;
  tried: () => Rung[];
  /** Puts the file there, and presses what has to be pressed; ends the watch where nothing could be put. Never rejects. */
  climb: (first: Ready, watch: UploadWatch) => Promise<void>;
};

/** The ladder of attach.design.md for one order: a rung at a time, each with the page looked at anew (A1, A15). */
export function makeLadder(order: AttachOrder<File>, context: AttachContext): Ladder {
  const { spec, page } = context;
  const { file } = order;
  const tried: Rung[] = [];
  let touchedAt = 0;
  let workedAt = 0;
  let held: HTMLInputElement | null = null;
  let isOver = false;

  const isHeld = (): boolean => held !== null && isConnectedOf(held) && holdsFile(held, file);
  const reaction = watchReaction(look, isHeld, context);
  const hooks: AttachWatchHooks = { isHeld, touchedAt: () => touchedAt, workedAt: () => workedAt };
  return { hooks, tried: () => [...tried], climb };

  async function climb(first: Ready, watch: UploadWatch): Promise<void> {
    void watch.end.then(() => (isOver = true));
    try {
      for (let at: Ready | null = first; at !== null;) at = await take(at, watch);
    } catch {
      stop(watch, { kind: 'notProven', why: 'interrupted' });
    }
  }

  /** Takes one rung; the next one, where the page has shown no reaction to it at all. */
  async function take({ place, row, upload }: Ready, watch: UploadWatch): Promise<Ready | null> {
    if (place.rung === 'caught') {
      return await open(place, row.reading, upload, watch);
    }
    if (place.rung === 'input') {
      put(place.input, 'input', row.reading);
      await confirm(place.input, upload.confirm, watch);
      return null;
    }
    begin('drop', null, row.reading);
    const isMeant = (): boolean =>
      ofRow(({ row: now }) => [now.cell]).some((cell) => isWithin(place.zone.box, cell));
    if (dropFile(place.zone, file, page, isMeant)) return null;
    return (await hasGoneOn(watch, within.reaction)) ? null : takeNext();
  }

  /** Whether the page has shown any reaction, for at least so long and as long as a page of that size of file may take (A15). */
  async function hasGoneOn(watch: UploadWatch, atLeast: number): Promise<boolean> {
    const patience = atLeast + (within.perMb * file.size) / 1_048_576;
    return (await waitUntil(() => (hasReacted(watch) ? true : null), patience, context)) !== null;
  }

  function hasReacted(watch: UploadWatch): boolean {
    return isOver || reaction.hasShown(watch);
  }

  function takeNext(): Ready | null {
    const next = checkOrder(order, spec, page, tried);
    return next.kind === 'ready' ? next : null;
  }

  async function open(
    place: { handle: HTMLElement; words: string },
    before: ComponentRow,
    upload: Ready['upload'],
    watch: UploadWatch,
  ): Promise<Ready | null> {
    reaction.mark(before);
    const opened = await pressOpen(place, upload.open?.slice(1) ?? [], look, context);
    if (opened.kind === 'failed') {
      tried.push('caught');
      // What was pressed without any answer has sent nothing: another way may be open.
      const { failure } = opened;
      const isUnanswered = failure.kind === 'stepNotDone' && failure.why === 'noAnswer';
      const next = isUnanswered && !hasReacted(watch) ? takeNext() : null;
      if (next === null) stop(watch, failure);
      return next;
    }
    const found = isOver
      ? notDone(place.words, 'noAnswer')
      : findHindrance(opened, place.words, before.files);
    if (found.kind !== 'row') {
      opened.release();
      await opened.close();
      tried.push(opened.rung);
      stop(watch, found);
      return null;
    }
    put(opened.input, opened.rung, found.row.reading);
    opened.release();
    await confirmOpened(opened, upload.confirm, watch);
    return null;
  }

  /** Why the file may not be put into what was opened; the row as it is now if it may. The page is read again (A1). */
  function findHindrance(
    { input, box, rung }: Opened,
    words: string,
    before: readonly string[],
  ): AttachFailure | OrderRow {
    const now = look();
    if (now.kind === 'failed') return now.failure;
    const { row, view, upload } = now;
    const { files } = row.reading;
    if (files.length > 0 && (!order.replace || files.join('\n') !== before.join('\n')))
      return { kind: 'rowHoldsFile', files };
    if (partsOfOthers(now).some((part) => isWithin(input, part))) return notDone(words, 'ambiguous');
    if (rung === 'dialog' && !isUsable(input)) return notDone(words, 'disabled');
    const limits = readLimits({ ...row, input }, upload, view.shadowOf);
    const said = box === null ? undefined : bytesIn(flatText(box, view.shadowOf));
    const maxBytes = Math.min(limits.maxBytes ?? Infinity, said ?? Infinity);
    return findLimitFailure(file, maxBytes === Infinity ? limits : { ...limits, maxBytes }) ?? now;
  }

  /** A file that just lies in an input of the row, without any reaction of the page, waits for a button of the row (A19). */
  async function confirm(
    input: HTMLInputElement,
    words: Ready['upload']['confirm'],
    watch: UploadWatch,
  ): Promise<void> {
    if (words === undefined || (await hasGoneOn(watch, within.held))) return;
    const isUnneeded = (): boolean => !isHeld() || hasReacted(watch);
    const among = (): HTMLElement[] => ofRow((now) => inRow(now));
    await pressConfirm({ words, input, size: file.size, among, isUnneeded, beforePress, onOff }, context);
  }

  async function confirmOpened(
    { input, before }: Opened,
    words: Ready['upload']['confirm'],
    watch: UploadWatch,
  ): Promise<void> {
    if (words === undefined) return;
    const isUnneeded = (): boolean => hasReacted(watch);
    const among = (): HTMLElement[] => ofRow((now) => sinceShown(before, now, context));
    await pressConfirm({ words, input, size: file.size, among, isUnneeded, beforePress, onOff }, context);
  }

  function onOff(): void {
    workedAt = context.now();
  }

  /** What is pressed now sends the file: only requests from now on are the upload's. */
  function beforePress(): boolean {
    const now = look();
    if (isOver || now.kind === 'failed') return false;
    touchedAt = context.now();
    reaction.mark(now.row.reading);
    return true;
  }

  function put(input: HTMLInputElement, rung: Rung, before: ComponentRow): void {
    begin(rung, input, before);
    putFile(input, file);
  }

  function begin(rung: Rung, input: HTMLInputElement | null, before: ComponentRow): void {
    tried.push(rung);
    held = input;
    reaction.mark(before);
    touchedAt = context.now();
  }

  function look(): ReturnType<typeof checkRow> {
    return checkRow(order, spec, page);
  }

  function ofRow(read: (now: OrderRow) => HTMLElement[]): HTMLElement[] {
    const now = look();
    return now.kind === 'row' ? read(now) : [];
  }

  /** Once the page was given the file, it may be sending it: only the watch tells what came of that. */
  function stop(watch: UploadWatch, failure: AttachFailure): void {
    if (touchedAt === 0) watch.stop({ kind: 'failed', failure });
  }
}
