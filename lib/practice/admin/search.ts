import { foldText } from '#lib/domain/text';
import { practiceAccounts, type PracticeAccount } from '../data/accounts.ts';
import type { AdminColumn } from './pages.ts';
import { formatIsoDay } from '../vietnam-time.ts';
import type { AdminSwitches } from '../switches.ts';

interface AccountQuestion {
  readonly number: string;
  readonly name: string;
}

export type AccountAnswer =
  | { kind: 'notAsked'; question: AccountQuestion }
  | { kind: 'incomplete'; question: AccountQuestion }
  | { kind: 'answered'; question: AccountQuestion; rows: readonly PracticeAccount[] };

function matches({ number, name }: AccountQuestion): readonly PracticeAccount[] {
  const folded = foldText(name);
  return practiceAccounts.filter(
    (account) =>
      (number === '' || account.number === number) &&
      (folded === '' || foldText(account.name).includes(folded)),
  );
}

/** The account whose answer another question gets when the "answer" switch says so: never the one asked for. */
function somebodyElse(number: string): PracticeAccount | undefined {
  return practiceAccounts.find((account) => account.number !== number);
}

/** What the portal answers; `question` is what its fields will show. */
export function searchAccounts(question: AccountQuestion, mode: AdminSwitches['answer']): AccountAnswer {
  if (question.number === '' && question.name === '') return { kind: 'incomplete', question };
  const other = mode === 'right' ? undefined : somebodyElse(question.number);
  if (other === undefined) return { kind: 'answered', question, rows: matches(question) };
  const shown = mode === 'otherRows' ? question : { number: other.number, name: '' };
  return { kind: 'answered', question: shown, rows: [other] };
}

/** One row of the answer as the portal shows it, by the keys of its columns. */
export type AccountLine = Readonly<Record<AdminColumn, string>>;

export function accountLines(answer: AccountAnswer): readonly AccountLine[] {
  const rows = answer.kind === 'answered' ? answer.rows : [];
  return rows.map(({ number, name, birthDate, kind, level, status }, index) => ({
    index: String(index + 1),
    number,
    name,
    birthDate: birthDate === null ? '' : formatIsoDay(birthDate),
    kind,
    level,
    status,
  }));
}
