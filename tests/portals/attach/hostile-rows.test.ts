import { afterEach, describe, expect, test } from 'vitest';
import { onChoose, send, showIntake, words } from './widget.ts';
import { attachTo, clearPage } from './watching.ts';

afterEach(clearPage);

describe('A3 a row that holds a file, however its name is written', () => {
  const held: [string, string][] = [
    ['in pieces', '<span>so-bhxh<wbr>-2024<b>.pdf</b></span>'],
    ['in a piece for what was searched for', 'to-<mark>khai</mark>.pdf'],
    ['with its stem and its ending apart', '<span><span>to-khai</span><span>.pdf</span></span>'],
    ['with its size behind', 'to-khai.pdf (1,2 MB)'],
    ['with its size behind, between other signs', 'to-khai.pdf - 120 KB'],
    ['with a mark of direction behind', 'to-khai.pdf\u200E'],
    ['with a mark of direction in front', '\u2068to-khai.pdf\u2069'],
    ['with a space of no width in it', 'to-\u200Bkhai.pdf'],
    ['with a space of no width in its ending', 'to-khai.\u200Bpdf'],
    ['in decomposed letters', 'to\u031B\u0300 khai.pdf'],
  ];
  test.for(held)('%s is left alone', async ([, cell]) => {
    const page = showIntake([{ name: 'Sổ BHXH', cell: `<div>${cell}</div><input type="file">` }]);
    let changes = 0;
    onChoose(() => changes++);
    expect(await attachTo(page)).toMatchObject({ kind: 'failed', failure: { kind: 'rowHoldsFile' } });
    expect(changes).toBe(0);
  });

  const empty: [string, string][] = [
    ['what may be chosen', '<div>Chỉ nhận <b>.pdf</b>, tối đa <b>5 MB</b></div>'],
    ['what may be chosen, at the end', '<small>Định dạng: <b>pdf</b>, <b>docx</b></small>'],
    ['a button and a hint', '<label>Chọn tệp</label><span>Chưa có tệp</span>'],
  ];
  test.for(empty)('a row that only says %s holds none', async ([, cell]) => {
    const page = showIntake([{ name: 'Sổ BHXH', cell: `${cell}<input type="file">` }]);
    onChoose(async (at, file) => {
      await send(file);
      at.append(words(file.name));
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached' });
  });

  const proven: [string, (name: string) => string][] = [
    ['its size behind', (name) => `${name} (1,2 MB)`],
    ['its stem and its ending apart', (name) => name.replace('.pdf', '<b>.pdf</b>')],
  ];
  test.for(proven)('A5 the name with %s is the file’s, once', async ([, write]) => {
    const page = showIntake([{ name: 'Sổ BHXH' }]);
    onChoose(async (at, file) => {
      await send(file);
      at.insertAdjacentHTML('beforeend', `<div>${write(file.name)}</div>`);
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { after: ['so-bhxh.pdf'] } });
  });
});
