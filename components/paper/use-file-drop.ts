import { type DragEvent, useState } from 'react';

/** The kind of data that papers dragged out of the tray travel as. */
const papersType = 'application/x-tnhs-papers';

/** Puts papers on a drag, so that a component's row can take them. */
export function dragPapers(transfer: DataTransfer, paperIds: readonly string[]): void {
  transfer.effectAllowed = 'move';
  transfer.setData(papersType, JSON.stringify(paperIds));
}

/** Whether a drag carries papers of the tray, and not files from outside. */
export function carriesPapers({ types }: DataTransfer): boolean {
  return types.includes(papersType);
}

/** The ids of the papers a drop brings; a drag that is not ours brings none. */
export function droppedPapers(transfer: DataTransfer): string[] {
  try {
    const ids: unknown = JSON.parse(transfer.getData(papersType));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
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
  const takes = (transfer: DataTransfer) =>
    transfer.types.includes('Files') || (onPapers !== undefined && carriesPapers(transfer));

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
        else onPapers?.(droppedPapers(event.dataTransfer));
      },
    },
  };
}
