import type { Missing, Step } from '#lib/domain/dossier';
import type { Text } from '../text/create-text.ts';

/** Why the dossier is not past this step yet, in one sentence with the step of the decision; null where nothing is missing. */
export function describeMissing(
  {
    step,
    missing,
    underWay,
  }: { step: Step | 'done'; missing: readonly Missing[]; underWay: readonly string[] },
  text: Text,
): string | null {
  if (step === 'done') return null;
  const open = missing.filter((item) => isOpen(item, underWay));
  const names = open.flatMap((item) => (item.kind === 'componentNotAttached' ? [item.name] : []));
  const count = missing.length - open.length;
  const [first] = missing.filter(
    (item) => item.kind !== 'componentNotAttached' && isWorthSaying(item, missing),
  );
  const words = [
    names.length > 0 ? describeNames(names, text) : null,
    names.length === 0 && count > 0 ? text.t('missing.componentsUnderWay', { count }) : null,
    first !== undefined && first.kind !== 'componentNotAttached' ? text.t(`missing.${first.kind}`) : null,
  ].filter((part) => part !== null);
  return words.length === 0 ? null : text.t(`missing.line.${step}`, { what: words.join('; ') });
}

/** What that sentence leads to: the first of what it says that somebody has to do something about. */
export function firstOpen(missing: readonly Missing[], underWay: readonly string[]): Missing | undefined {
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

function describeNames(names: readonly string[], { t }: Text): string {
  if (names.length <= 2) return t('missing.componentNotAttached', { names: names.join(', ') });
  return t('missing.componentNotAttached.more', {
    names: names.slice(0, 1).join(', '),
    count: names.length - 1,
  });
}
