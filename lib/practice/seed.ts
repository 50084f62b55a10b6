import { practiceCitizens } from './data/citizens.ts';
import { practiceOrganisations } from './data/organisations.ts';
import { findProcedure } from './data/procedures.ts';
import { componentRows, numberDossier } from './dossiers.ts';
import { officerTitle } from './data/officers.ts';
import type { Applicant, Dossier, DossierState, HistoryLine } from './state.ts';
import { addWorkingDays, atMinuteOfDay, dueDate, formatIsoDay } from './vietnam-time.ts';

type Line = readonly [
  procedure: string,
  applicant: number | string,
  daysAgo: number,
  state: DossierState,
  handler: string,
];

/** A number is a citizen's place in the list, a text is a unit code. */
const lines: readonly Line[] = [
  ['641a', 27, 14, 'processing', 'cdbh01'],
  ['600', 'TA0001A', 6, 'processing', 'qlt01'],
  ['607', 12, 9, 'processed', 'cst01'],
  ['630', 4, 6, 'processing', 'cdbh02'],
  ['651a', 15, 5, 'processed', 'cdbh01'],
  ['612', 33, 4, 'returned', 'cst01'],
  ['600', 'HA0117C', 3, 'waiting', 'tnhs01'],
  ['603', 40, 3, 'processing', 'qlt01'],
  ['612', 20, 2, 'waiting', 'tnhs01'],
  ['630', 16, 1, 'waiting', 'tnhs01'],
  ['602', 45, 1, 'waiting', 'tnhs02'],
  ['600', 'IC0250K', 1, 'waiting', 'tnhs01'],
];

// 07:42, when the desk has just opened.
const firstMinute = 7 * 60 + 42;

function individual(index: number): Applicant {
  const citizen = practiceCitizens[index];
  if (citizen === undefined) throw new Error(`No practice citizen ${index}`);
  const { number, name, phone } = citizen;
  const birthDate = formatIsoDay(citizen.birthDate);
  return { kind: 'individual', number, name, birthDate, phone, unitCode: '', unitName: '' };
}

function organisation(code: string): Applicant {
  const unit = practiceOrganisations.find(({ unitCode }) => unitCode === code);
  if (unit === undefined) throw new Error(`No practice organisation ${code}`);
  const { phone, name: unitName } = unit;
  return { kind: 'organisation', number: '', name: '', birthDate: '', phone, unitCode: code, unitName };
}

const receptionist = 'tnhs01';

/** What happened before `state` was reached, one working hour apart; the last steps never later than `now`. */
function seedHistory(receivedAt: Date, now: Date, state: DossierState, handler: string): HistoryLine[] {
  const steps: readonly [who: string, what: string][] = [
    [receptionist, 'Tiếp nhận hồ sơ'],
    [receptionist, `Chuyển xử lý đến ${officerTitle(handler)}`],
    [handler, 'Hoàn thành xử lý, chuyển bộ phận trả kết quả'],
    [receptionist, 'Trả kết quả'],
  ];
  const taken = { waiting: 1, processing: 2, processed: 3, returned: 4 }[state];
  return steps.slice(0, taken).map(([who, what], index) => {
    const at = receivedAt.getTime() + index * 3_600_000;
    return { at: new Date(Math.min(at, now.getTime())), who, what };
  });
}

/** The dossiers that are there before anybody signs in, received on the working days before `now`. */
export function seedDossiers(now: Date, firstSerial: number): Dossier[] {
  return lines.map(([code, applicant, daysAgo, state, handler], index) => {
    const procedure = findProcedure(code);
    if (procedure === undefined) throw new Error(`No practice procedure ${code}`);
    const receivedAt = atMinuteOfDay(addWorkingDays(now, -daysAgo), firstMinute + index * 23);
    return {
      ...numberDossier(firstSerial + index, receivedAt),
      channel: index % 4 === 3 ? 'Bưu chính' : 'Trực tiếp',
      applicant: typeof applicant === 'number' ? individual(applicant) : organisation(applicant),
      procedureCode: procedure.code,
      procedureName: procedure.name,
      receivedAt,
      dueAt: dueDate(receivedAt, procedure.workingDays),
      rows: componentRows(procedure),
      history: seedHistory(receivedAt, now, state, handler),
      state,
      handler,
      result: null,
    };
  });
}
