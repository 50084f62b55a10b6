import { describe, expect, it } from 'vitest';
import { describeCandidate } from '#components/portal/describe-candidate.ts';
import { createText } from '#components/text/create-text.ts';

const text = createText('vi');

describe('what could be pointed at', () => {
  it.each<[string, string[], string, string, string | null]>([
    [
      'says its name and what it reads',
      ['Số định danh'],
      '001188012345',
      'Số định danh',
      'đọc được: 001188012345',
    ],
    ['says a button’s words once', ['Tải tệp lên'], 'Tải tệp lên', 'Tải tệp lên', null],
    ['says them once in any case', ['Nút', 'TẢI TỆP LÊN'], ' Tải tệp  lên', 'Nút · TẢI TỆP LÊN', null],
    [
      'says words that only differ in marks',
      ['Tai tep len'],
      'Tải tệp lên',
      'Tai tep len',
      'đọc được: Tải tệp lên',
    ],
    ['says that it is empty', ['Mã đơn vị'], '', 'Mã đơn vị', 'đang để trống'],
    ['says what it reads where it has no name', [], 'Tải tệp lên', 'Không có tên', 'đọc được: Tải tệp lên'],
  ])('%s', (_promise, names, reads, name, told) => {
    expect(describeCandidate({ names, reads }, text)).toEqual({ name, reads: told });
  });
});
