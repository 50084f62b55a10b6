import { type DragEvent, useState } from 'react';

/** The kind of data that papers dragged out of the tray travel as. */
const papersType = 'application/x-tnhs-papers';

/** Puts papers on a drag, so that a component's row can take them. */
export function dragPapers(transfer: DataTransfer, paperIds: readonly string[]): void {
  transfer.effectAllowed = 'move';
  transfer.setData(papersType, JSON.stringify(paperIds));
}

/** Makes a part take files from outside, and papers of the tray where it wants them. */
export function useFileDrop({
  onFiles,
  onPapers,
}: {
  onFiles: (files: File[]) => void;
  onPapers?: (paperIds: string[]) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const takes = ({ types }: DataTransfer) =>
    types.includes('Files') || (onPapers !== undefined && types.includes(papersType));

  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!takes(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const isInside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isInside) setIsOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!takes(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
        else onPapers?.(readPaperIds(event.dataTransfer.getData(papersType)));
      },
    },
  };
}

/** The ids a drag carries; a drag that is not ours carries none. */
function readPaperIds(data: string): string[] {
  try {
    const ids: unknown = JSON.parse(data);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
