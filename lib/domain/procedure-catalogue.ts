/** Original, copy, electronic copy: TNHS's "Loại bản" 0, 1, 2. */
export type CopyKind = 'original' | 'copy' | 'electronic';

export type CatalogueComponent = { name: string; required: boolean; copyKind: CopyKind };

export type Procedure = {
  /** TNHS code such as `600`; offices also use codes with a suffix, so a code not listed here is normal. */
  code: string;
  name: string;
  /** Working days until the result is due; starter data, the date the portal shows wins. */
  workingDays: number;
  components: readonly CatalogueComponent[];
};

const original = (name: string): CatalogueComponent => ({ name, required: true, copyKind: 'original' });
const copy = (name: string): CatalogueComponent => ({ name, required: true, copyKind: 'copy' });
const optional = (component: CatalogueComponent): CatalogueComponent => ({ ...component, required: false });

const authorisation = optional(original('Giấy ủy quyền (Mẫu 13-HSB)'));
const declaration = original('Tờ khai tham gia, điều chỉnh thông tin BHXH, BHYT (Mẫu TK1-TS)');
const insuranceBook = original('Sổ BHXH');
const request = original('Đơn đề nghị (Mẫu 14-HSB)');
const benefitList = original('Danh sách đề nghị giải quyết hưởng chế độ (Mẫu 01B-HSB)');

/**
 * Starter data for the procedures TNHS knows: editable, incomplete, never enforced. The component table a portal
 * shows is the truth; this list only helps where a page shows none.
 */
export const procedures: readonly Procedure[] = [
  {
    code: '600',
    name: 'Đăng ký, điều chỉnh đóng BHXH, BHYT, BHTN; cấp sổ BHXH, thẻ BHYT',
    workingDays: 5,
    components: [
      original('Danh sách lao động tham gia BHXH, BHYT, BHTN (Mẫu D02-LT)'),
      optional(copy('Chứng từ đi kèm')),
      optional(original('Bảng kê thông tin (Mẫu D01-TS)')),
      optional(declaration),
    ],
  },
  {
    code: '602',
    name: 'Đăng ký đóng BHXH tự nguyện',
    workingDays: 5,
    components: [declaration, authorisation],
  },
  {
    code: '603',
    name: 'Đăng ký đóng BHYT đối với người chỉ tham gia BHYT',
    workingDays: 5,
    components: [declaration, authorisation],
  },
  {
    code: '607',
    name: 'Cấp lại, đổi, điều chỉnh thông tin trên sổ BHXH',
    workingDays: 10,
    components: [declaration, optional(copy('Giấy tờ chứng minh')), authorisation],
  },
  {
    code: '610',
    name: 'Đổi thẻ BHYT do thay đổi thông tin',
    workingDays: 5,
    components: [declaration, copy('Giấy tờ chứng minh'), authorisation],
  },
  {
    code: '612',
    name: 'Cấp lại thẻ BHYT do mất, hỏng',
    workingDays: 2,
    components: [declaration, authorisation],
  },
  {
    code: '630',
    name: 'Giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
    workingDays: 7,
    components: [copy('Giấy ra viện'), copy('Giấy chứng sinh'), benefitList, optional(insuranceBook)],
  },
  {
    code: '641a',
    name: 'Giải quyết hưởng lương hưu',
    workingDays: 12,
    components: [insuranceBook, request, original('Quyết định nghỉ việc'), authorisation],
  },
  {
    code: '651a',
    name: 'Giải quyết hưởng BHXH một lần',
    workingDays: 7,
    components: [insuranceBook, request, copy('Giấy tờ tùy thân'), authorisation],
  },
  {
    code: '651c',
    name: 'Giải quyết hưởng chế độ tử tuất',
    workingDays: 7,
    components: [
      insuranceBook,
      copy('Trích lục khai tử'),
      original('Tờ khai của thân nhân (Mẫu 09-HSB)'),
      authorisation,
    ],
  },
];

/** The catalogue's procedure with this code, or undefined for a code the catalogue does not know. */
export function findProcedure(code: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.code === code.trim());
}
