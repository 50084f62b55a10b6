import { getRole } from 'dom-accessibility-api';
import { foldText } from '#lib/domain/text';
import { accessibleNameOf } from '../accessible-name.ts';
import { closestOf, hasAttributeOf, localNameOf } from '../dom.ts';
import { isControl, isVisible } from '../elements.ts';
import { flatText } from '../flat.ts';
import type { PageView } from '../page-view.ts';
import { isPressedLink } from '../usable.ts';

const indexes = new WeakMap<PageView, ReadonlyMap<string, readonly HTMLElement[]>>();
const names = new WeakMap<PageView, Map<HTMLElement, string>>();

/** The visible elements with a role and one of the folded names; links that lead nowhere where no button is called so. */
export function withRole(view: PageView, role: string, texts: readonly string[]): HTMLElement[] {
  const index = indexes.get(view) ?? indexByRole(view);
  indexes.set(view, index);
  const known = names.get(view) ?? new Map<HTMLElement, string>();
  names.set(view, known);
  const found = called(index.get(role) ?? []);
  // A menu often says in links what the page's button says too.
  return found.length > 0 || role !== 'button'
    ? found
    : called((view.tagged.get('a') ?? []).filter(isPressedLink));

  function called(elements: readonly HTMLElement[]): HTMLElement[] {
    return elements.filter((element) => {
      if (!canBeCalled(element, texts, view) || !isVisible(element)) return false;
      const name = known.get(element) ?? foldText(nameOf(element, view));
      known.set(element, name);
      return texts.includes(name);
    });
  }
}

/** Elements without a role of their own are most of a page: they are not asked for it. */
const roleless = new Set(
  'body div span p b i em strong small label tr td br slot iframe img form'.split(' '),
);

function indexByRole({ tagged, marked }: PageView): ReadonlyMap<string, readonly HTMLElement[]> {
  const index = new Map<string, HTMLElement[]>();
  const byTag = [...tagged].flatMap(([tag, elements]) =>
    roleless.has(tag) || tag.includes('-') ? [] : elements,
  );
  const byAttribute = marked.filter((element) => hasAttributeOf(element, 'role'));
  for (const element of new Set([...byTag, ...byAttribute])) {
    const role = roleOf(element);
    if (role === null) continue;
    const alike = index.get(role);
    if (alike === undefined) index.set(role, [element]);
    else alike.push(element);
  }
  return index;
}

/** A form whose own properties were taken by its fields cannot be asked. */
function roleOf(element: HTMLElement): string | null {
  try {
    return getRole(element);
  } catch {
    return null;
  }
}

const naming = ['aria-label', 'aria-labelledby', 'aria-owns', 'title', 'alt', 'placeholder', 'label'];
const namingInside = [...naming.map((name) => `[${name}]`), 'title, img, input, select, textarea, slot'].join(
  ', ',
);

/**
 * Whether it is worth computing the name of an element, which is dear: one that is named by nothing but its text cannot be
 * called what its text does not say.
 */
function canBeCalled(element: HTMLElement, texts: readonly string[], view: PageView): boolean {
  const isNamedOtherwise =
    localNameOf(element) === 'input' ||
    isControl(element) ||
    naming.some((name) => hasAttributeOf(element, name)) ||
    (hasAttributeOf(element, 'id') && view.tagged.has('label')) ||
    closestOf(element, 'label') !== null ||
    view.shadowOf(element) !== null ||
    Element.prototype.querySelector.call(element, namingInside) !== null;
  if (isNamedOtherwise) return true;
  const says = foldText(flatText(element, view.shadowOf));
  return texts.some((text) => says.includes(text));
}

function nameOf(element: HTMLElement, view: PageView): string {
  try {
    const name = accessibleNameOf(element);
    return name === '' && localNameOf(element) !== 'input' ? flatText(element, view.shadowOf) : name;
  } catch {
    return '';
  }
}
