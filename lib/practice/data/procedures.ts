/** Original, copy, electronic copy: TNHS's "Loại bản" 0, 1, 2. */
export type CopyKind = 'original' | 'copy' | 'electronic';

export interface PracticeComponent {
  readonly name: string;
  readonly required: boolean;
  readonly copyKind: CopyKind;
}

export interface PracticeProcedure {
  readonly code: string;
  readonly name: string;
  readonly workingDays: number;
  readonly components: readonly PracticeComponent[];
}

const original = (name: string): PracticeComponent => ({ name, required: true, copyKind: 'original' });
const copy = (name: string): PracticeComponent => ({ name, required: true, copyKind: 'copy' });
const optional = (component: PracticeComponent): PracticeComponent => ({ ...component, required: false });

const authorisation = optional(original('Giấy ủy quyền (Mẫu 13-HSB)'));
const declaration = original('Tờ khai tham gia, điều chỉnh thông tin BHXH, BHYT (Mẫu TK1-TS)');
const request = original('Đơn đề nghị giải quyết hưởng chế độ (Mẫu 14-HSB)');
const identity = optional(copy('Căn cước công dân/Căn cước (bản sao)'));

/**
 * What this office's TNHS asks for, in its own words and order. A portal's table is never quite the product's own
 * list, and only where the two differ can a test tell which of them the product went by.
 */
export const practiceProcedures: readonly PracticeProcedure[] = [
  {
    code: '600',
    name: 'Đăng ký, điều chỉnh đóng BHXH bắt buộc, BHYT, BHTN; cấp sổ BHXH, thẻ BHYT',
    workingDays: 5,
    components: [
      optional(declaration),
      original('Danh sách lao động tham gia BHXH, BHYT, BHTN (Mẫu D02-LT)'),
      optional(original('Bảng kê thông tin (Mẫu D01-TS)')),
      optional(copy('Hợp đồng lao động, quyết định (bản sao)')),
    ],
  },
  {
    code: '602',
    name: 'Đăng ký, đăng ký lại, điều chỉnh đóng BHXH tự nguyện',
    workingDays: 5,
    components: [declaration, identity, authorisation],
  },
  {
    code: '603',
    name: 'Đăng ký đóng, cấp thẻ BHYT đối với người chỉ tham gia BHYT',
    workingDays: 5,
    components: [declaration, identity, authorisation],
  },
  {
    code: '607',
    name: 'Cấp lại, đổi, điều chỉnh thông tin trên sổ BHXH',
    workingDays: 10,
    components: [declaration, optional(copy('Giấy tờ chứng minh')), authorisation],
  },
  {
    code: '610',
    name: 'Cấp lại, đổi thẻ BHYT do thay đổi thông tin',
    workingDays: 5,
    components: [declaration, copy('Giấy tờ chứng minh thông tin thay đổi'), identity, authorisation],
  },
  {
    code: '612',
    name: 'Cấp lại thẻ BHYT do mất, hỏng',
    workingDays: 2,
    components: [declaration, identity],
  },
  {
    code: '630',
    name: 'Giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
    workingDays: 7,
    components: [
      original('Danh sách đề nghị giải quyết hưởng chế độ ốm đau, thai sản (Mẫu 01B-HSB)'),
      copy('Giấy ra viện (bản sao)'),
      copy('Giấy chứng sinh (bản sao)'),
      optional(original('Sổ BHXH hoặc tờ rời')),
      authorisation,
    ],
  },
  {
    code: '641a',
    name: 'Giải quyết hưởng lương hưu hằng tháng',
    workingDays: 12,
    components: [
      request,
      original('Sổ BHXH'),
      original('Quyết định nghỉ việc hưởng chế độ hưu trí'),
      optional(copy('Biên bản giám định mức suy giảm khả năng lao động')),
      authorisation,
    ],
  },
  {
    code: '643a',
    name: 'Giải quyết hưởng chế độ tai nạn lao động, bệnh nghề nghiệp lần đầu',
    workingDays: 7,
    components: [
      original('Văn bản đề nghị giải quyết chế độ TNLĐ, BNN (Mẫu 05A-HSB)'),
      original('Sổ BHXH'),
      copy('Biên bản điều tra tai nạn lao động (bản sao)'),
      copy('Giấy ra viện hoặc trích sao hồ sơ bệnh án'),
      original('Biên bản giám định mức suy giảm khả năng lao động của Hội đồng GĐYK'),
      optional(copy('Văn bản xác nhận tai nạn giao thông (bản sao)')),
      optional(original('Chỉ định và hóa đơn mua phương tiện trợ giúp sinh hoạt')),
      authorisation,
    ],
  },
  {
    code: '651a',
    name: 'Giải quyết hưởng BHXH một lần',
    workingDays: 7,
    components: [request, original('Sổ BHXH'), identity, authorisation],
  },
  {
    code: '651c',
    name: 'Giải quyết hưởng trợ cấp tuất',
    workingDays: 7,
    components: [
      original('Tờ khai của thân nhân người chết (Mẫu 09-HSB)'),
      original('Sổ BHXH của người chết'),
      copy('Trích lục khai tử (bản sao)'),
      authorisation,
    ],
  },
];

export function findProcedure(code: string): PracticeProcedure | undefined {
  return practiceProcedures.find((procedure) => procedure.code === code);
}
