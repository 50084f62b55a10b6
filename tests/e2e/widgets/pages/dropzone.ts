import { Dropzone } from 'dropzone';
import styles from 'dropzone/dist/dropzone.css?inline';
import { emptyRows, make, uploadUrl } from '../page-kit.ts';

document.head.append(make('style', {}, styles));
for (const row of emptyRows()) {
  const zone = make('div', { className: 'dropzone' });
  row.place.append(zone);
  // As it comes: its input hangs at the end of the body, and the name it shows is no link.
  void new Dropzone(zone, {
    url: uploadUrl(row),
    maxFilesize: 300,
    timeout: 0,
    acceptedFiles: '.pdf',
    dictDefaultMessage: 'Kéo tệp vào đây hoặc bấm để chọn',
  });
}
