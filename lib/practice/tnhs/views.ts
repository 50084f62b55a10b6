import { officerTitle } from '../data/officers.ts';
import { stateNames } from '../dossiers.ts';
import type { Folder } from '../files.ts';
import type { ComponentRow, Dossier, StoredFile } from '../state.ts';
import type { FactKey } from './pages/facts.ts';
import { formatDateTime, remainingText } from '../vietnam-time.ts';

// What the gateway tells the page. The page shows these texts as they are.

export function fileView(file: StoredFile | null) {
  if (file === null) return null;
  return {
    name: file.name,
    size: file.size,
    url: `/tnhs/api/files/${file.id}/${encodeURIComponent(file.name)}`,
  };
}

export function rowView({ name, required, copyKind, file }: ComponentRow) {
  return { name, required, copyKind, file: fileView(file) };
}

export function folderView({ id, rows, locked }: Folder) {
  return { id, rows: rows.map(rowView), locked: locked !== null };
}

function applicantName({ applicant }: Dossier): string {
  return applicant.kind === 'organisation' ? applicant.unitName : applicant.name;
}

export function listLine(dossier: Dossier, now: Date) {
  const returned = dossier.state === 'returned';
  return {
    id: dossier.id,
    number: dossier.number,
    procedure: `${dossier.procedureCode} - ${dossier.procedureName}`,
    name: applicantName(dossier),
    identity: dossier.applicant.unitCode || dossier.applicant.number,
    handler: officerTitle(dossier.handler),
    receivedAt: formatDateTime(dossier.receivedAt),
    dueAt: formatDateTime(dossier.dueAt),
    remaining: returned ? '' : remainingText(now, dossier.dueAt),
    late: !returned && now > dossier.dueAt,
    step: dossier.state,
    state: stateNames[dossier.state],
  };
}

/** By the names that the description of the detail page uses. */
function factsOf(dossier: Dossier, now: Date): Readonly<Record<FactKey, string>> {
  const { applicant, receiptCode, channel } = dossier;
  const line = listLine(dossier, now);
  return {
    number: line.number,
    procedure: line.procedure,
    handler: line.handler,
    receivedAt: line.receivedAt,
    dueAt: line.dueAt,
    state: line.state,
    receiptCode,
    channel,
    owner: applicant.name,
    identity: applicant.number,
    unitName: applicant.unitName,
    unitCode: applicant.unitCode,
    birthDate: applicant.birthDate,
    phone: applicant.phone,
  };
}

export function dossierView(dossier: Dossier, now: Date) {
  const { applicant, rows, state } = dossier;
  return {
    ...listLine(dossier, now),
    receiptCode: dossier.receiptCode,
    facts: factsOf(dossier, now),
    isUnit: applicant.kind === 'organisation',
    hasPerson: applicant.name !== '',
    missing: rows.filter((row) => row.required && row.file === null).length,
    folder: folderView({ id: dossier.id, rows, locked: state === 'waiting' ? null : stateNames[state] }),
    result: fileView(dossier.result),
    history: dossier.history.map(({ at, who, what }) => ({
      at: formatDateTime(at),
      who: officerTitle(who),
      what,
    })),
  };
}
