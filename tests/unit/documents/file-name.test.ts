import fc from 'fast-check';
import { expect, it, test } from 'vitest';

import { MAX_NAME_LENGTH, attachmentName } from '#lib/documents/file-name';

const at = new Date('2026-11-23T02:41:30Z');

test.each([
  ['Giấy ra viện', '03706/2026/07906', 'giay-ra-vien_03706-2026-07906.pdf'],
  ['Giấy ra viện', undefined, 'giay-ra-vien_20261123-0941.pdf'],
  ['Đơn đề nghị (mẫu 14-HSB)', '03706.HNO/2026/07906', 'don-de-nghi-mau-14-hsb_03706-hno-2026-07906.pdf'],
  ['CCCD 075195000123 (bản sao)', '1/2026/001', 'cccd-ban-sao_1-2026-001.pdf'],
  ['???', '1/2026/001', 'thanh-phan_1-2026-001.pdf'],
])('%s of %s is %s', (componentName, number, expected) => {
  const dossier = number === undefined ? {} : { dossierNumber: number };
  expect(attachmentName({ componentName, ...dossier, at, taken: [] })).toBe(expected);
});

it('counts on where the name is taken, whatever its case', () => {
  const taken = ['GIAY-RA-VIEN_20261123-0941.pdf', 'giay-ra-vien_20261123-0941-2.pdf'];
  expect(attachmentName({ componentName: 'Giấy ra viện', at, taken })).toBe(
    'giay-ra-vien_20261123-0941-3.pdf',
  );
});

test.each([
  [60, 'danh-sach-de-nghi-giai-quyet-huong-che_03706-2026-07906.pdf'],
  [40, 'danh-sach-de-nghi-g_03706-2026-07906.pdf'],
  [24, 'danh-sach_03706-2026.pdf'],
  [5, 'danh-sa_03706-20.pdf'],
])('as a name of at most %i signs it still says component and dossier', (maxLength, expected) => {
  const componentName = 'Danh sách đề nghị giải quyết hưởng chế độ ốm đau';
  const name = attachmentName({ componentName, dossierNumber: '03706/2026/07906', at, taken: [], maxLength });
  expect(name).toBe(expected);
});

it('keeps to what the row takes, also where it has to count on', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 120 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 20, max: 120 }), (componentName, dossierNumber, maxLength) => {
      const request = { componentName, dossierNumber, at, maxLength };
      const first = attachmentName({ ...request, taken: [] });
      const second = attachmentName({ ...request, taken: [first] });
      expect([first.length <= maxLength, second.length <= maxLength, first !== second]).toEqual([
        true,
        true,
        true,
      ]);
      expect(second).toMatch(/^[a-z0-9][a-z0-9-]*_[a-z0-9][a-z0-9-]*\.pdf$/);
    }),
  );
});

it('is safe, short, new and without long numbers, whatever it is made from', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.stringMatching(/^[0-9 ]{0,80}$/));
  const isSafe = (name: string): boolean =>
    /^[a-z0-9][a-z0-9-]*_[a-z0-9][a-z0-9-]*\.pdf$/.test(name) &&
    name.length <= MAX_NAME_LENGTH &&
    !/\d{9}/.test(name);
  fc.assert(
    fc.property(text, text, (componentName, dossierNumber) => {
      const first = attachmentName({ componentName, dossierNumber, at, taken: [] });
      const second = attachmentName({ componentName, dossierNumber, at, taken: [first] });
      expect([isSafe(first), isSafe(second), first !== second]).toEqual([true, true, true]);
    }),
  );
});
