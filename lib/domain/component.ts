import type { ListedComponent } from './dossier-event.schema.ts';
import { findProcedure } from './procedure-catalogue.ts';
import { foldText } from './text.ts';

/** The key that a component's row on a page, its papers and its events are matched by. */
export function componentKey(name: string): string {
  return foldText(name);
}

/** The built-in catalogue's components for a procedure code; empty where the catalogue does not know it. */
export function catalogueComponents(procedureCode: string | undefined): ListedComponent[] {
  const procedure = procedureCode === undefined ? undefined : findProcedure(procedureCode);
  return (procedure?.components ?? []).map(({ name, required, copyKind }) => ({
    key: componentKey(name),
    name,
    required,
    copyKind,
  }));
}
