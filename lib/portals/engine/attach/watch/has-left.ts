import type { AttachOrder } from '#lib/domain/page-action';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { findSubjectFailure } from '../subject.ts';

/** Whether the page shows another kind of page, or another dossier. One that is being redrawn has not left. */
export function hasLeft(order: AttachOrder<File>, reading: PageReading): boolean {
  if (reading.kind === 'unknown') return false;
  const failure = findSubjectFailure(order.subject, reading);
  return failure !== null && failure.kind !== 'notFound';
}
