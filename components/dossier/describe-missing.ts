import type { ChecklistLine } from '#lib/domain/checklist';
import type { Missing, Step } from '#lib/domain/dossier';
import { factsOfLines } from '#lib/domain/next-action';
import type { Text } from '../text/create-text.ts';

/**
 * How components that are not attached yet stand, by their keys. `underWay`: ready, or being attached. `hindered`: something is in the way of
 * their papers. `there`: without papers, and their row holds a file. Others lack their papers.
 */
export type Standing = {
  underWay: readonly string[];
  hindered: readonly string[];
  there: readonly string[];
};

export function standingOf(lines: readonly ChecklistLine[]): Standing {
  const { ready, attaching, byHand = [], hindered = [], alreadyThere = [] } = factsOfLines(lines);
  return { underWay: [...ready, ...attaching, ...byHand], hindered, there: alreadyThere };
}

/** Why the dossier is not past this step yet, in one sentence with the step of the decision; null where nothing is missing. */
export function describeMissing(
  { step, missing, standing }: { step: Step | 'done'; missing: readonly Missing[]; standing: Standing },
  text: Text,
): string | null {
  if (step === 'done') return null;
  const { underWay, hindered, there } = standing;
  const components = missing.filter((item) => item.kind === 'componentNotAttached');
  const namesOf = (is: (key: string) => boolean) =>
    components.filter(({ component }) => is(component)).map(({ name }) => name);
  const count = components.filter(({ component }) => underWay.includes(component)).length;
  const open = components.length - count;
  const isLacking = (key: string) => ![underWay, hindered, there].some((keys) => keys.includes(key));
  const [first] = missing.filter(
    (item) => item.kind !== 'componentNotAttached' && isWorthSaying(item, missing),
  );
  const words = [
    describeNames('missing.componentNotAttached', namesOf(isLacking), text),
    describeNames(
      'missing.componentHindered',
      namesOf((key) => hindered.includes(key)),
      text,
    ),
    describeNames(
      'missing.componentThere',
      namesOf((key) => there.includes(key)),
      text,
    ),
    open === 0 && count > 0 ? text.t('missing.componentsUnderWay', { count }) : null,
    first !== undefined && first.kind !== 'componentNotAttached' ? text.t(`missing.${first.kind}`) : null,
  ].filter((part) => part !== null);
  return words.length === 0 ? null : text.t(`missing.line.${step}`, { what: words.join('; ') });
}

/** What that sentence leads to: the first of what it says that somebody has to do something about. */
export function firstOpen(missing: readonly Missing[], { underWay }: Standing): Missing | undefined {
  return missing.find((item) => isOpen(item, underWay) && isWorthSaying(item, missing));
}

/** What TNHS shows only at the end is not worth saying while something else is open. */
function isWorthSaying({ kind }: Missing, missing: readonly Missing[]): boolean {
  return kind !== 'notForwarded' || missing.length === 1;
}

/** Whether somebody still has to do something about it: a component that is ready or being attached only has to be sent. */
function isOpen(item: Missing, underWay: readonly string[]): boolean {
  return item.kind !== 'componentNotAttached' || !underWay.includes(item.component);
}

function describeNames(
  key: 'missing.componentNotAttached' | 'missing.componentHindered' | 'missing.componentThere',
  names: readonly string[],
  { t }: Text,
): string | null {
  const [name, ...others] = names;
  if (name === undefined) return null;
  const told = names.length <= 2 ? names.join(', ') : t('missing.names.more', { name, count: others.length });
  return t(key, { names: told });
}
