import { withSample } from '../widgets/checks.ts';
import type { Kit } from '../widgets/kit.ts';
import { spec } from '../widgets/spec.ts';
import type { Fixture } from './fixtures.ts';
import { allElements } from './originals.ts';

/** A kit's intake page with the sample dossier, as it is drawn and without the scripts that made it. */
export async function freeze(kit: Kit): Promise<Fixture> {
  const root = document.body.appendChild(document.createElement('main'));
  return await withSample(kit, root, ({ location: { href } }) => ({
    title: kit.name,
    spec,
    html: frozenHtml(),
    href,
  }));
}

function frozenHtml(): string {
  const elements = allElements(document);
  // What stands in a field is no attribute by itself.
  for (const element of elements) {
    if (element instanceof HTMLInputElement) {
      element.setAttribute('value', element.value);
      element.toggleAttribute('checked', element.checked);
    }
    if (element instanceof HTMLOptionElement) element.toggleAttribute('selected', element.selected);
  }
  const shadowRoots = elements.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const html = document.body.getHTML({ serializableShadowRoots: true, shadowRoots });
  // An element under its own name would be made anew by the kit, empty.
  return html.replace(/(<\/?)vaadin-/g, '$1frozen-vaadin-');
}
