import { emptyRows, make, sendAndShow } from '../page-kit.ts';

type Handle = { getFile(): Promise<File> };
type Picker = (options: object) => Promise<Handle[]>;

/** TypeScript's DOM does not know it yet. */
const isPicker = (value: unknown): value is Picker => typeof value === 'function';

for (const row of emptyRows()) {
  const button = make('button', { type: 'button' }, 'Đính kèm tệp');
  button.addEventListener('click', () => void choose());
  row.place.append(button);

  async function choose(): Promise<void> {
    const showPicker: unknown = Reflect.get(window, 'showOpenFilePicker');
    if (!isPicker(showPicker)) throw new Error('This browser has no showOpenFilePicker');
    const types = [{ description: 'PDF', accept: { 'application/pdf': ['.pdf'] } }];
    const [handle] = await showPicker.call(window, { multiple: false, types });
    if (handle !== undefined) await sendAndShow(row, await handle.getFile());
  }
}
