import type { WrongPick } from '#lib/domain/pointing';
import { isFileInput } from '../engine/elements.ts';
import { flatLine, isWithin } from '../engine/flat.ts';
import type { PageView } from '../engine/page-view.ts';
import { pressStepOf, pressWords } from '../press-parts.ts';
import type { PortalSpec } from '../spec.schema.ts';
import { isPersonal, personalOn } from './personal.ts';
import { itemsOn, layerOf, pressesIn, pressesOn } from './press-places.ts';
import { countRows, pressesOnRows } from './press-rows.ts';
import { resolveTarget } from './resolve.ts';
import { type JudgedPress, judgePress } from './shown-presses.ts';
import type { Derived, PointedAt } from './teaching.ts';

/**
 * The words of a button around a file that was pointed at (T2, T3): on a row those that name exactly one thing to press
 * there, in a menu or a dialog those that name one thing of it. Nothing but words is taken, since one row's place is not
 * another's. `shown`: what it was in a menu that has closed since.
 */
export function derivePress(
  element: HTMLElement | null,
  { part, page, ref }: Omit<PointedAt, 'since'>,
  spec: PortalSpec,
  view: PageView,
  shown: JudgedPress | null,
): Derived {
  const impossible = (why: WrongPick): Derived => ({ kind: 'impossible', part, why });
  const at = pressStepOf(part);
  if (at === null) return impossible('wrongThing');
  if (element !== null && flatLine(element).slice(0, 2).some(isFileInput)) return impossible('fileInput');
  const target = element === null ? null : targetAt(element, view);
  const isOnRow = at.list === 'open' && at.step === 0;
  if (target === null && (shown === null || isOnRow))
    return impossible(element === null ? 'gone' : 'wrongThing');
  const rows = pressesOnRows(spec, page, view);
  const row = target === null ? undefined : rows?.find((presses) => presses.includes(target));
  if (isOnRow && row === undefined) return impossible(rows === null ? 'noTable' : 'notInRow');
  // A further step stands in what the first has opened, even where that was opened in the row.
  const ofRow = at.list === 'open' && !isOnRow ? undefined : row;
  const judged =
    target === null ? shown : judgePress(target, ofRow ?? besides(target, rows ?? [], view), view);
  if (judged === null) return impossible('gone');
  if (judged.isHarmful[at.list === 'confirm' ? 'toSend' : 'toOpen']) return impossible('harmful');
  if (!judged.isUsable) return impossible('disabled');

  const personal = personalOn(view, spec);
  const names = judged.names.filter((name) => !isPersonal(name, personal));
  if (names.length === 0) return impossible('noWords');
  const lines = ofRow === undefined ? null : rows;
  const [best] = names
    .filter((words) => !judged.isShared(words))
    .map((words) => ({ words, rows: lines === null ? null : countRows(lines, [words], view).rows }))
    .toSorted((left, right) => (right.rows?.once ?? 0) - (left.rows?.once ?? 0));
  if (best === undefined) return impossible('twice');
  const known = pressWords(spec, page, part) ?? [];
  const older = known.filter((words) => !judged.isShared(words));
  return { kind: 'press', part, ref, ...best, older, alone: older.length < known.length };
}

function targetAt(element: HTMLElement, view: PageView): HTMLElement | null {
  const target = resolveTarget(element, 'press', view);
  return target.kind === 'element' ? target.element : null;
}

/** All there is to press in the same menu or dialog; on a page that shows more without either, besides all rows. */
function besides(
  target: HTMLElement,
  rows: readonly (readonly HTMLElement[])[],
  view: PageView,
): readonly HTMLElement[] {
  const layer = layerOf(target, view);
  if (layer !== null)
    return [...pressesIn([layer], view), ...itemsOn(view).filter((item) => isWithin(item, layer))];
  const onRows = new Set(rows.flat());
  return pressesOn(view).filter((element) => element === target || !onRows.has(element));
}
