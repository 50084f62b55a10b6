import type { AttachFailure, ProcedureName } from '#lib/domain/dossier-event.schema';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { foldText } from '#lib/domain/text';
import type { AttachOrder } from '#lib/domain/page-action';

export type DossierReading = Extract<PageReading, { kind: 'intake' | 'dossierDetail' }>;

/**
 * Whether the page shows the order's dossier right now; null if it does. Everything the order names must be said by the
 * page and be equal, and a page that has a dossier number needs an order for that very number.
 */
export function findSubjectFailure(
  subject: AttachOrder<File>['subject'],
  reading: PageReading,
): AttachFailure | null {
  const expected = subject.dossierNumber === null ? 'intake' : 'dossierDetail';
  if (reading.kind === 'signIn') return { kind: 'signedOut' };
  if (reading.kind === 'captcha') return { kind: 'captcha' };
  if (reading.kind === 'switchedOff') return { kind: 'switchedOff', why: reading.why };
  if (reading.kind !== 'intake' && reading.kind !== 'dossierDetail') return { kind: 'wrongPage', expected };
  if (reading.kind === 'intake' && subject.dossierNumber !== null) return { kind: 'wrongPage', expected };
  const number = reading.kind === 'dossierDetail' ? numberIn(reading.number) : null;
  const pairs = [
    ['citizenNumber', subject.citizenNumber, reading.citizenNumber],
    ['unitCode', subject.unitCode, reading.unitCode],
    ['number', subject.dossierNumber, number],
  ] as const;
  const named = pairs.filter(([, ordered]) => ordered !== null && key(ordered) !== '');
  if (reading.procedure === null && number === null) return { kind: 'notFound', field: 'procedure' };
  if (reading.procedure !== null && !isSameProcedure(subject.procedure, reading.procedure))
    return { kind: 'otherSubject' };
  const unread = named.find(([field, , shown]) => key(shown) === '' && hasFailed(reading, field));
  if (unread !== undefined) return { kind: 'notFound', field: unread[0] };
  const isSame = named.every(([, ordered, shown]) => key(ordered) === key(shown));
  const isNumbered = number !== null && subject.dossierNumber === null;
  return isSame && named.length > 0 && !isNumbered ? null : { kind: 'otherSubject' };
}

/** By code where both sides have one, else by name: the same component can stand in another procedure's table. */
function isSameProcedure(ordered: ProcedureName, shown: ProcedureName): boolean {
  if (ordered.code !== undefined && shown.code !== undefined) return key(ordered.code) === key(shown.code);
  return key(ordered.name) === key(shown.name);
}

/** A dossier's number has a digit in it: what has none was read beside it. */
function numberIn(text: string): string {
  return /\d/.test(text) ? text : '';
}

function hasFailed(reading: DossierReading, field: string): boolean {
  return reading.failures.some((failure) => failure.field === field);
}

/** Numbers and codes compare without the separators people put into them. */
function key(text: string | null): string {
  return foldText(text ?? '').replaceAll(' ', '');
}
