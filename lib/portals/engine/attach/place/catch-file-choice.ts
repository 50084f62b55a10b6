import { caughtEvent, disarmEvent } from '../../page-world/names.ts';
import { hasAttributeOf, listen, send, unlisten, windowOf } from '../../dom.ts';
import { isFileInput } from '../../elements.ts';
import { flatRoots } from '../../verbs/shown.ts';
import type { AttachContext } from '../context.ts';

/** A call for a file that is being waited for. */
export type Catching = {
  /** The input the page called for a file with; null while it has not. */
  caught: () => HTMLInputElement | null;
  /** Stops it, here and in the page's own world. */
  end: () => void;
};

/**
 * Catches the page's next call for a file, so that no chooser opens (A17): calls of its scripts in the page's own world, and
 * clicks that reach an input of the page here. null where the page's world could not be set: then nothing may be pressed.
 */
export async function catchFileChoice(context: AttachContext): Promise<Catching | null> {
  const { document } = context.page;
  let caught: HTMLInputElement | null = null;
  const onClick = (event: Event): void => {
    if (take(event.composedPath()[0] ?? null)) event.preventDefault();
  };
  const onCaught = (event: Event): void => {
    if (event instanceof SubmitEvent) take(event.submitter);
  };
  // What stands in a closed shadow root is told by its true name only in there.
  const places: EventTarget[] = [windowOf(document) ?? document, ...flatRoots(context.page)];
  for (const place of places) listen(place, 'click', onClick, true);
  listen(document, caughtEvent, onCaught);
  const end = (): void => {
    for (const place of places) unlisten(place, 'click', onClick, true);
    unlisten(document, caughtEvent, onCaught);
    send(document, new Event(disarmEvent));
  };
  if (await context.armPage()) return { caught: () => caught, end };
  end();
  return null;

  /** The first input is the one; a chooser that another would open stays shut as well. */
  function take(target: EventTarget | null): boolean {
    if (!(target instanceof Element) || !isFileInput(target)) return false;
    if (!hasAttributeOf(target, 'webkitdirectory')) caught ??= target;
    return true;
  }
}
