import type { ChecklistLine } from '#lib/domain/checklist';
import type { DossierComponent } from '#lib/domain/dossier';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import type { Text } from '../text/create-text.ts';

/** What the page's own row is like: in words, and whether that stands in the way of the component's papers. */
export type ThereWords = { words: string; isInTheWay: boolean };

/** The page's side of a line; null where no page of the dossier shows its table. */
export function describeThere(
  { component, match, hasPapers, state }: ChecklistLine,
  text: Text,
): ThereWords | null {
  const { t, formats } = text;
  if (match === null) return null;
  if (match.kind !== 'row') return { words: t(`there.${match.kind}`), isInTheWay: hasPapers };
  const { row, byOffice } = match;
  const isWaiting = hasPapers && !['attached', 'attaching', 'byHand'].includes(state.kind);
  const most = state.kind === 'ready' || state.kind === 'overLimit' ? row.limits?.maxBytes : undefined;
  const limit = most === undefined ? null : t('there.limit', { limit: formats.size(most) });
  const isTooLarge = state.kind === 'overLimit' && state.why.kind === 'tooLarge';
  const words = [
    byOffice ? t('there.named', { row: row.name }) : null,
    isTooLarge && limit !== null
      ? null
      : describeRow(isSaid(row, component) ? { ...row, error: null } : row, text),
    limit,
  ].filter((part) => part !== null);
  const isInTheWay = state.kind === 'overLimit' || (isWaiting && row.files.length > 0);
  return { words: words.join(' · '), isInTheWay };
}

/** Whether what the portal says on the row is quoted already by why the file is not there. */
function isSaid({ error }: ComponentRow, { state }: DossierComponent): boolean {
  return state.kind === 'failed' && state.failure.kind === 'refusedByPortal' && state.failure.words === error;
}

function describeRow({ files, uploading, error }: ComponentRow, { t }: Text): string {
  const [file, ...others] = files;
  if (uploading) return t('there.uploading');
  if (file === undefined) return error === null ? t('there.empty') : t('there.error', { words: error });
  return others.length === 0 ? t('there.file', { file }) : t('there.files', { file, count: others.length });
}
