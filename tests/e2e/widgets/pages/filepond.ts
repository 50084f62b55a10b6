import { create } from 'filepond';
import styles from 'filepond/dist/filepond.css?inline';
import { emptyRows, fileInput, make, uploadUrl } from '../page-kit.ts';

document.head.append(make('style', {}, styles));
for (const row of emptyRows()) {
  const input = fileInput();
  row.place.append(input);
  create(input, {
    server: { process: { url: uploadUrl(row) }, revert: null },
    credits: false,
    labelIdle: 'Kéo tệp vào đây hoặc <span class="filepond--label-action">Chọn tệp</span>',
    labelFileProcessing: 'Đang tải lên',
    labelFileProcessingComplete: 'Đã tải lên xong',
  });
}
