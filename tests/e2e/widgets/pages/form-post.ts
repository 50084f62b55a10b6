import { emptyRows, fileInput, make, uploadUrl } from '../page-kit.ts';

for (const row of emptyRows()) {
  const form = make('form', {
    method: 'post',
    enctype: 'multipart/form-data',
    action: uploadUrl(row, 'form'),
  });
  form.append(fileInput(), make('button', { type: 'submit' }, 'Tải lên'));
  row.place.append(form);
}
