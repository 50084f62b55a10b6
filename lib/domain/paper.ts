import type { Dossier } from './dossier.ts';

type Placed = { component: string | null };

/**
 * The papers as the dossier's present list of components places them: one assigned to a component that is listed no
 * more lies in the tray again. It is only read so, not changed: should its component come back, so does the paper.
 */
export function placePapers<P extends Placed>(
  { components }: Pick<Dossier, 'components'>,
  papers: readonly P[],
): P[] {
  const listed = new Set(components.map(({ key }) => key));
  return papers.map((paper) =>
    paper.component === null || listed.has(paper.component) ? paper : { ...paper, component: null },
  );
}
