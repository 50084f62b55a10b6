import { foldText } from '#lib/domain/text';
import { attributeOf } from './dom.ts';
import { isRadio, isTick } from './elements.ts';
import { fieldsOf } from './fields.ts';
import { readDeclared } from './labels/declared.ts';
import { groupLabel, placedReader } from './labels/placed.ts';
import { withoutNumbering } from './labels/numbering.ts';
import type { FlatPage } from './tree.ts';

/** A control with the folded texts a reader would take for its label, best first. */
export type NamedControl = { element: HTMLElement; names: readonly string[] };

/**
 * The labels of every visible control: declared ones (label, ARIA, those of an element made around it), and, where no
 * words are tied to it, those that stand where a reader looks for a label. A text that is tied to one control is nobody
 * else's. A hint is a label only where no words are.
 */
export function nameControls(page: FlatPage): NamedControl[] {
  const fields = fieldsOf(page);
  const declared = readDeclared(page, fields);
  const placed = placedReader(page, fields, declared);
  return fields.places.flatMap((place) => {
    const element = page.tree.at(place);
    if (element === undefined) return [];
    const tied = declared.textsOf(place);
    const visible = [
      ...tied,
      ...(tied.length > 0 && !isRadio(element) ? [] : placedTexts(place, element, tied.length > 0)),
    ].filter((text) => foldText(text) !== '');
    const hints = visible.length > 0 ? [] : ['title', 'placeholder'];
    const texts = [
      ...visible,
      ...declared.ariaOf(place),
      ...hints.map((name) => attributeOf(element, name) ?? ''),
    ];
    return [{ element, names: [...new Set(texts.flatMap(toNames))] }];
  });

  function placedTexts(place: number, element: HTMLElement, isTied: boolean): string[] {
    if (isRadio(element)) {
      return [...(isTied ? [] : placed.after(place)), ...groupLabel(place, page, fields, placed)];
    }
    if (!isTick(element)) return placed.around(place);
    const after = placed.after(place);
    return after.length > 0 ? after : placed.around(place);
  }
}

/** A label is also known without its number ("1. Họ và tên") and without the word that it must be filled in. */
function toNames(text: string): string[] {
  const folded = [text, withoutNumbering(text)].map(foldText).filter((name) => name !== '');
  return folded.flatMap((name) => [name, name.replace(/ (bat buoc|required)$/, '')]);
}
