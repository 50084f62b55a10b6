import { emptyRows, fileInput, sendAndShow } from '../page-kit.ts';

for (const row of emptyRows()) {
  const input = fileInput();
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void sendAndShow(row, file);
  });
  row.place.append(input);
}
