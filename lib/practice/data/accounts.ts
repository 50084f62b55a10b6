import { practiceCitizens, type PracticeCitizen } from './citizens.ts';
import { practiceOrganisations } from './organisations.ts';

/** One row of the admin portal's result table. */
export interface PracticeAccount {
  readonly number: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly kind: string;
  readonly level: string;
  readonly status: string;
}

const active = 'Đang hoạt động';
const locked = 'Đã khóa';

function vneid(citizen: PracticeCitizen, status = active): PracticeAccount {
  const { number, name, birthDate } = citizen;
  return { number, name, birthDate, kind: 'Tài khoản VNeID mức 2', level: 'Mức 2', status };
}

function old(citizen: PracticeCitizen): PracticeAccount {
  const { number, name, birthDate } = citizen;
  return { number, name, birthDate, kind: 'Tài khoản cũ (Bưu điện)', level: 'Mức 1', status: locked };
}

function accountsOf(citizen: PracticeCitizen): readonly PracticeAccount[] {
  switch (citizen.holding) {
    case 'vneid':
      return [vneid(citizen)];
    case 'locked':
      return [vneid(citizen, locked)];
    case 'old':
      return [{ ...old(citizen), status: active }];
    case 'both':
      return [vneid(citizen), old(citizen)];
    case 'none':
      return [];
  }
}

/** Every account the practice admin portal knows, citizens first. */
export const practiceAccounts: readonly PracticeAccount[] = [
  ...practiceCitizens.flatMap(accountsOf),
  ...practiceOrganisations
    .filter((organisation) => organisation.hasAccount)
    .map(({ taxCode, name }) => ({
      number: taxCode,
      name,
      birthDate: null,
      kind: 'Tài khoản tổ chức',
      level: 'Mức 2',
      status: active,
    })),
];
