import { parseCitizenNumber } from '#lib/domain/citizen';
import { parseDossierNumber } from '#lib/domain/dossier-number';
import type { Channel, ProcedureName, Subject } from '#lib/domain/dossier-event.schema';
import { findProcedure } from '#lib/domain/procedure-catalogue';
import type { OpenByHandInput } from './desk-view.ts';

export type ByHandDraft = {
  kind: 'citizen' | 'organisation';
  citizenNumber: string;
  unitCode: string;
  name: string;
  procedure: string;
  channel: Channel;
  number: string;
};

export const emptyDraft: ByHandDraft = {
  kind: 'citizen',
  citizenNumber: '',
  unitCode: '',
  name: '',
  procedure: '',
  channel: 'inPerson',
  number: '',
};

export type DraftReading = {
  input: OpenByHandInput | null;
  errors: ('citizenNumber' | 'unitCode' | 'procedure')[];
  /** A warning, not an error: the number is kept as typed. */
  unknownProvince: string | null;
};

/** What can be opened from a draft; an unknown province or dossier number form warns and never refuses. */
export function readDraft(draft: ByHandDraft): DraftReading {
  const citizen = parseCitizenNumber(draft.citizenNumber);
  const unknownProvince =
    draft.kind === 'citizen' && citizen.kind === 'unknownProvince' ? citizen.code : null;
  const subject = readSubject(draft);
  const procedure = readProcedure(draft.procedure);
  const errors: DraftReading['errors'] = [];
  if (subject === null) errors.push(draft.kind === 'citizen' ? 'citizenNumber' : 'unitCode');
  if (procedure === null) errors.push('procedure');
  if (subject === null || procedure === null) return { input: null, errors, unknownProvince };
  const number = parseDossierNumber(draft.number)?.number ?? null;
  return { input: { subject, procedure, channel: draft.channel, number }, errors, unknownProvince };
}

function readSubject({ kind, citizenNumber, unitCode, name }: ByHandDraft): Subject | null {
  const named = name.trim() === '' ? {} : { name: name.trim() };
  if (kind === 'organisation') {
    const code = unitCode.trim();
    return code === '' ? null : { kind, unitCode: code, ...named };
  }
  const reading = parseCitizenNumber(citizenNumber);
  const number = citizenNumber.replace(/\D/g, '');
  return reading.kind === 'valid' || reading.kind === 'unknownProvince' ? { kind, number, ...named } : null;
}

/** Reads `630`, `630 · Giải quyết…` or any other name an officer types. */
function readProcedure(text: string): ProcedureName | null {
  const typed = text.trim();
  if (typed === '') return null;
  const [, code, name] = /^(\d{3}[a-z]?(?:\/\w+)?)(?:\s*·\s*(.+))?$/i.exec(typed) ?? [];
  if (code === undefined) return { name: typed };
  return { code, name: findProcedure(code)?.name ?? name ?? typed };
}
