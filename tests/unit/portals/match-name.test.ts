import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchName, matchShown } from '#lib/portals/engine/attach/watch/match-name';

const file = 'Tờ khai (mẫu TK1-TS) – đợt 2.pdf';

test.for<[string, string, ReturnType<typeof matchName>]>([
  ['as it is', file, 'exact'],
  ['in decomposed Unicode', file.normalize('NFD'), 'exact'],
  ['with other spaces', 'Tờ khai\u00a0 (mẫu TK1-TS) – đợt 2.pdf', 'exact'],
  ['cut in the middle', 'Tờ khai (mẫu…đợt 2.pdf', 'shortened'],
  ['cut in the middle with three dots', 'Tờ khai (mẫu...2.pdf', 'shortened'],
  ['cut before the ending', 'Tờ khai (mẫu….pdf', 'shortened'],
  ['cut before the ending with three dots', 'Tờ khai (mẫu....pdf', 'shortened'],
  ['cut without its ending', 'Tờ khai (mẫu TK1…', 'none'],
  ['cut to too little', 'Tờ….pdf', 'none'],
  ['cut at its head', '…(mẫu TK1-TS) – đợt 2.pdf', 'none'],
  ['cut, with another head', 'Đơn khai (mẫu…đợt 2.pdf', 'none'],
  ['cut, with another tail', 'Tờ khai (mẫu…đợt 3.pdf', 'none'],
  ['not cut, with dots in it', 'Tờ khai (mẫu TK1-TS) – đợt 2….pdf', 'none'],
  ['with lines for signs', 'Tờ_khai__mẫu_TK1-TS____đợt_2.pdf', 'rewritten'],
  ['with lines for signs, some dropped', 'Tờ_khai_mẫu_TK1-TS_đợt_2.pdf', 'rewritten'],
  ['without marks', 'To khai (mau TK1-TS) – dot 2.pdf', 'rewritten'],
  ['as a slug', 'to-khai-mau-tk1-ts-dot-2.pdf', 'rewritten'],
  ['as it stands in an address', encodeURIComponent(file), 'rewritten'],
  ['as it stands in a form', file.replaceAll(' ', '+'), 'rewritten'],
  ['with lines for letters with marks', 'T__khai__m_u_TK1-TS______t_2.pdf', 'rewritten'],
  ['with something before it', `1_${file}`, 'none'],
  ['with something behind it', 'Tờ khai (mẫu TK1-TS) – đợt 2 (1).pdf', 'none'],
  ['with a line too many', 'Tờ__khai_mẫu_TK1-TS_đợt_2.pdf', 'none'],
  ['with another digit', 'To_khai_mau_TK1-TS_dot_3.pdf', 'none'],
  ['with another ending', 'To_khai_mau_TK1-TS_dot_2.docx', 'none'],
  ['with its dot rewritten', 'To_khai_mau_TK1-TS_dot_2_pdf', 'none'],
  ['with a plain letter lost', 'To_kai_mau_TK1-TS_dot_2.pdf', 'none'],
  ['as nothing', '', 'none'],
  ['as an address that is none', '%E0%A4%A.pdf', 'none'],
])('A5 a name %s', ([, shown, match]) => {
  expect(matchName(shown, file)).toBe(match);
});

test.for<[string, string, string, ReturnType<typeof matchName>]>([
  ['letters with marks lost from a short name', 'B____n.pdf', 'Bảnên.pdf', 'none'],
  ['a name of signs only', '__.pdf', '().pdf', 'none'],
  ['another short name', 'a_b.pdf', 'a c.pdf', 'none'],
  ['a name without an ending', 'so_bhxh', 'so bhxh', 'rewritten'],
])('A5 %s', ([, shown, name, match]) => {
  expect(matchName(shown, name)).toBe(match);
});

test('A5 what stands in full beside a cut name decides about it, and nothing else does', () => {
  const cut = 'Tờ khai (mẫu…đợt 2.pdf';
  expect(matchShown(cut, [file], file)).toBe('exact');
  expect(matchShown(cut, [encodeURIComponent(file)], file)).toBe('rewritten');
  expect(matchShown(cut, [cut, 'Tải về'], file)).toBe('shortened');
  expect(matchShown(cut, ['Tờ khai (mẫu khác) – đợt 2.pdf'], file)).toBe('none');
  expect(matchShown('khac.pdf', [file], file)).toBe('none');
});

const sign = fc.constantFrom(...'abcxyzABC019ạếộđĐươ ()[]-_.–&,'.split(''));
const stem = fc
  .array(sign, { minLength: 1, maxLength: 30 })
  .map((signs) => signs.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => /[a-z0-9]/i.test(text));
const name = stem.map((text) => `${text}.pdf`);

test('A5 a name is its own, in every Unicode form', () => {
  fc.assert(
    fc.property(name, (text) => {
      expect(matchName(text.normalize('NFD'), text)).toBe('exact');
    }),
  );
});

test('A5 what portals are known to make of names is known again', () => {
  const plain = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const rewrites: ((text: string) => string)[] = [
    plain,
    (text) => text.replace(/[^\p{L}\p{N}]/gu, '_'),
    (text) => plain(text).replace(/[^a-z0-9]/gi, '-'),
    (text) => plain(text).replace(/[^a-z0-9]/gi, ''),
    (text) =>
      plain(text)
        .replace(/[^a-z0-9]/gi, '_')
        .toLowerCase(),
    encodeURIComponent,
  ];
  fc.assert(
    fc.property(stem, fc.constantFrom(...rewrites), (text, rewrite) => {
      expect(['exact', 'rewritten']).toContain(matchName(`${rewrite(text)}.pdf`, `${text}.pdf`));
    }),
  );
});

test('A5 something put before or behind a name makes another one of it', () => {
  const added = fc.constantFrom('1_', 'a', '20261123-', ' (1)', '_1', 'x');
  fc.assert(
    fc.property(stem, added, (text, more) => {
      expect(matchName(`${more}${text}.pdf`, `${text}.pdf`)).toBe('none');
      expect(matchName(`${text}${more}.pdf`, `${text}.pdf`)).toBe('none');
    }),
  );
});

test('A5 names that differ in a plain letter or digit are never taken for one another', () => {
  const plainOf = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^a-z0-9]/gi, '')
      .toLowerCase();
  fc.assert(
    fc.property(name, name, (shown, meant) => {
      fc.pre(!/…|\.{3}/.test(shown));
      if (matchName(shown, meant) === 'none' || /[ạếộđĐươ]/.test(meant)) return;
      expect(plainOf(shown)).toBe(plainOf(meant));
    }),
  );
});

test('A5 a cut name shows eight letters or digits of the file’s head and tail, and its ending', () => {
  fc.assert(
    fc.property(name, fc.nat(40), fc.nat(40), fc.constantFrom('…', '...'), (text, from, to, gap) => {
      const [head, tail] = [text.slice(0, from), text.slice(Math.max(from, text.length - to))];
      const shown = `${head}${gap}${tail}`;
      if (matchName(shown, text) !== 'shortened') return;
      expect((shown.replace(/\.pdf$/, '').match(/[\p{L}\p{N}]/gu) ?? []).length).toBeGreaterThanOrEqual(8);
      expect(shown.endsWith('.pdf')).toBe(true);
    }),
  );
});
