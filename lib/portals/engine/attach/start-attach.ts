import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { putFile } from '../verbs/put-file.ts';
import type { AttachEnd, AttachOrder } from '#lib/domain/page-action';
import { checkOrder } from './check-order.ts';
import type { AttachContext } from './context.ts';
import { watchUpload } from './watch-upload.ts';

/** `end` settles when the upload is proven, refused or given up; it never rejects. */
export type StartedAttach =
  | { kind: 'started'; documentId: string; before: string[]; end: Promise<AttachEnd> }
  | { kind: 'failed'; failure: AttachFailure };

/** Checks the order against the page as it is now, puts the file into its row, and starts to watch. */
export function startAttach(order: AttachOrder<File>, context: AttachContext): StartedAttach {
  if (Date.now() > Date.parse(order.expiresAt)) {
    return { kind: 'failed', failure: { kind: 'notProven', why: 'interrupted' } };
  }
  const checked = checkOrder(order, context.spec, context.page);
  if (checked.kind === 'failed') return checked;
  const { files: before, error } = checked.row.reading;
  const changedAt = context.now();
  const end = watchUpload(order, { files: before, error, changedAt }, checked.upload, context);
  putFile(checked.input, order.file);
  return { kind: 'started', documentId: context.documentId, before, end };
}

/** Lets one attach run at a time on a page; the next one is checked only when the one before has ended. */
export function oneAtATime(): (order: AttachOrder<File>, context: AttachContext) => Promise<StartedAttach> {
  let last: Promise<unknown> = Promise.resolve();
  return async (order, context) => {
    const previous = last;
    const turn = Promise.withResolvers<void>();
    last = turn.promise;
    await previous;
    try {
      const started = startAttach(order, context);
      if (started.kind === 'started') void started.end.finally(turn.resolve);
      else turn.resolve();
      return started;
    } catch (error) {
      turn.resolve();
      throw error;
    }
  };
}
