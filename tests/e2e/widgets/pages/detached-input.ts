import { emptyRows, fileInput, make, sendAndShow } from '../page-kit.ts';

for (const row of emptyRows()) {
  const button = make('button', { type: 'button' }, 'Chọn tệp');
  button.addEventListener('click', () => {
    const input = fileInput();
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void sendAndShow(row, file);
    });
    input.click();
  });
  row.place.append(button);
}
