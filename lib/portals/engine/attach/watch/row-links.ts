import { foldText } from '#lib/domain/text';
import { attributeOf, classNameOf, idOf } from '../../dom.ts';
import { textOf } from '../../elements.ts';

/** What links are called, in addresses, classes and words, that do something where they are only asked for. */
const doing =
  'xoa huy delete del remove rm destroy trash cancel logout logoff signout edit submit send sign approve reject forward';
const told = 'thoat sua gui nop ky go bo duyet chuyen thay clear reset update replace save';
const inAddresses = new Set(doing.split(' '));
const inWords = new Set(`${doing} ${told}`.split(' '));
const together = 'dang xuat,log out,log off,sign out,tu choi,tra lai,cap nhat,ky so,thu hoi,trinh ky'.split(
  ',',
);
/** In an address some of these name a part of a portal. */
const saidTogether = 'tiep nhan,ket thuc,khoi phuc,dong ho so,mo khoa,ban hanh,xac nhan'.split(',');

const fileLike = /[^/\s]\.[a-z0-9]{2,5}$/i;

/** Whether a link may lead to a stored file: an address of the web, not of this page, that by all it says does nothing. */
export function isFileLink(link: HTMLAnchorElement, pageUrl: string): boolean {
  const raw = (attributeOf(link, 'href') ?? '').trim();
  if (raw === '' || raw.startsWith('#')) return false;
  const page = new URL(pageUrl);
  const isWeb = link.protocol === 'http:' || link.protocol === 'https:';
  const isPageItself =
    link.origin === page.origin && link.pathname === page.pathname && link.search === page.search;
  return isWeb && !isPageItself && !doesSomething(link);
}

/** Such a link is never followed. A file may be called "Đơn đề nghị hủy…pdf": that says nothing of what a link does. */
function doesSomething(link: HTMLAnchorElement): boolean {
  const words = [textOf(link), ...['title', 'aria-label'].map((name) => attributeOf(link, name) ?? '')];
  const names = [classNameOf(link), idOf(link), ...partsOf(link)];
  return (
    words.some((text) => !fileLike.test(text) && isDoing(text, inWords, [...together, ...saidTogether])) ||
    names.some((text) => isDoing(text, inAddresses))
  );
}

/** What an address says apart from the names of files in it. */
function partsOf(link: HTMLAnchorElement): string[] {
  const query = [...new URLSearchParams(link.search)].flat();
  const path = link.pathname.split('/').map(decode);
  return [...path, ...query].filter((text) => !fileLike.test(text));
}

function isDoing(text: string, doings: ReadonlySet<string>, phrases: readonly string[] = together): boolean {
  const folded = foldText(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  return (
    phrases.some((words) => ` ${folded} `.includes(` ${words} `)) ||
    folded.split(' ').some((word) => doings.has(word))
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
