import type { PageStage } from '#lib/portals/teach/stage';

/** Every event a page can listen to. */
export const everyType = [
  ...new Set(
    [window, HTMLElement.prototype, Document.prototype]
      .flatMap((owner) => Object.keys(Object.getOwnPropertyDescriptors(owner)))
      .concat(Object.keys(window))
      .filter((name) => name.startsWith('on'))
      .map((name) => name.slice(2))
      .concat(['focusin', 'focusout', 'DOMActivate', 'compositionstart', 'textInput', 'selectstart']),
  ),
].filter((type) => !/^(message|messageerror|error|unhandledrejection|device\w+)$/.test(type));

/**
 * What a page cannot be kept from hearing: that the pointer and the keys have gone elsewhere, that it was scrolled, and, at
 * our own element alone, that the pointer is over it.
 */
export const unavoidable = [
  'pointerout at a',
  'mouseout at a',
  'blur at a',
  'focusout at a',
  'blur at window',
  'scroll at document',
  'scrollend at document',
  'pointerover at ours',
  'mouseover at ours',
];

/** What the page gets to hear from now on, until `signal` ends it. */
export function hear(stage: PageStage, signal: AbortSignal): Set<string> {
  const heard = new Set<string>();
  for (const type of everyType) {
    window.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof Node && stage.isOwn(target)) heard.add(`${type} at ours`);
        else if (target === window) heard.add(`${type} at window`);
        else if (target === document) heard.add(`${type} at document`);
        else
          heard.add(`${type} at ${target instanceof Element ? target.id || target.localName : 'something'}`);
      },
      { capture: true, signal },
    );
  }
  return heard;
}
