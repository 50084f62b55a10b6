import * as fc from 'fast-check';
import type { Change, Correction } from '#lib/portals/corrections/correction.schema';
import type { KnownKind } from '#lib/portals/page-parts';
import type { Finder, PortalSpec } from '#lib/portals/spec.schema';

export const since = '2026-11-23';

export const label = (...text: string[]): Finder => ({ by: 'label', text, since });
export const css = (selector: string): Finder => ({ by: 'css', selector, since });

/** A spec as if nobody knew of this kind of page. */
export function without(spec: PortalSpec, page: KnownKind): PortalSpec {
  const pages = Object.fromEntries(Object.entries(spec.pages).filter(([kind]) => kind !== page));
  return { ...spec, pages };
}

let count = 0;

/** A correction of the practice portal; each a minute after the one before. */
export function correction(changes: Change[], more: Partial<Correction> = {}): Correction {
  count += 1;
  return {
    id: `correction-${count}`,
    portal: 'practice',
    basedOn: '2026-11-23',
    author: 'Lê Thị Hồng Thắm',
    office: 'BHXH cơ sở Thử',
    at: new Date(Date.UTC(2026, 10, 23, 2, count)).toISOString(),
    changes,
    ...more,
  };
}

const words = fc.constantFrom(
  'Số định danh',
  'Chủ hồ sơ',
  'Người nộp',
  'Thu\u0309 tục',
  'Tra cứu',
  'Hạn trả',
  'Mã',
);
const wordings = fc.uniqueArray(words, { minLength: 1, maxLength: 3 });
const finder: fc.Arbitrary<Finder> = fc.oneof(
  wordings.map((text): Finder => ({ by: 'label', text, since })),
  fc.tuple(wordings, wordings).map(([text, within]): Finder => ({ by: 'text', text, within, since })),
  wordings.map((name): Finder => ({ by: 'role', role: 'button', name, since })),
  fc.constantFrom('input[name="soDinhDanh"]', '#tim').map(css),
);
const finders = fc.array(finder, { minLength: 1, maxLength: 3 });
const page = fc.constantFrom('intake', 'accountSearch', 'dossierDetail', 'home', 'captcha', 'lookUp');
const part = fc.constantFrom(
  'fullName',
  'number',
  'search',
  'empty',
  'status',
  '__proto__',
  'constructor',
  'toString',
);
const column = fc.constantFrom(
  'components.file',
  'results.number',
  'results.constructor',
  '__proto__.name',
  'file',
);

const press = fc.constantFrom(
  'components.open.1',
  'components.open.2',
  'components.confirm.1',
  'components.open.9',
  'components.__proto__',
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ what: fc.constant('part' as const), page, part, finders }),
  fc.record({ what: fc.constant('column' as const), page, part: column, header: wordings }),
  fc
    .record({ what: fc.constant('press' as const), page, part: press, words: wordings, alone: fc.boolean() })
    .map(({ alone, ...others }) => (alone ? { ...others, alone } : others)),
  fc.record({
    what: fc.constant('recognise' as const),
    page,
    place: fc.constantFrom({ path: 'a/' }, { path: 'a/', hash: '#/b*' }, {}),
    has: fc.array(finders, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    what: fc.constant('verb' as const),
    page,
    part,
    verb: fc.constantFrom('auto' as const, 'masked' as const, 'mouse' as const),
  }),
  fc.record({ what: fc.constant('pageOff' as const), page, why: words }),
  fc.record({ what: fc.constant('pageOn' as const), page }),
  fc.record({
    what: fc.constant('featureOff' as const),
    feature: fc.constantFrom('attach' as const, 'pills' as const),
    why: words,
  }),
  fc.record({ what: fc.constant('featureOn' as const), feature: fc.constant('attach' as const) }),
);

/** Any corrections of the practice portal, some of which do not fit it, in any order of time. */
export const anyCorrections: fc.Arbitrary<Correction[]> = fc.array(
  fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(5), fc.uuid())
    .map(([changes, minute, id]) =>
      correction(changes, { id, at: new Date(Date.UTC(2026, 10, 23, 2, minute)).toISOString() }),
    ),
  { minLength: 1, maxLength: 5 },
);
