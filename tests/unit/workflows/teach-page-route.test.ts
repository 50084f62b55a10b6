import { describe, expect, test } from 'vitest';
import type { Look } from '#lib/portals/teach/teaching';
import { draftChanges, type TeachDraft } from '#lib/workflows/teach-page';
import { draft, look, spec } from './teach-drafts.ts';

describe('where the product opens the look-up page', () => {
  const search: TeachDraft = { page: 'accountSearch', changes: [] };
  const at = (path: string, hash?: string, query = ''): Look =>
    look(
      'accountSearch',
      {},
      {
        href: `http://127.0.0.1/${path}${query}${hash ?? ''}`,
        place: hash === undefined ? { path } : { path, hash },
      },
    );

  test.for<[string, Look, boolean, string | null]>([
    ['is where it stands', at('quan-tri/', '#/tai-khoan/tra-cuu'), true, 'quan-tri/#/tai-khoan/tra-cuu'],
    ['also without a hash', at('quan-tri/tra-cuu'), true, 'quan-tri/tra-cuu'],
    ['is left as it is, where it stands there', at('quan-tri/tai-khoan'), true, null],
    ['is not the address of a frame', at('quan-tri/tra-cuu'), false, null],
    ['is not one that asks for something', at('quan-tri/tra-cuu', undefined, '?so=001188012345'), true, null],
    ['is not one with something of somebody’s in it', at('quan-tri/', '#/tai-khoan/*'), true, null],
    ['is none off the portal', look('accountSearch', {}, { place: null }), true, null],
  ])('%s', ([, seen, isWholeTab, route]) => {
    const changes = draftChanges(search, spec, seen, isWholeTab);
    expect(changes).toEqual(route === null ? [] : [{ what: 'route', page: 'accountSearch', route }]);
  });

  test('is none of an intake page’s', () => {
    expect(draftChanges(draft(), spec, look('intake'), true)).toEqual([]);
  });
});
