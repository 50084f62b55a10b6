import { afterEach, describe, expect, test } from 'vitest';
import { bytesIn } from '#lib/portals/engine/attach/limits';
import { readPage } from '#lib/portals/engine/read-page';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { fastContext, order, pdf, showIntake, spec } from './widget.ts';

const kb = 1024;
const mb = 1024 * kb;

afterEach(() => document.body.replaceChildren());

describe('A4 what a text says is the most', () => {
  const texts: [string, number | undefined][] = [
    ['Tối đa 5 MB', 5 * mb],
    ['(tối đa 5MB)', 5 * mb],
    ['Dung lượng không quá 20MB', 20 * mb],
    ['Dung lượng tệp không vượt quá 1,5 MB', 1.5 * mb],
    ['Dung lượng tối đa cho phép của tệp là 500 KB', 500 * kb],
    ['max 10 MB', 10 * mb],
    ['Max. 10MB, PDF', 10 * mb],
    ['Maximum file size: 2 GB', 2048 * mb],
    ['Size ≤ 10 MB', 10 * mb],
    ['nhỏ hơn 3 Mb', 3 * mb],
    ['10 MB trở xuống', 10 * mb],
    ['20MB/tệp tối đa', 20 * mb],
    ['Tối đa 20 MB mỗi hồ sơ, không quá 5 MB một tệp', 5 * mb],
    ['Tối đa 3 tệp', undefined],
    ['Tối đa 3 tệp. Đã gửi 2 MB', undefined],
    ['so-bhxh.pdf (1,2 MB)', undefined],
    ['Đã tải 3 MB trong 10 MB', undefined],
    ['Tối đa 0 MB', undefined],
    ['tối đa 5 mbps', undefined],
    ['', undefined],
  ];
  test.for(texts)('%s', ([text, bytes]) => {
    expect(bytesIn(text)).toBe(bytes);
    expect(bytesIn(text.normalize('NFD'))).toBe(bytes);
  });
});

const input = '<input type="file" accept=".pdf">';
const sized = (bytes: number) =>
  new File([new Uint8Array(bytes)], 'so-bhxh.pdf', { type: 'application/pdf' });

function attempt(cell: string, file: File, change: () => void = () => undefined) {
  const page = showIntake([{ name: 'Sổ BHXH', cell }]);
  change();
  let heard = 0;
  document.body.addEventListener('change', () => heard++, { once: true });
  const started = startAttach(order({ file }), fastContext(page));
  expect(heard).toBe(started.kind === 'started' ? 1 : 0);
  return started.kind === 'started' ? 'started' : started.failure;
}

describe('A4 what the row does not take is not sent', () => {
  test('the row’s own words win over the spec, in both directions', () => {
    expect(attempt(`${input}<small>Tối đa 1 MB</small>`, sized(mb + 1))).toEqual({
      kind: 'tooLarge',
      limitBytes: mb,
    });
    expect(attempt(`${input}<small>Tối đa 1 MB</small>`, sized(mb))).toBe('started');
    expect(attempt(`${input}<small>Tối đa 30 MB</small>`, sized(21 * mb))).toBe('started');
  });

  test('words that the input says describe it count, wherever they stand', () => {
    const cell = '<input type="file" aria-describedby="hint other">';
    const hint = () =>
      document.body.append(
        Object.assign(document.createElement('p'), { id: 'hint', textContent: 'Không quá 2 MB' }),
      );
    expect(attempt(cell, sized(2 * mb + 1), hint)).toEqual({ kind: 'tooLarge', limitBytes: 2 * mb });
  });

  test('the header’s words count where the row says nothing', () => {
    const header = () =>
      document.querySelector('#components th:last-child')?.setAttribute('title', 'Mỗi tệp tối đa 3 MB');
    expect(attempt(input, sized(4 * mb), header)).toEqual({ kind: 'tooLarge', limitBytes: 3 * mb });
    expect(attempt(`${input}<small>Tối đa 5 MB</small>`, sized(4 * mb), header)).toBe('started');
  });

  test('a name that is too long is told with the limit, marks counted once', () => {
    const cell = `${input}<small>Tên tệp tối đa 12 ký tự</small>`;
    expect(attempt(cell, pdf('sổ bảo hiểm.pdf'))).toEqual({ kind: 'nameTooLong', limit: 12 });
    expect(attempt(cell, pdf('sổ ốm đa.pdf'.normalize('NFD')))).toBe('started');
  });

  test('the desk is told of them with the row', () => {
    const reading = readPage(
      spec,
      showIntake([{ name: 'Sổ BHXH', cell: `${input}<small>Tối đa 5 MB, tên không quá 60 ký tự</small>` }]),
    );
    expect(reading.kind === 'intake' && reading.components?.[0]?.limits).toEqual({
      maxBytes: 5 * mb,
      accept: '.pdf',
      maxNameLength: 60,
    });
  });
});
