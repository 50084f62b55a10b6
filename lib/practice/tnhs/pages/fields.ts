import type { Words } from './words.ts';

/** One line of a form. A line with an `id` has a label that is tied to its control; the others only stand beside. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly control: 'text' | 'password' | 'select';
  readonly name: string | null;
  readonly id: string | null;
  readonly required: 'always' | 'individual' | 'organisation' | null;
  readonly only: 'organisation' | null;
  readonly isWide: boolean;
  readonly maxlength: string | null;
  readonly placeholder: string | null;
  readonly autocomplete: string;
  /** A word behind the control. */
  readonly note: string | null;
}

type Given = Pick<Field, 'key' | 'label'> & Partial<Field>;

function field(given: Given): Field {
  return {
    control: 'text',
    name: null,
    id: null,
    required: null,
    only: null,
    isWide: false,
    maxlength: null,
    placeholder: null,
    autocomplete: 'off',
    note: null,
    ...given,
  };
}

const both = (name: string): Pick<Field, 'id' | 'name'> => ({ id: name, name });

/** The intake form, top to bottom, in the portal's words. */
export function intakeFields(words: Words): readonly Field[] {
  const unit = { required: 'organisation', only: 'organisation' } as const;
  return [
    field({
      key: 'channel',
      label: words.channel,
      control: 'select',
      required: 'always',
      ...both('hinhThucTiepNhan'),
    }),
    field({ key: 'kind', label: words.kind, control: 'select', name: 'doiTuong' }),
    field({ key: 'unitCode', label: words.unitCode, ...both('maDonVi'), ...unit }),
    field({ key: 'unitName', label: words.unitName, name: 'tenDonVi', isWide: true, ...unit }),
    field({
      key: 'number',
      label: words.identity,
      name: 'soDinhDanh',
      maxlength: '20',
      required: 'individual',
    }),
    field({
      key: 'name',
      label: words.fullName,
      isWide: true,
      required: 'individual',
      note: words.owner,
      ...both('hoTen'),
    }),
    field({ key: 'birthDate', label: words.birthDate, placeholder: 'dd/mm/yyyy', ...both('ngaySinh') }),
    field({ key: 'phone', label: words.phone, name: 'soDienThoai' }),
    field({
      key: 'procedure',
      label: words.procedure,
      control: 'select',
      isWide: true,
      required: 'always',
      ...both('quyTrinh'),
    }),
  ];
}

export function signInFields(words: Words): readonly Field[] {
  return [
    field({ key: 'user', label: words.user, id: 'taiKhoan', name: 'username', autocomplete: 'username' }),
    field({
      key: 'password',
      label: words.password,
      control: 'password',
      id: 'matKhau',
      name: 'password',
      autocomplete: 'current-password',
    }),
  ];
}

/** What a list can be filtered by, line by line. */
export interface Filters {
  readonly waiting: readonly (readonly Field[])[];
  readonly lookUp: readonly (readonly Field[])[];
}

export function filters(words: Words): Filters {
  const state = { key: 'state', label: words.state, control: 'select', id: 'locTrangThai' } as const;
  return {
    waiting: [
      [field({ key: 'procedure', label: words.procedure, control: 'select', name: 'locQuyTrinh' })],
      [field({ key: 'number', label: words.number, id: 'locSoHoSo' }), field(state)],
    ],
    lookUp: [
      [
        field({ key: 'number', label: words.number, name: 'traSoHoSo' }),
        field({ key: 'identity', label: words.identityOrUnit, name: 'traSoDinhDanh' }),
      ],
      [field({ key: 'name', label: words.nameOrUnit, id: 'traHoTen', isWide: true })],
    ],
  };
}

/** To whom a dossier is forwarded. */
export function nextOfficerField(words: Words): Field {
  return field({
    key: 'to',
    label: words.nextOfficer,
    control: 'select',
    id: 'nguoiXuLyTiepTheo',
  });
}

/** The same field without anything that its developers called it. */
export function nameless<F extends Field>(one: F): F {
  return { ...one, id: null, name: null };
}
