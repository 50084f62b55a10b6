import { attributesOf, localNameOf } from '../engine/dom.ts';
import { isControl, isInput } from '../engine/elements.ts';
import { type Known, shapeAddress, shapeCode, shapeText } from './shape.ts';

const codes = new Set(
  'id class name for form headers list formcontrolname aria-labelledby aria-describedby aria-controls aria-owns data-testid data-test data-cy data-qa data-field'.split(
    ' ',
  ),
);
const texts = new Set(['title', 'placeholder', 'aria-label', 'alt', 'label', 'summary']);
const addresses = new Set(['href', 'src', 'action', 'formaction']);

/** Attributes that are shown as they are where their value is one of these. */
const values: Readonly<Record<string, readonly string[]>> = {
  role: words(
    'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog feed figure form grid gridcell group heading img link list listbox listitem log main menu menubar menuitem meter navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem',
  ),
  type: words(
    'text search tel url email password number date time datetime-local month week checkbox radio file hidden submit button reset image range color',
  ),
  scope: words('col row colgroup rowgroup'),
  method: words('get post dialog'),
  autocomplete: words('on off'),
  inputmode: words('none text decimal numeric tel search email url'),
  contenteditable: words('true false plaintext-only'),
  dir: words('ltr rtl auto'),
  lang: words('vi en vi-VN en-US'),
  'aria-haspopup': words('true false menu listbox tree grid dialog'),
  'aria-live': words('off polite assertive'),
  'aria-sort': words('none ascending descending other'),
  'aria-autocomplete': words('none inline list both'),
};
const booleans = new Set(
  'aria-expanded aria-required aria-hidden aria-invalid aria-disabled aria-readonly aria-busy aria-modal aria-multiselectable'.split(
    ' ',
  ),
);
const present = new Set('disabled required readonly multiple hidden open inert'.split(' '));
const counts = new Set('colspan rowspan tabindex maxlength aria-level aria-colindex'.split(' '));

function words(list: string): string[] {
  return list.split(' ');
}

/** The attributes of an element that tell its structure; whatever could be somebody's is replaced by its shape. */
export function reportAttributes(element: Element, known: Known): Record<string, string> {
  const shown: [string, string][] = [];
  for (const { name, value } of attributesOf(element)) {
    const shape = shapeOf(element, name, value, known);
    if (shape !== null) shown.push([name, shape]);
  }
  const value = shapeOfValue(element);
  return Object.fromEntries(value === null ? shown : [...shown, ['value', value]]);
}

function shapeOf(element: Element, name: string, value: string, known: Known): string | null {
  if (codes.has(name)) return shapeCodes(value, known);
  if (texts.has(name)) return known.wording(value) ? value : shapeText(value);
  if (addresses.has(name)) return shapeAddress(value, known);
  if (present.has(name)) return '';
  if (booleans.has(name)) return ['true', 'false', 'mixed'].includes(value) ? value : 'aaa';
  if (counts.has(name)) return /^-?\d{1,3}$/.test(value) ? value : '999';
  if (name === 'value')
    return isInput(element) && isSaying(element) ? (known.wording(value) ? value : shapeText(value)) : null;
  if (!Object.hasOwn(values, name)) return null;
  return values[name]?.includes(value) === true ? value : shapeText(value);
}

function shapeCodes(value: string, known: Known): string {
  return value
    .split(/\s+/)
    .filter((code) => code !== '')
    .slice(0, 12)
    .map((code) => shapeCode(code, known))
    .join(' ');
}

/** The words of a button are its value. */
function isSaying(input: HTMLInputElement): boolean {
  return ['submit', 'button', 'reset'].includes(input.type);
}

/** Whether a control holds digits or words; how long it is says too much already. */
function shapeOfValue(element: Element): string | null {
  if (!isControl(element) || localNameOf(element) === 'select' || element.value === '') return null;
  if (isInput(element) && ['checkbox', 'radio'].includes(element.type)) return null;
  return /\d/.test(element.value) && !/\p{L}/u.test(element.value) ? '999…' : 'aaa…';
}
