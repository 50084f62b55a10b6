import { Upload } from 'antd';
import { createRoot } from 'react-dom/client';
import { emptyRows, uploadUrl } from '../page-kit.ts';

for (const row of emptyRows()) {
  createRoot(row.place).render(
    <Upload.Dragger action={uploadUrl(row)} accept=".pdf">
      Kéo tệp vào đây hoặc bấm để chọn
    </Upload.Dragger>,
  );
}
