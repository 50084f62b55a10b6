import { type Answer, emptyRows, fileInput, link, make, type Row, send, widget } from '../page-kit.ts';

/** Rows of plain inputs on a portal that does with a file what no portal should. */
type Misdeed = (row: Row, file: File, all: readonly Row[]) => Promise<void> | void;

const answerTo = async (row: Row, file: File): Promise<Answer> => await (await send(row, file)).json();

const misdeeds: Readonly<Record<string, Misdeed>> = {
  'says-no-with-200': async (row, file) => {
    await send(row, file);
    row.place.append(make('div', {}, file.name), make('div', {}, 'Tệp không hợp lệ, máy chủ không lưu.'));
  },
  'toast-with-200': async (row, file) => {
    row.place.append(make('div', {}, file.name));
    await send(row, file);
    document.body.append(make('div', { role: 'alert' }, 'Tải lên không thành công, vui lòng thử lại sau.'));
  },
  'shows-nothing': async (row, file) => void (await send(row, file)),
  'wrong-row': async (row, file, all) => {
    const other = all.find(({ number }) => number === row.number + 1) ?? row;
    other.place.replaceChildren(link(await answerTo(row, file)));
  },
  'stalls-at-99': async (row, file) => {
    row.place.append(
      make('div', {}, file.name),
      make('progress', { value: 99, max: 100 }),
      make('div', {}, 'Đang tải lên… 99%'),
    );
    await send(row, file);
  },
  'cut-name-refused': async (row, file) => {
    row.place.append(make('div', {}, `${file.name.slice(0, 14)}…pdf`));
    await send(row, file);
  },
  'cut-name': async (row, file) => {
    await send(row, file);
    row.place.replaceChildren(make('span', {}, `${file.name.slice(0, 14)}….pdf`));
  },
  'cut-to-nothing': async (row, file) => {
    await send(row, file);
    row.place.replaceChildren(make('span', {}, `${file.name.slice(0, 3)}….pdf`));
  },
  'name-stays-after-500': async (row, file) => {
    row.place.append(make('div', {}, file.name));
    await send(row, file);
  },
};

const rows = emptyRows();
for (const row of rows) {
  const input = fileInput();
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void misdeeds[widget]?.(row, file, rows);
  });
  row.place.append(input);
}
