import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Language } from '../text/text-key.ts';
import { type AddressReading, defaultPortals, readPortalAddress } from './portal-address.ts';

export type OfficeDraft = {
  officer: string;
  office: string;
  intake: string;
  accounts: string;
  language: Language;
};
export type OfficeField = 'officer' | 'office' | 'intake' | 'accounts';

/** Why saving did not work, told by whoever saves. */
export type OfficeProblem = { kind: 'notAllowed'; address: string } | { kind: 'notSaved' };

export function draftOf(settings: OfficeSettings | null, language: Language): OfficeDraft {
  return settings === null
    ? { officer: '', office: '', ...defaultPortals, language }
    : {
        officer: settings.officer,
        office: settings.office,
        ...settings.portals,
        language: settings.language,
      };
}

type AddressProblem = Extract<AddressReading, { kind: 'problem' }>['why'];
/** The text that says what is wrong with a field. */
type ErrorKey = 'office.error.officer' | 'office.error.office' | `office.error.address.${AddressProblem}`;

export type OfficeReading = {
  settings: OfficeSettings | null;
  errors: Partial<Record<OfficeField, ErrorKey>>;
};

/** The settings a draft stands for, or what is wrong with each of its fields. */
export function readOfficeDraft(draft: OfficeDraft): OfficeReading {
  const officer = draft.officer.trim();
  const office = draft.office.trim();
  const intake = readPortalAddress(draft.intake);
  const accounts = readPortalAddress(draft.accounts);
  const errors: OfficeReading['errors'] = {
    ...(officer === '' ? { officer: 'office.error.officer' } : {}),
    ...(office === '' ? { office: 'office.error.office' } : {}),
    ...addressError('intake', intake),
    ...addressError('accounts', accounts),
  };
  if (officer === '' || office === '' || intake.kind === 'problem' || accounts.kind === 'problem') {
    return { settings: null, errors };
  }
  const portals = { intake: intake.address, accounts: accounts.address };
  return { settings: { officer, office, portals, language: draft.language }, errors };
}

function addressError(field: 'intake' | 'accounts', reading: AddressReading): OfficeReading['errors'] {
  return reading.kind === 'problem' ? { [field]: `office.error.address.${reading.why}` } : {};
}
