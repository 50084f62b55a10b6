import { foldText } from '#lib/domain/text';
import { isHarmful, sendingWords } from '../engine/attach/place/press-names.ts';
import type { PageView } from '../engine/page-view.ts';
import { isUsable } from '../engine/usable.ts';
import { itemsOn, layerOf, namesOfPress, pressesOn } from './press-places.ts';

/** Something to press, and what bears words beside it: on the same row, or in the same menu or dialog. */
export type JudgedPress = {
  /** As written, each once; none where it has nothing to be told by. */
  names: readonly string[];
  /** Whether something else there goes by these words. */
  isShared: (words: string) => boolean;
  isUsable: boolean;
  /** Never pressed before a file is in its place; `toSend`: not even to send it. */
  isHarmful: { toOpen: boolean; toSend: boolean };
};

/**
 * What can be pressed in the menus and dialogs that are open now, with all that is known of it: they may close as soon as
 * somebody begins to point, and nothing can be tried on them then.
 */
export function shownPresses(view: PageView): Map<HTMLElement, JudgedPress> {
  const layers = Map.groupBy([...pressesOn(view), ...itemsOn(view)], (element) => layerOf(element, view));
  const shown = new Map<HTMLElement, JudgedPress>();
  for (const [layer, among] of layers) {
    if (layer === null) continue;
    for (const element of among) shown.set(element, judgePress(element, among, view));
  }
  return shown;
}

/** What is known of something to press among all that is there. */
export function judgePress(element: HTMLElement, among: readonly HTMLElement[], view: PageView): JudgedPress {
  const others = among.filter((each) => each !== element && isUsable(each));
  const taken = new Set(others.flatMap((each) => namesOfPress(each, view).map(keyOf)));
  return {
    names: namesOfPress(element, view),
    isShared: (words) => taken.has(keyOf(words)),
    isUsable: isUsable(element),
    isHarmful: {
      toOpen: isHarmful(element, view.shadowOf),
      toSend: isHarmful(element, view.shadowOf, sendingWords),
    },
  };
}

function keyOf(words: string): string {
  return foldText(words) || words;
}
