import { rowKeysOf, type RowName } from './component-rows.ts';
import type { Dossier } from './dossier.ts';

type Placed = { component: string | null };

/**
 * The papers as the dossier's present list of components places them: one assigned to a component that is listed no
 * more lies with the one listed component that the office says is the same, else in the tray again. It is only read so,
 * not changed: should its component come back, so does the paper.
 */
export function placePapers<P extends Placed>(
  { components }: Pick<Dossier, 'components'>,
  papers: readonly P[],
  rowNames: readonly RowName[] = [],
): P[] {
  const listed = new Set(components.map(({ key }) => key));
  const standIn = (component: string) => {
    const [only, ...others] = rowKeysOf(component, rowNames).filter((key) => listed.has(key));
    return others.length > 0 ? null : (only ?? null);
  };
  return papers.map((paper) =>
    paper.component === null || listed.has(paper.component)
      ? paper
      : { ...paper, component: standIn(paper.component) },
  );
}
