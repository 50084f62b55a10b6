/**
 * The database's versions, oldest first. A version that has been released is frozen: a change is a new entry.
 * Only clear fields stand here; everything else of a row is in its `sealed` part.
 */
export const migrations = [
  {
    version: 1,
    stores: {
      keys: 'id',
      settings: 'id',
      events: 'id, &[dossierId+seq]',
      dossiers: 'id, receivedAt, subjectKey, numberKey',
      checks: 'id, &unfinishedKey, [about+finishedAt], tabId',
      attachments: 'id, &unfinishedKey, about, tabId, fileId',
      pages: 'id, tabId, dossierId',
      papers: 'id, [dossierId+order], fileId, removedAt',
      files: 'id, storedAt',
    },
  },
  {
    version: 2,
    stores: {
      corrections: 'id, portal',
      signing: 'id',
      health: 'id, portal',
    },
  },
  {
    version: 3,
    stores: { rungs: 'id, portal' },
  },
] as const;

export const currentVersion = Math.max(...migrations.map(({ version }) => version));
