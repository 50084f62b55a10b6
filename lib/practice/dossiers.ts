import { foldText } from '#lib/domain/text';
import { findOfficer, officerTitle, practiceOffice } from './data/officers.ts';
import { findProcedure, type PracticeProcedure } from './data/procedures.ts';
import type { Applicant, ComponentRow, Dossier, DossierState, Draft, PracticeState } from './state.ts';
import { dueDate, vietnamYear } from './vietnam-time.ts';

export const stateNames: Readonly<Record<DossierState, string>> = {
  waiting: 'Chờ thụ lý',
  processing: 'Đang thụ lý',
  processed: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
};

export const channels = ['Trực tiếp', 'Bưu chính'] as const;

export function componentRows(procedure: PracticeProcedure): ComponentRow[] {
  return procedure.components.map(({ name, required, copyKind }) => ({
    name,
    required,
    copyKind,
    file: null,
  }));
}

/** The numbers an accepted dossier gets: `03706/2026/07906` and the receipt code of the same serial. */
export function numberDossier(
  serial: number,
  receivedAt: Date,
): Pick<Dossier, 'id' | 'number' | 'receiptCode'> {
  const digits = String(serial).padStart(5, '0');
  const year = vietnamYear(receivedAt);
  return {
    id: String(100_000 + serial),
    number: `${digits}/${year}/${practiceOffice.code}`,
    receiptCode: `BN${practiceOffice.code}-${String(year).slice(2)}-${digits}`,
  };
}

export function openDraft(state: PracticeState, procedure: PracticeProcedure, suffix: string): Draft {
  const draft = {
    id: `n${state.nextId++}-${suffix}`,
    procedureCode: procedure.code,
    rows: componentRows(procedure),
  };
  state.drafts.set(draft.id, draft);
  return draft;
}

export interface IntakeForm {
  readonly draftId: string;
  readonly channel: string;
  readonly applicant: Applicant;
}

type IntakeOutcome =
  | { kind: 'accepted'; dossier: Dossier }
  | { kind: 'invalid'; errors: readonly { field: string; message: string }[] };

function intakeErrors(form: IntakeForm, draft: Draft | undefined): { field: string; message: string }[] {
  const { kind, number, name, birthDate, phone, unitCode, unitName } = form.applicant;
  const checks: readonly [wrong: boolean, field: string, message: string][] = [
    [!channels.some((channel) => channel === form.channel), 'channel', 'Chưa chọn hình thức tiếp nhận.'],
    [kind === 'individual' && number === '', 'number', 'Chưa nhập số định danh.'],
    [number !== '' && !/^(\d{9}|\d{12})$/.test(number), 'number', 'Số định danh phải gồm 9 hoặc 12 chữ số.'],
    [kind === 'individual' && name === '', 'name', 'Chưa nhập họ và tên.'],
    [kind === 'organisation' && unitCode === '', 'unitCode', 'Chưa nhập mã đơn vị.'],
    [kind === 'organisation' && unitName === '', 'unitName', 'Chưa nhập tên đơn vị.'],
    [
      birthDate !== '' && !/^\d{2}\/\d{2}\/\d{4}$/.test(birthDate),
      'birthDate',
      'Ngày sinh phải có dạng dd/mm/yyyy.',
    ],
    [phone !== '' && !/^(0|\+84)\d{8,10}$/.test(phone), 'phone', 'Số điện thoại không hợp lệ.'],
    [draft === undefined, 'procedure', 'Chưa chọn quy trình.'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, field, message]) => ({ field, message }));
}

/** Turns a draft with its scans into a numbered dossier, or says what is wrong with the form. */
export function acceptDossier(
  state: PracticeState,
  form: IntakeForm,
  user: string,
  now: Date,
): IntakeOutcome {
  const draft = state.drafts.get(form.draftId);
  const procedure = draft && findProcedure(draft.procedureCode);
  const errors = intakeErrors(form, procedure && draft);
  if (errors.length > 0 || draft === undefined || procedure === undefined) return { kind: 'invalid', errors };
  const dossier: Dossier = {
    ...numberDossier(state.nextSerial++, now),
    channel: form.channel,
    applicant: form.applicant,
    procedureCode: procedure.code,
    procedureName: procedure.name,
    receivedAt: now,
    dueAt: dueDate(now, procedure.workingDays),
    rows: draft.rows,
    history: [{ at: now, who: user, what: 'Tiếp nhận hồ sơ' }],
    state: 'waiting',
    handler: user,
    result: null,
  };
  state.drafts.delete(draft.id);
  state.dossiers.push(dossier);
  return { kind: 'accepted', dossier };
}

/** Each step answers with null, or with the sentence that says why it cannot be taken. */
export function forwardDossier(dossier: Dossier, from: string, to: string, now: Date): string | null {
  if (dossier.state !== 'waiting')
    return `Hồ sơ đang ở trạng thái "${stateNames[dossier.state]}", không thể chuyển xử lý.`;
  if (to === '') return 'Chưa chọn người xử lý tiếp theo.';
  if (findOfficer(to) === undefined) return 'Không có cán bộ này trong đơn vị.';
  dossier.state = 'processing';
  dossier.handler = to;
  dossier.history.push({ at: now, who: from, what: `Chuyển xử lý đến ${officerTitle(to)}` });
  return null;
}

/** What the processing officer does elsewhere; trainers do it from the control page. */
export function finishDossier(dossier: Dossier, now: Date): string | null {
  if (dossier.state !== 'waiting' && dossier.state !== 'processing') return 'Hồ sơ đã được xử lý xong.';
  dossier.state = 'processed';
  dossier.history.push({
    at: now,
    who: dossier.handler,
    what: 'Hoàn thành xử lý, chuyển bộ phận trả kết quả',
  });
  return null;
}

export function returnDossier(dossier: Dossier, user: string, now: Date): string | null {
  if (dossier.state !== 'processed') return 'Hồ sơ chưa xử lý xong, không thể trả kết quả.';
  dossier.state = 'returned';
  dossier.handler = user;
  dossier.history.push({ at: now, who: user, what: 'Trả kết quả' });
  return null;
}

interface DossierQuery {
  readonly procedure: string;
  /** The whole number or how it begins: officers type the part before the first "/". */
  readonly number: string;
  readonly state: string;
  readonly identity: string;
  readonly name: string;
}

/** Newest first. */
export function findDossiers(dossiers: readonly Dossier[], query: DossierQuery): readonly Dossier[] {
  const name = foldText(query.name);
  return dossiers
    .filter(
      (dossier) =>
        (query.procedure === '' || dossier.procedureCode === query.procedure) &&
        dossier.number.startsWith(query.number) &&
        (query.state === '' || dossier.state === query.state) &&
        (query.identity === '' ||
          dossier.applicant.number === query.identity ||
          dossier.applicant.unitCode === query.identity) &&
        foldText(`${dossier.applicant.name} ${dossier.applicant.unitName}`).includes(name),
    )
    .toReversed();
}
