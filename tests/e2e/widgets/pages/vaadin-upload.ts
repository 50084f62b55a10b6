import '../../../portals/widgets/vaadin/no-statistics.ts';
import '@vaadin/upload';
import { emptyRows, make, uploadUrl } from '../page-kit.ts';

for (const row of emptyRows()) {
  const upload = Object.assign(document.createElement('vaadin-upload'), {
    target: uploadUrl(row),
    method: 'POST',
    accept: '.pdf',
    maxFiles: 1,
    timeout: 0,
  });
  const { i18n } = upload;
  upload.i18n = { ...i18n, addFiles: { ...i18n.addFiles, one: 'Chọn tệp' } };
  row.place.append(make('div', {}, upload));
}
