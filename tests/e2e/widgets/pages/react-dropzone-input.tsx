import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';
import { type Answer, emptyRows, type Row, send } from '../page-kit.ts';

function RowZone({ row }: { row: Row }) {
  const [stored, setStored] = useState<Answer | null>(null);
  const { getRootProps, getInputProps, isDragActive } = useDropzone({
    accept: { 'application/pdf': ['.pdf'] },
    maxFiles: 1,
    onDropAccepted: ([file]) => {
      if (file === undefined) return;
      void send(row, file).then(async (response) => setStored(await response.json()));
    },
  });
  if (stored !== null) return <a href={stored.url}>{stored.name}</a>;
  return (
    <div {...getRootProps({ className: isDragActive ? 'vung-tha dang-keo' : 'vung-tha' })}>
      <input {...getInputProps()} />
      Kéo tệp vào đây hoặc bấm để chọn
    </div>
  );
}

for (const row of emptyRows()) createRoot(row.place).render(<RowZone row={row} />);
