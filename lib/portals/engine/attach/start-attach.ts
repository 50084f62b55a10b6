import type { Rung } from '#lib/domain/attach-way';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import { checkOrder, checkRow } from './check-order.ts';
import type { AttachContext } from './context.ts';
import { makeLadder } from './ladder.ts';
import type { UploadWatch } from './watch/watch-hooks.ts';
import { watchUpload } from './watch/watch-upload.ts';

/** `end` settles when the upload is proven, refused or given up; it never rejects. `stop` gives it up. */
export type StartedAttach =
  | {
      kind: 'started';
      documentId: string;
      before: string[];
      /** The rung that was taken before anything was waited for. */
      rung: Rung | null;
      end: Promise<AttachEnd>;
      stop: () => void;
    }
  | { kind: 'failed'; failure: AttachFailure };

const interrupted: AttachFailure = { kind: 'notProven', why: 'interrupted' };

/**
 * Checks the order against the page as it is now, starts to watch its row, and puts the file there by the first rung that
 * fits. An order for the officer's own hand, or for a file that is there already, touches nothing and is only watched.
 */
export function startAttach(order: AttachOrder<File>, context: AttachContext): StartedAttach {
  if (Date.now() > Date.parse(order.expiresAt)) return { kind: 'failed', failure: interrupted };
  return order.hand === 'product' ? attach(order, context) : watchOnly(order, context);
}

function attach(order: AttachOrder<File>, context: AttachContext): StartedAttach {
  const checked = checkOrder(order, context.spec, context.page);
  if (checked.kind === 'failed') return checked;
  const ladder = makeLadder(order, context);
  const watch = watchUpload(order, context, ladder.hooks);
  void ladder.climb(checked, watch);
  const [rung = null] = ladder.tried();
  return started(watch, context, rung, (end) => withRungs(end, ladder.tried()));
}

/** The row of a page that is still being built may come later; a page of somebody else is refused at once. */
function watchOnly(order: AttachOrder<File>, context: AttachContext): StartedAttach {
  const asked = checkRow(order, context.spec, context.page);
  const mayCome =
    order.hand === 'nobody' &&
    ['noRow', 'notFound'].includes(asked.kind === 'failed' ? asked.failure.kind : '');
  if (asked.kind === 'failed' && !mayCome) return asked;
  const rungs: Rung[] = order.hand === 'officer' ? ['byHand'] : [];
  return started(watchUpload(order, context), context, null, (end) => withRungs(end, rungs));
}

function started(
  watch: UploadWatch,
  { documentId }: AttachContext,
  rung: Rung | null,
  finish: (end: AttachEnd) => AttachEnd,
): StartedAttach {
  return {
    kind: 'started',
    documentId,
    before: watch.before,
    rung,
    end: watch.end.then(finish),
    stop: () => watch.stop({ kind: 'failed', failure: interrupted }),
  };
}

/** A proof says how the file came there, a failure what was tried. */
function withRungs(end: AttachEnd, rungs: readonly Rung[]): AttachEnd {
  const last = rungs.at(-1);
  if (last === undefined) return end;
  if (end.kind === 'failed') return { ...end, tried: rungs };
  return end.proof.how === 'shownOnRow' ? { ...end, proof: { ...end.proof, rung: last } } : end;
}

/**
 * Lets one attach run at a time on a page; the next one is checked only when the one before has ended. Those that touch nothing
 * are watched beside them.
 */
export function oneAtATime(): (order: AttachOrder<File>, context: AttachContext) => Promise<StartedAttach> {
  let last: Promise<unknown> = Promise.resolve();
  return async (order, context) => {
    if (order.hand !== 'product') return startAttach(order, context);
    const previous = last;
    const turn = Promise.withResolvers<void>();
    last = turn.promise;
    await previous;
    try {
      const begun = startAttach(order, context);
      if (begun.kind === 'started') void begun.end.finally(turn.resolve);
      else turn.resolve();
      return begun;
    } catch (error) {
      turn.resolve();
      throw error;
    }
  };
}
