import { emptyRows, fileInput, make, type Row, sendAndShow } from '../page-kit.ts';

for (const row of emptyRows()) {
  const button = make('button', { type: 'button', ariaLabel: 'Thao tác', ariaHasPopup: 'menu' }, '⋮');
  button.addEventListener('click', () => openMenu(row, button));
  row.place.append(button);
}

function openMenu(row: Row, button: HTMLElement): void {
  const { left, bottom } = button.getBoundingClientRect();
  const menu = make('div', { role: 'menu' });
  Object.assign(menu.style, {
    position: 'absolute',
    left: `${left + scrollX}px`,
    top: `${bottom + scrollY}px`,
    background: '#fff',
    border: '1px solid #999',
  });
  const item = (words: string, task: () => void): HTMLElement => {
    const element = make('div', { role: 'menuitem', tabIndex: 0 }, words);
    element.style.padding = '4px 12px';
    element.addEventListener('click', () => {
      menu.remove();
      task();
    });
    return element;
  };
  const nothing = (): void => undefined;
  menu.append(
    item('Xem chi tiết', nothing),
    item('Đính kèm tệp', () => openDialog(row)),
    item('Xóa thành phần', nothing),
  );
  document.body.append(menu);
}

function openDialog(row: Row): void {
  const input = fileInput();
  const upload = make('button', { type: 'button', disabled: true }, 'Tải lên');
  const cancel = make('button', { type: 'button' }, 'Đóng');
  const title = make('h3', { id: 'tieu-de-hop-thoai' }, 'Đính kèm tệp');
  const dialog = make(
    'dialog',
    { ariaLabel: 'Đính kèm tệp' },
    title,
    input,
    make('p', {}, upload, ' ', cancel),
  );
  input.addEventListener('change', () => {
    upload.disabled = input.files?.length !== 1;
  });
  upload.addEventListener('click', () => {
    const [file] = input.files ?? [];
    dialog.close();
    if (file !== undefined) void sendAndShow(row, file);
  });
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
