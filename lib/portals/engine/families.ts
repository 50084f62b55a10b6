import { type Compound, isPositionAttribute, parseSelector } from '../selector.ts';
import type { Finder } from '../spec.schema.ts';

/** Two ways of one family are one way: they fail together. `words`: what a reader sees; `name`: what developers wrote; `place`: where it stands. */
export type Family = 'words' | 'name' | 'place';

/** Ways of one family fail together: what a reader sees, what developers wrote, where it stands. */
export function familyOf(finder: Finder): Family {
  switch (finder.by) {
    case 'label':
    case 'role':
    case 'cell':
    case 'text':
      return 'words';
    case 'codeName':
    case 'idSuffix':
      return 'name';
    case 'css':
      return familyOfSelector(finder.selector);
  }
}

/** One that may go by words, or by a name, counts as that: it is no second way beside another of them. */
function familyOfSelector(selector: string): Family {
  const found = (parseSelector(selector) ?? []).map(({ compounds }) => familyOfElement(compounds.at(-1)));
  return found.find((family) => family === 'words') ?? found.find((family) => family === 'name') ?? 'place';
}

const words = /^(?:placeholder|aria-label|title|alt|value)$/;
const names = /^(?:id|name|for|formcontrolname|ng-reflect-name|data-.+)$/;

/** Only what the element itself says: not what it is not, and not what stands around or in it. */
function familyOfElement(compound: Compound | undefined): Family {
  if (compound === undefined) return 'place';
  const says = compound.attributes.filter((each) => each.value !== null && !isPositionAttribute(each));
  const either = compound.either.map(({ compounds }) => familyOfElement(compounds.at(-1)));
  if (says.some(({ name }) => words.test(name)) || either.includes('words')) return 'words';
  const isNamed = compound.ids.length > 0 || says.some(({ name }) => names.test(name));
  return isNamed || either.includes('name') ? 'name' : 'place';
}
