import { afterEach, describe, expect, test } from 'vitest';
import type { AttachOrder } from '#lib/domain/page-action';
import { link, onChoose, order, pdf, type Row, send, showIntake, words } from './widget.ts';
import { attachTo, clearPage } from './watching.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];
const hash = order().sha256;
const name = pdf().name;

afterEach(clearPage);

describe('A7 what stands on a row in red', () => {
  const red = (text: string): string => `<span class="text-danger">${text}</span>`;
  const input = '<input type="file">';
  const upload = async (at: HTMLElement, file: File): Promise<void> => {
    const bar = at.appendChild(document.createElement('progress'));
    await send(file, { delay: 100 });
    bar.replaceWith(words(file.name));
  };

  const standing: [string, Row][] = [
    ['the star of a required component', { name: `Sổ BHXH ${red('*')}` }],
    ['a sign without letters', { name: 'Sổ BHXH', cell: `${red('(*)')}${input}` }],
    [
      'words that stood there before and all the while',
      { name: 'Sổ BHXH', cell: `${red('Chưa có tệp')}${input}` },
    ],
    ['a refusal that stood there before', { name: 'Sổ BHXH', cell: `${red('Tệp không hợp lệ')}${input}` }],
  ];
  test.for(standing)('%s refuses nothing', async ([, row]) => {
    const page = showIntake([row]);
    onChoose(upload);
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { uploadStatus: 200 } });
  });

  test('a button that takes the file away is no refusal', async () => {
    const page = showIntake(rows);
    onChoose(async (at, file) => {
      await upload(at, file);
      at.insertAdjacentHTML('beforeend', `<a href="#" class="text-danger">Xóa</a>`);
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached' });
  });

  test('a component that is written in red as long as it has no file is no refusal', async () => {
    const page = showIntake([{ name: red('Sổ BHXH') }]);
    onChoose(upload);
    expect(await attachTo(page)).toMatchObject({ kind: 'attached' });
  });

  test('a refusal beside an old one is heard', async () => {
    const page = showIntake([{ name: 'Sổ BHXH', cell: `${red('Chưa có tệp')}${input}` }]);
    onChoose((at) => at.append(words('Tệp quá lớn', 'text-danger')));
    expect(await attachTo(page)).toMatchObject({
      failure: { kind: 'refusedByPortal', words: 'Tệp quá lớn' },
    });
  });

  test('a refusal that goes while the file is sent, and comes again, is heard', async () => {
    const page = showIntake([{ name: 'Sổ BHXH', cell: `${red('Tệp không hợp lệ')}${input}` }]);
    onChoose(async (at, file) => {
      at.replaceChildren(document.createElement('progress'));
      await send(file, { delay: 300 });
      at.replaceChildren(words('Tệp không hợp lệ', 'text-danger'));
    });
    expect(await attachTo(page)).toMatchObject({
      failure: { kind: 'refusedByPortal', words: 'Tệp không hợp lệ' },
    });
  });

  const look: Partial<AttachOrder<File>> = {
    hand: 'nobody',
    before: [],
    beganIn: 'the document before',
    atFirst: [name],
  };
  test('A20 a look does not take what is always said there for a refusal', async () => {
    const page = showIntake([{ name: `Sổ BHXH ${red('*')}`, cell: `${name}${red('Chỉ nhận PDF')}${input}` }]);
    expect(await attachTo(page, look)).toMatchObject({ kind: 'attached' });
  });

  test('A20 a look takes the words of a refusal for one, whenever they came', async () => {
    const page = showIntake([{ name: 'Sổ BHXH', cell: `${name}${red('Tệp không hợp lệ')}${input}` }]);
    expect(await attachTo(page, look)).toMatchObject({
      failure: { kind: 'refusedByPortal', words: 'Tệp không hợp lệ' },
    });
  });

  test('A8 the file itself says better', async () => {
    const page = showIntake(rows);
    onChoose(async (at, file) => {
      const { url } = await send(file);
      at.replaceChildren(link(url, file.name), words('Chưa được ký số', 'text-danger'));
    });
    expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { readBack: hash } });
  });
});
