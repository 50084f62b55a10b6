import { type Answer, emptyRows, fileInput, link, make, uploadUrl } from '../page-kit.ts';

const rows = emptyRows();
for (const row of rows) {
  const frame = make('iframe', { name: `khung-${row.number}`, hidden: true });
  const form = make('form', {
    method: 'post',
    enctype: 'multipart/form-data',
    action: uploadUrl(row, 'frame'),
    target: frame.name,
  });
  const input = fileInput();
  input.addEventListener('change', () => form.submit());
  form.append(input);
  row.place.append(form, frame);
}
window.addEventListener('da-luu', (event) => {
  if (!(event instanceof CustomEvent)) return;
  const stored: Answer & { row: number } = event.detail;
  rows.find(({ number }) => number === stored.row)?.place.replaceChildren(link(stored));
});
