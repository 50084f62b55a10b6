import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';
import { type Answer, emptyRows, type Row, send } from '../page-kit.ts';

/** Nothing to press and no input: a file can only be dropped. */
function RowZone({ row }: { row: Row }) {
  const [stored, setStored] = useState<Answer | null>(null);
  const { getRootProps } = useDropzone({
    accept: { 'application/pdf': ['.pdf'] },
    noClick: true,
    noKeyboard: true,
    onDropAccepted: ([file]) => {
      if (file === undefined) return;
      void send(row, file).then(async (response) => setStored(await response.json()));
    },
  });
  if (stored !== null) return <a href={stored.url}>{stored.name}</a>;
  return <div {...getRootProps({ className: 'vung-tha' })}>Kéo tệp vào đây</div>;
}

for (const row of emptyRows()) createRoot(row.place).render(<RowZone row={row} />);
