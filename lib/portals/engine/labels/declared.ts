import { attributeOf, byId, idOf, rootOf } from '../dom.ts';
import { isCustom, isHtml } from '../elements.ts';
import { type Fields, firstFrom } from '../fields.ts';
import type { FlatPage } from '../tree.ts';
import { labelWords } from './words.ts';

/** Labels that markup ties to a field. */
export type Declared = {
  /** What labels and the elements named by `aria-labelledby` say. */
  textsOf(field: number): string[];
  /** `aria-label`, of the field or of an element made around it. */
  ariaOf(field: number): string[];
  /** Whether words that belong to another field stand in a box. */
  isOthers(box: number, field: number): boolean;
};

const mostWrappers = 12;
/** Of the fields that bear one id; two are enough not to tell. */
const mostAlike = 3;

/** Reads which labels the markup ties to which field. */
export function readDeclared(page: FlatPage, fields: Fields): Declared {
  const { tagged, tree } = page;
  const labelsOf = new Map<number, number[]>();
  const owned: { label: number; field: number }[] = [];
  let byTheirId: Map<string, number[]> | undefined;
  const tie = (label: number, field: number): void => {
    append(labelsOf, field, label);
    if (label >= 0) owned.push({ label, field });
  };
  for (const element of tagged.get('label') ?? []) {
    const label = tree.place(element);
    for (const field of fieldsOfLabel(label, element)) tie(label, field);
  }
  const unwalked = new Map<number, Element[]>();
  for (const field of fields.places) {
    for (const element of labelledBy(field)) {
      const label = tree.place(element);
      if (label >= 0) tie(label, field);
      else unwalked.set(field, [...(unwalked.get(field) ?? []), element]);
    }
  }
  owned.sort((left, right) => left.label - right.label);
  const ownedPlaces = owned.map(({ label }) => label);

  return {
    textsOf(field) {
      const labels = (labelsOf.get(field) ?? []).flatMap((place) => tree.at(place) ?? []);
      const texts = [...labels, ...(unwalked.get(field) ?? [])].map((each) => labelWords(each, page));
      return texts.filter((text) => text !== '');
    },
    ariaOf(field) {
      return [field, ...wrappers(field)].flatMap((place) => {
        const element = tree.at(place);
        if (element === undefined) return [];
        const own = attributeOf(element, 'aria-label') ?? '';
        return place === field ? [own] : [own, attributeOf(element, 'label') ?? ''];
      });
    },
    isOthers(box, field) {
      const first = firstFrom(ownedPlaces, box);
      const last = firstFrom(ownedPlaces, tree.end(box));
      return owned.slice(first, last).some((each) => each.field !== field);
    },
  };

  /**
   * The field of a label: the one it names, or the first one it is written around. An id that is there twice, as in a copy
   * of a form, names both: which of them is meant nobody can tell.
   */
  function fieldsOfLabel(label: number, element: Element): number[] {
    const named = attributeOf(element, 'for') ?? '';
    if (named === '') return fields.inside(label).slice(0, 1);
    const target = byId(named, element);
    const alike = (fieldsById().get(named) ?? [])
      .slice(0, mostAlike)
      .filter((field) => isBeside(field, element));
    return [...new Set([...(target === null ? [] : onlyField(target)), ...alike])];
  }

  function onlyField(target: Element): number[] {
    const place = tree.place(target);
    const [first, ...others] = place < 0 ? [] : fields.inside(place);
    return first === undefined || others.length > 0 ? [] : [first];
  }

  function fieldsById(): ReadonlyMap<string, readonly number[]> {
    if (byTheirId !== undefined) return byTheirId;
    byTheirId = new Map();
    for (const field of fields.places) {
      const element = tree.at(field);
      const id = element === undefined ? '' : idOf(element);
      if (id !== '') append(byTheirId, id, field);
    }
    return byTheirId;
  }

  function isBeside(field: number, label: Element): boolean {
    const element = tree.at(field);
    return element !== undefined && rootOf(element) === rootOf(label);
  }

  function labelledBy(field: number): Element[] {
    return [field, ...wrappers(field)].flatMap((place) => {
      const element = tree.at(place);
      const ids = element === undefined ? null : attributeOf(element, 'aria-labelledby');
      if (element === undefined || ids === null) return [];
      return ids.split(/\s+/).flatMap((id) => {
        const label = id === '' ? null : byId(id, element);
        return label === null || !isHtml(label) || isPartOf(label, element) ? [] : [label];
      });
    });
  }

  /** The elements made around a field and for it alone: custom elements, and groups by their role. */
  function wrappers(field: number): number[] {
    const found: number[] = [];
    let place = tree.parent(field);
    for (let step = 0; step < mostWrappers && place >= 0; step++) {
      if (!fields.isAlone(place, field)) break;
      const element = tree.at(place);
      if (element !== undefined && isWrapper(element)) found.push(place);
      place = tree.parent(place);
    }
    return found;
  }
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Whether what names an element stands in it, or in the list it owns: then it is a choice, and no label. */
function isPartOf(label: Element, element: Element): boolean {
  const owned = ['aria-owns', 'aria-controls'].flatMap((name) =>
    (attributeOf(element, name) ?? '').split(/\s+/),
  );
  const lists = owned.flatMap((id) => (id === '' ? [] : (byId(id, element) ?? [])));
  return [element, ...lists].some((box) => Node.prototype.contains.call(box, label));
}

function isWrapper(element: Element): boolean {
  return (
    isCustom(element) || ['combobox', 'group', 'radiogroup'].includes(attributeOf(element, 'role') ?? '')
  );
}
