import { Button, Upload, type UploadFile } from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Answer, emptyRows, type Row, uploadUrl } from '../page-kit.ts';

/** As antd's own example does it: the list is kept, and each file becomes a link once the server has said where it is. */
function RowUpload({ row }: { row: Row }) {
  const [files, setFiles] = useState<UploadFile<Answer>[]>([]);
  return (
    <Upload<Answer>
      action={uploadUrl(row)}
      accept=".pdf"
      maxCount={1}
      fileList={files}
      onChange={({ fileList }) =>
        setFiles(
          fileList.map((file) => (file.response === undefined ? file : { ...file, url: file.response.url })),
        )
      }
    >
      <Button>Chọn tệp</Button>
    </Upload>
  );
}

for (const row of emptyRows()) createRoot(row.place).render(<RowUpload row={row} />);
