import { foldText } from '#lib/domain/text';
import { isControl } from '../engine/elements.ts';
import { labelWords } from '../engine/labels/words.ts';
import type { PageView } from '../engine/page-view.ts';

/** A wording as it is shown and kept: without the colon, star or brackets that forms put after it. */
export function toWording(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*(?:\(\s*\*+\s*\)|[:*：]))+\s*$/u, '')
    .replace(/^[\s*•·-]+/u, '')
    .trim();
}

/** Whether a text can serve as a wording: it says something, and is no longer than a label. */
export function isWording(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= 120;
}

/** What a reader would call a control, as written on the page; the engine keeps these texts folded. */
export function wordingsOf(control: HTMLElement, view: PageView): string[] {
  const entry = view.controls.find(({ element }) => element === control);
  return (entry?.names ?? []).map((name) => asWritten(name, control, view)).filter(isWording);
}

function asWritten(name: string, control: HTMLElement, view: PageView): string {
  const attributes = ['aria-label', 'placeholder', 'title'].map((key) => control.getAttribute(key) ?? '');
  const written = attributes.find((text) => foldText(text) === name);
  if (written !== undefined) return toWording(written);
  const caption = view.captions.findLast(({ text }) => text === name);
  if (caption !== undefined) return toWording(caption.raw);
  const labels = [...((isControl(control) ? control.labels : null) ?? [])].map((label) =>
    toWording(labelWords(label, view)),
  );
  return labels.find((text) => foldText(text) === name) ?? name;
}
