import { type KnownKind, pageParts } from '../page-parts.ts';
import { withOlder } from '../alternatives.ts';
import { ownOf } from '../own.ts';
import { componentsOf, pressStepOf } from '../press-parts.ts';
import { mappedButtons, columnAt, mappedFields, isOptionalPart, markSets, pageOf } from '../part-of.ts';
import type { Place, PortalSpec, SwitchedOff } from '../spec.schema.ts';
import type { Change } from './correction.schema.ts';
import { changeVerb } from './verb-of.ts';

/** Makes one change in a spec that is nobody else's, dated with this day; false, and nothing done, where it has no place for it. */
export function changeSpec(spec: PortalSpec, change: Change, day: string): boolean {
  switch (change.what) {
    case 'part':
      return changePart(spec, change);
    case 'column':
      return changeColumn(spec, change);
    case 'press':
      return changePress(spec, change);
    case 'recognise':
      return changeRecognition(spec, change);
    case 'verb':
      return changeVerb(spec, change.page, change.part, change.verb);
    case 'route':
      spec.routes = { ...spec.routes, [change.page]: change.route };
      return spec.pages[change.page] !== undefined;
    case 'pageOff':
      return switchPage(spec, change.page, { why: change.why, since: day });
    case 'pageOn':
      return switchPage(spec, change.page, null);
    case 'featureOff':
      spec.off = { ...spec.off, [change.feature]: { why: change.why, since: day } };
      return true;
    case 'featureOn':
      if (spec.off !== undefined) delete spec.off[change.feature];
      return true;
  }
}

function changePart(spec: PortalSpec, { page, part, finders }: Extract<Change, { what: 'part' }>): boolean {
  const mapped = pageOf(spec, page);
  if (mapped === undefined) return false;
  if (part === 'empty' && 'empty' in mapped) {
    mapped.empty = finders;
    return true;
  }
  const known = ownOf(mappedFields(mapped), part) ?? ownOf(mappedButtons(mapped), part);
  if (known !== undefined) {
    known.finders = finders;
    return true;
  }
  if (!('fields' in mapped) || !isOptionalPart(page, part, ['control', 'text'])) return false;
  const reads = isOptionalPart(page, part, ['control']) ? 'control' : 'text';
  Object.assign(mapped.fields, { [part]: { finders, reads, optional: true } });
  return true;
}

function changeColumn(
  spec: PortalSpec,
  { page, part, header }: Extract<Change, { what: 'column' }>,
): boolean {
  const mapped = pageOf(spec, page);
  const at = mapped === undefined ? undefined : columnAt(mapped, part);
  if (at === undefined) return false;
  const { columns, name } = at;
  const known = ownOf(columns, name);
  if (known !== undefined) {
    known.header = header;
    return true;
  }
  if (!isOptionalPart(page, part, ['column'])) return false;
  Object.assign(columns, { [name]: { header, optional: true } });
  return true;
}

/** What one change may bring, and as many older ones. */
const mostWordings = 48;

function changePress(
  spec: PortalSpec,
  { page, part, words, alone }: Extract<Change, { what: 'press' }>,
): boolean {
  const at = pressStepOf(part);
  const upload = componentsOf(pageOf(spec, page))?.upload;
  if (at === null || upload === undefined) return false;
  const known = upload[at.list] ?? [];
  // A step that nothing leads to would be looked for where nothing has been opened.
  if (at.step > known.length) return false;
  const older = alone === true ? [] : (known[at.step] ?? []);
  upload[at.list] = known.toSpliced(at.step, 1, withOlder(words, older, mostWordings));
  return true;
}

const mostMarkSets = 4;

function changeRecognition(
  spec: PortalSpec,
  { page, place, has, alone }: Extract<Change, { what: 'recognise' }>,
): boolean {
  const mapped = pageOf(spec, page);
  if (mapped !== undefined) {
    const others = mapped.recognise.places.filter((other) => !isSamePlace(other, place));
    // What it was known by stays: pages of another language or build still show it.
    const older = alone === true ? [] : markSets(mapped).filter((marks) => marks.length > 0);
    const [, ...orHas] = withOlder([has], older, mostMarkSets);
    const { hasNot } = mapped.recognise;
    const further = orHas.length > 0 ? { orHas } : {};
    mapped.recognise = { places: [place, ...others], has, ...further, hasNot };
    return true;
  }
  if (!isPlain(page)) return false;
  Object.assign(spec.pages, {
    [page]: { recognise: { places: [place], has, hasNot: signInMark(spec, page) } },
  });
  return true;
}

/** A page that is only recognised, so that nothing else needs to be known of it. */
function isPlain(page: KnownKind): boolean {
  return pageParts[page].every(({ kind }) => kind === 'mark');
}

/** A new kind of page gives way to the sign-in page, as the built-in ones do, where one mark tells that page. */
function signInMark(spec: PortalSpec, page: KnownKind) {
  const { signIn } = spec.pages;
  const sets = page === 'signIn' || signIn === undefined ? [] : markSets(signIn);
  return sets.filter((marks) => marks.length === 1).flat();
}

function isSamePlace(left: Place, right: Place): boolean {
  return left.path === right.path && left.hash === right.hash;
}

function switchPage(spec: PortalSpec, page: KnownKind, off: SwitchedOff | null): boolean {
  const mapped = pageOf(spec, page);
  if (mapped === undefined) return false;
  if (off === null) delete mapped.off;
  else mapped.off = off;
  return true;
}
