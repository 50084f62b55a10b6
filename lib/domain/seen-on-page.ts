import { type RowName, rowsMeantBy } from './component-rows.ts';
import type { Dossier, DossierComponent } from './dossier.ts';
import type { AttachProof } from './dossier-event.schema.ts';
import type { ComponentRow } from './page-reading.schema.ts';

/**
 * The dossier as its open page bears it out: a file that was proven on its row and stands there no more, while the row
 * offers to upload one, is not attached any longer. What the page shows now outranks what was seen before.
 */
export function asSeenOnPage(
  dossier: Dossier,
  rows: readonly ComponentRow[] | null,
  rowNames: readonly RowName[],
): Dossier {
  const gone = findGone(dossier, rows, rowNames);
  const components = dossier.components.map((component) =>
    gone.includes(component) ? { ...component, state: goneState(component) } : component,
  );
  return { ...dossier, components };
}

/** The components whose proven file the page shows no more. */
export function findGone(
  { components }: Dossier,
  rows: readonly ComponentRow[] | null,
  rowNames: readonly RowName[],
): DossierComponent[] {
  if (rows === null) return [];
  return components.filter((component) =>
    isGone(component, rowsMeantBy(component.key, components, rows, rowNames)),
  );
}

function isGone({ state }: DossierComponent, same: readonly ComponentRow[]): boolean {
  if (state.kind !== 'attached' || state.proof.how !== 'shownOnRow' || state.file === null) return false;
  const names = [state.file.name, ...newNames(state.proof)];
  const isShown = ({ files }: ComponentRow) => files.some((name) => names.includes(name));
  return same.length > 0 && same.every((row) => row.canUpload && !row.uploading && !isShown(row));
}

/** What the file is called on the row, where the portal writes its name otherwise. */
function newNames({ nameAs, before, after }: Extract<AttachProof, { how: 'shownOnRow' }>): string[] {
  return nameAs === undefined ? [] : after.filter((name) => !before.includes(name));
}

function goneState({ state }: DossierComponent): DossierComponent['state'] {
  if (state.kind !== 'attached') return state;
  return {
    kind: 'failed',
    file: state.file,
    failure: { kind: 'notProven', why: 'goneFromRow' },
    at: state.at,
  };
}
