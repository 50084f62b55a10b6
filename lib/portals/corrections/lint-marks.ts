import type { LintProblem } from '#lib/domain/portal-correction';
import { foldText } from '#lib/domain/text';
import { codeWords } from '../code-names.ts';
import { finderWords } from '../finder-words.ts';
import { type KnownKind, pageKinds } from '../page-parts.ts';
import { markSets, pageOf } from '../part-of.ts';
import type { Finder, PortalSpec } from '../spec.schema.ts';
import { canonicalJson } from './canonical.ts';
import type { Change } from './correction.schema.ts';
import { problem, whereOf } from './lint-problem.ts';

/** What is questionable in the marks that a page is to be known by, in the spec that has them already (K4). */
export function lintMarks(change: Change, spec: PortalSpec): LintProblem[] {
  if (change.what !== 'recognise') return [];
  const ours = markKey(change.has);
  const others = pageKinds.filter((page) => page !== change.page && marksOf(page).includes(ours));
  return [
    // Pages that are known by the same marks are told apart by their addresses alone.
    ...others.map((page) => problem(whereOf(change), 'shared', page)),
    ...saidEverywhere(change.has, spec).map((says) => problem(whereOf(change), 'everyPage', says)),
  ];

  function marksOf(page: KnownKind): string[] {
    const mapped = pageOf(spec, page);
    return mapped === undefined ? [] : markSets(mapped).map(markKey);
  }
}

/** One text for marks that look for the same things, whenever they were seen to be right. */
function markKey(has: readonly (readonly Finder[])[]): string {
  const groups = has.map((group) =>
    canonicalJson(group.map((finder) => canonicalJson({ ...finder, since: '' })).toSorted()),
  );
  return canonicalJson(groups.toSorted());
}

/** What the marks go by that every page of a portal has. Where one mark is of this page alone, the others may be of all. */
function saidEverywhere(has: readonly (readonly Finder[])[], { name }: PortalSpec): string[] {
  const said = has.map((group) => group.filter((finder) => isEverywhere(finder, name)));
  return said.every((group) => group.length > 0)
    ? said.flat().map((finder) => finderWords(finder).join(', '))
    : [];
}

/** Links are of the menu as a rule, and what is in it is on every page. */
const rolesAround = new Set('banner contentinfo img link logo menubar menuitem navigation'.split(' '));
const namesAround = new Set('footer header nav navigation'.split(' '));
const wordsAround = new Set('logo menu nav navbar sidebar sidenav topbar'.split(' '));
const textsAround = new Set(
  [
    'Trang chủ',
    'Đăng xuất',
    'Thoát',
    'Đổi mật khẩu',
    'Thông báo',
    'Thông tin tài khoản',
    'Hướng dẫn sử dụng',
    'Trợ giúp',
    'Liên hệ',
    'Xin chào',
    'Bảo hiểm xã hội Việt Nam',
    'Cổng dịch vụ công quốc gia',
    'Menu',
    'Home',
    'Log out',
    'Logout',
    'Sign out',
    'Help',
  ].map(foldText),
);

function isEverywhere(finder: Finder, portal: string): boolean {
  switch (finder.by) {
    case 'role':
    case 'text':
    case 'label': {
      const isAround = finder.by === 'role' && rolesAround.has(finder.role.toLowerCase());
      return isAround || finderWords(finder).some((text) => isSaidEverywhere(text, portal));
    }
    case 'cell':
      return false;
    case 'codeName':
    case 'idSuffix':
    case 'css':
      return finderWords(finder).some(isCalledAround);
  }
}

function isSaidEverywhere(text: string, portal: string): boolean {
  const folded = foldText(text);
  return textsAround.has(folded) || folded === foldText(portal);
}

/** `header` alone: a table and a card have headers too. */
function isCalledAround(code: string): boolean {
  const names = code.toLowerCase().split(/[^\p{L}\p{N}_-]+/u);
  return names.some((name) => namesAround.has(name)) || codeWords(code).some((word) => wordsAround.has(word));
}
