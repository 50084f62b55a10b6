import type { ActFailure } from '#lib/domain/page-action';
import type { FieldFailure } from '#lib/domain/page-reading.schema';
import { ownOf } from '../../own.ts';
import type { ButtonSpec, FieldSpec, Step } from '../../spec.schema.ts';
import { findField } from '../find-field.ts';
import { findOne, type Found } from '../find.ts';
import { type PageView, viewPage } from '../page-view.ts';
import { readFound } from '../read-value.ts';
import { chooseItem } from './choose-item.ts';
import type { VerbContext } from './context.ts';
import { fillControl } from './fill-control.ts';
import { pressButton } from './press-button.ts';
import { saidAt, waitForChange } from './wait-for-change.ts';
import { waitForState } from './wait-for-state.ts';

/** The fields and buttons that steps name. */
export type StepParts = {
  fields: Readonly<Record<string, FieldSpec>>;
  buttons: Readonly<Record<string, ButtonSpec>>;
};

/** `state` is the last one that was waited for. */
export type StepsResult =
  { kind: 'done'; state: string | null } | { kind: 'failed'; step: number; failure: ActFailure };

export type StepsContext = VerbContext & {
  /** Right before something is pressed: what comes after may be its answer. */
  beforePress?: () => void;
};

type Done = { kind: 'done'; state?: string } | { kind: 'failed'; failure: ActFailure };
/** What was filled, by field, and what the page showed of it. */
type Filled = Map<string, string>;

/**
 * Does one step after the other, each on the page as it is then. The first that fails ends them and is named (V3). Nothing
 * is pressed unless every field that was filled since the last press still shows what it showed when it was filled.
 */
export async function runSteps(
  steps: readonly Step[],
  parts: StepParts,
  values: Readonly<Record<string, string>>,
  context: StepsContext,
): Promise<StepsResult> {
  const filled: Filled = new Map();
  let state: string | null = null;
  // What a step waits to see changed is what was there before the step that comes first.
  let before = saidBefore(steps[0], context);
  for (const [index, step] of steps.entries()) {
    const beforeNext = saidBefore(steps[index + 1], context);
    const done = await runStep(step, parts, values, { filled, before }, context);
    before = beforeNext;
    if (done.kind === 'failed') return { ...done, step: index };
    state = done.state ?? state;
  }
  return { kind: 'done', state };
}

function saidBefore(step: Step | undefined, { page }: StepsContext): string {
  return step?.do === 'waitForChange' ? saidAt(step.of, page) : '';
}

async function runStep(
  step: Step,
  parts: StepParts,
  values: Readonly<Record<string, string>>,
  { filled, before }: { filled: Filled; before: string },
  context: StepsContext,
): Promise<Done> {
  if (step.do === 'fill')
    return await fill(step.field, withValues(step.value, values), parts, filled, context);
  if (step.do === 'waitFor') {
    const waited = await waitForState(step.states, step.seconds, context);
    return waited.kind === 'state'
      ? { kind: 'done', state: waited.name }
      : failed({ kind: 'stateNotReached', states: step.states.map(({ name }) => name) });
  }
  if (step.do === 'waitForChange')
    return (await waitForChange(step.of, before, step.seconds, context))
      ? { kind: 'done' }
      : failed({ kind: 'stateNotReached', states: ['change'] });
  const view = viewPage(context.page);
  const lost = [...filled].find(([field, shown]) => shownIn(field, parts, view) !== shown);
  if (lost !== undefined) return failed({ kind: 'valueNotKept', field: lost[0] });
  const { button: name } = step;
  const button = ownOf(parts.buttons, name);
  const found: Found = button === undefined ? missing : findOne(button.finders, view, 'any');
  if (found.kind === 'failed') return notFound(name, found);
  context.beforePress?.();
  const result =
    step.do === 'choose'
      ? await chooseItem(found.element, step.item, context)
      : await pressButton(found.element, button?.press ?? 'click', context);
  if (result.kind !== 'pressed' && result.kind !== 'chosen') {
    return failed({ kind: 'notPressed', button: name, why: result.kind });
  }
  filled.clear();
  return { kind: 'done' };
}

async function fill(
  name: string,
  value: string,
  parts: StepParts,
  filled: Filled,
  context: VerbContext,
): Promise<Done> {
  const found = findField(parts, name, viewPage(context.page), 'write');
  if (found.kind === 'failed') return notFound(name, found);
  const result = await fillControl(found.element, value, ownOf(parts.fields, name)?.fill ?? null, context);
  if (result.kind === 'changed') return failed({ kind: 'valueNotKept', field: name });
  if (result.kind !== 'kept') return failed({ kind: 'notFilled', field: name, why: result.kind });
  // A page may draw the field anew as soon as it has its value.
  const shown = shownIn(name, parts, viewPage(context.page));
  if (shown === null) return failed({ kind: 'valueNotKept', field: name });
  filled.set(name, shown);
  return { kind: 'done' };
}

function shownIn(name: string, parts: StepParts, view: PageView): string | null {
  const found = findField(parts, name, view, 'read');
  return found.kind === 'found' ? readFound(found, view.shadowOf) : null;
}

const missing = { kind: 'failed', why: 'notFound', found: [] } satisfies Found;

function notFound(field: string, { why, found }: Omit<FieldFailure, 'field'>): Done {
  return failed({ kind: 'field', failure: { field, why, found } });
}

function failed(failure: ActFailure): { kind: 'failed'; failure: ActFailure } {
  return { kind: 'failed', failure };
}

/** `{asked}` stands for the value of that name; other braces are text. */
function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => ownOf(values, name) ?? whole);
}
