import { findCitizenNumber } from '#lib/domain/citizen';
import type { Subject } from '#lib/domain/dossier-event.schema';
import type { FieldFailure, PageReading, PortalPage } from '#lib/domain/page-reading.schema';

export type DossierPageReading = Extract<PageReading, { kind: 'intake' | 'dossierDetail' }>;

/** Whether a reading is of a page about one dossier. */
export function isDossierPage(reading: PageReading): reading is DossierPageReading {
  return reading.kind === 'intake' || reading.kind === 'dossierDetail';
}

/** Which of a tab's pages it is taken for: a frame that is about a dossier stands for its tab; else the tab's own page does. */
export function pageOfTab(pages: readonly PortalPage[]): PortalPage | null {
  return (
    pages.find(({ reading }) => isDossierPage(reading)) ?? pages.find(({ frameId }) => frameId === 0) ?? null
  );
}

/** The subject a page is about, or null while its number or unit code is not complete. A citizen's number wins. */
export function readSubject(reading: DossierPageReading): Subject | null {
  const name = reading.fullName.trim();
  const named = name === '' ? {} : { name };
  const number = findCitizenNumber(reading.citizenNumber);
  if (number !== null) return { kind: 'citizen', number, ...named };
  const unitCode = reading.unitCode.trim();
  return unitCode === '' ? null : { kind: 'organisation', unitCode, ...named };
}

/** What a page did not give and its dossier wants: one of number and unit code is enough to know whom it is about. */
export function failuresThatMatter(reading: DossierPageReading): FieldFailure[] {
  const { citizenNumber, unitCode, failures } = reading;
  const known = new Set([
    ...(unitCode.trim() === '' ? [] : ['citizenNumber']),
    ...(citizenNumber.trim() === '' ? [] : ['unitCode']),
  ]);
  return failures.filter(({ field }) => !known.has(field));
}

/** The number or unit code a subject is told apart by; null where there is no subject. */
export function subjectCode(subject: Subject | null | undefined): string | null {
  if (!subject) return null;
  return subject.kind === 'citizen' ? subject.number : subject.unitCode;
}
