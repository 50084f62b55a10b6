import type { OfficePortals, OfficeSettings } from '#lib/domain/officer.schema';
import type { Language } from '../text/text-key.ts';
import {
  type AddressError,
  addressError,
  type FurtherAddresses,
  type FurtherReading,
  readFurther,
} from './further-addresses.ts';
import { type AddressReading, defaultPortals, type Portal, readPortalAddress } from './portal-address.ts';

/** The name of one of a portal's further addresses, counted from 0. */
export type FurtherField = `${Portal}.${number}`;
export type OfficeField = 'officer' | 'office' | Portal;

export type OfficeDraft = Record<OfficeField, string> & { further: FurtherAddresses; language: Language };

/** Why saving did not work, told by whoever saves. */
export type OfficeProblem = { kind: 'notAllowed'; address: string } | { kind: 'notSaved' };

export function draftOf(settings: OfficeSettings | null, language: Language): OfficeDraft {
  const none = { intake: [], accounts: [] };
  if (settings === null) return { officer: '', office: '', ...defaultPortals, further: none, language };
  const { intake, accounts, further = none } = settings.portals;
  return {
    officer: settings.officer,
    office: settings.office,
    intake,
    accounts,
    further,
    language: settings.language,
  };
}

/** The text that says what is wrong with a field. */
type ErrorKey =
  | 'office.error.officer'
  | 'office.error.office'
  | AddressError
  | Extract<FurtherReading, { kind: 'problem' }>['error'];

export type OfficeReading = {
  settings: OfficeSettings | null;
  errors: Partial<Record<OfficeField | FurtherField, ErrorKey>>;
};

/** The settings a draft stands for, or what is wrong with each of its fields. */
export function readOfficeDraft(draft: OfficeDraft): OfficeReading {
  const officer = draft.officer.trim();
  const office = draft.office.trim();
  const intake = readPortalAddress(draft.intake);
  const accounts = readPortalAddress(draft.accounts);
  const further = readFurther(draft.further, { intake, accounts });
  const errors: OfficeReading['errors'] = {
    ...(officer === '' ? { officer: 'office.error.officer' } : {}),
    ...(office === '' ? { office: 'office.error.office' } : {}),
    ...firstError('intake', intake),
    ...firstError('accounts', accounts),
    ...furtherErrors('intake', further.intake),
    ...furtherErrors('accounts', further.accounts),
  };
  const isWhole = Object.keys(errors).length === 0;
  if (!isWhole || intake.kind === 'problem' || accounts.kind === 'problem') return { settings: null, errors };
  const portals: OfficePortals = { intake: intake.address, accounts: accounts.address };
  const found = { intake: addressesOf(further.intake), accounts: addressesOf(further.accounts) };
  if (found.intake.length + found.accounts.length > 0) portals.further = found;
  return { settings: { officer, office, portals, language: draft.language }, errors };
}

function firstError(field: Portal, reading: AddressReading): OfficeReading['errors'] {
  return reading.kind === 'problem' ? { [field]: addressError(reading.why) } : {};
}

function furtherErrors(portal: Portal, readings: readonly FurtherReading[]): OfficeReading['errors'] {
  const errors: OfficeReading['errors'] = {};
  for (const [index, reading] of readings.entries()) {
    if (reading.kind === 'problem') errors[`${portal}.${index}`] = reading.error;
  }
  return errors;
}

function addressesOf(readings: readonly FurtherReading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === 'address' ? [reading.address] : []));
}
