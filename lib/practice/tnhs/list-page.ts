import { findDossiers } from '../dossiers.ts';
import type { Practice } from '../practice.ts';
import { listLine } from './views.ts';

/** Lines of a list page. */
const pageSize = 10;

/** One page of the dossiers that a query asks for, by the keys of the filters' description. */
export function listPage(practice: Practice, query: (key: string) => string | undefined) {
  const asked = (key: string): string => query(key)?.trim() ?? '';
  const found = findDossiers(practice.state.dossiers, {
    procedure: asked('procedure'),
    number: asked('number'),
    state: asked('state'),
    identity: asked('identity'),
    name: asked('name'),
  });
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(asked('page'))) || 1));
  const first = (page - 1) * pageSize;
  const lines = found.slice(first, first + pageSize).map((dossier) => listLine(dossier, practice.now()));
  return { total: found.length, page, pages, first: first + 1, lines };
}
