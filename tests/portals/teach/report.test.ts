import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { foldText } from '#lib/domain/text';
import { givenWordsOf, wordsOf, writeReport } from '#components/portal/report-lines.ts';
import { specWordings } from '#lib/portals/teach/spec-wordings';
import { reportPage } from '#lib/portals/teach/report';
import type { ReportNode } from '#lib/portals/teach/teaching';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { showPage } from '../page.ts';
import { address, bareSpec, today } from './help.ts';

afterEach(() => document.body.replaceChildren());

const spec: PortalSpec = {
  ...bareSpec,
  pages: {
    signIn: {
      recognise: { places: [{}], has: [[{ by: 'label', text: ['Số định danh'], since: today }]], hasNot: [] },
    },
  },
};

const labelTags = ['label', 'th', 'legend', 'button', 'caption', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function nodesOf(node: ReportNode): ReportNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function report(html: string, href = address) {
  const page = showPage('', href);
  document.body.setHTMLUnsafe(html);
  return reportPage(spec, page);
}

/** The page that somebody's strings are put into, wherever a page can hold one. */
function pageWith(texts: readonly string[]): string {
  const at = (index: number): string => (texts[index % texts.length] ?? '').replaceAll('"', '');
  const code = (index: number): string => at(index).replaceAll(/\s+/g, '-');
  return `
    <!-- ${at(0)} -->
    <div class="row ${code(1)} row-${code(2)}" id="row_${code(3)}" data-name="${at(4)}" data-testid="${code(5)}" title="${at(6)}">
      <span>${at(7)}</span> ${at(8)} <b>Ông ${at(9)}</b>
      <a href="http://127.0.0.1/tnhs/${encodeURIComponent(at(10))}/${code(11)}?so=${code(12)}#/x/${code(13)}?y=${code(0)}">Xem</a>
      <a href="mailto:${code(1)}@example.vn">Thư</a><img src="/anh/${code(2)}.png" alt="${at(3)}">
      <form action="/luu/${code(4)}" name="${code(5)}" role="${code(6)}" lang="${code(7)}" data-${code(8)
        .replaceAll(/[^a-z0-9-]/gi, '')
        .toLowerCase()}="1">
        <label for="${code(9)}">Họ và tên</label><input id="${code(9)}" name="ten-${code(10)}" value="${at(11)}" placeholder="${at(12)}" aria-label="${at(13)}" type="${code(0)}" autocomplete="${code(1)}">
        <input type="hidden" name="${code(2)}" value="${at(3)}"><textarea>${at(4)}</textarea>
        <select aria-describedby="${code(5)}"><option value="${at(6)}">${at(7)}</option><option selected>${at(8)}</option></select>
        <input type="submit" value="${at(9)}"><input type="checkbox" value="${at(10)}" checked>
      </form>
      <table summary="${at(0)}"><tr><th scope="${code(1)}">STT</th></tr><tr><td headers="${code(2)}">${at(11)}</td></tr><tr><td colspan="${code(3)}">${at(12)}</td></tr></table>
      <x-card><template shadowrootmode="open"><style>.${code(4)}{}</style><p aria-label="${at(5)}">${at(6)}</p><slot></slot></template>${at(7)}</x-card>
      <script type="text/plain">${at(8)}</script><svg><title>${at(9)}</title></svg><iframe srcdoc="${at(10)}" title="${at(11)}" name="${code(12)}"></iframe>
    </div>`;
}

const families = ['Nguyễn', 'Trần', 'Phạm', 'Giàng', 'Đặng', 'Vừ'];
const middles = ['Thị', 'Văn', 'Seo', 'Ngọc', 'Đình'];
const givens = ['Giang', 'Khuê', 'Páo', 'Quỳnh', 'Thắng', 'Xuyến'];
const person = fc.record({
  name: fc
    .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...givens))
    .map((words) => words.join(' ')),
  number: fc
    .tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 100_000_001, max: 988_765_432 }))
    .map(([province, rest]) => `${String(province).padStart(3, '0')}${rest}`),
  phone: fc.integer({ min: 10_000_001, max: 87_654_321 }).map((rest) => `09${rest}`),
  day: fc
    .tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1940, max: 2020 }),
    )
    .map(([d, m, y]) => `${String(d).padStart(2, '0')}/${String(m).padStart(2, '0')}/${y}`),
});

describe('a report for support', () => {
  test('holds nothing of anybody, wherever it stood on the page', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), fc.nat(5), (people, turn) => {
        const strings = people.flatMap(({ name, number, phone, day }) => [
          name,
          number,
          phone,
          day,
          foldText(name),
          name.toUpperCase(),
        ]);
        const turned = [...strings.slice(turn), ...strings.slice(0, turn)];
        const { root, place } = report(
          pageWith(turned),
          `${address}ho-so/${encodeURIComponent(people[0]?.name ?? '')}/${people[0]?.number}#/x/${foldText(people[0]?.name ?? '').replaceAll(' ', '-')}?a=1`,
        );
        for (const { original, tag } of nodesOf(root)) {
          if (original === undefined) continue;
          expect(labelTags).toContain(tag);
          expect(original).not.toMatch(/\p{N}/u);
        }
        const said = JSON.stringify({ root, place }, (key, value: unknown) =>
          key === 'original' ? undefined : value,
        );
        expect(said.match(/\d{4,}/g)?.filter((digits) => !/^9+$/.test(digits)) ?? []).toEqual([]);
        const words = new Set(foldText(said).split(' '));
        const told = people
          .flatMap(({ name }) => foldText(name).split(' '))
          .filter((word) => words.has(word));
        expect(told).toEqual([]);
        for (const text of strings) expect(said.toLowerCase()).not.toContain(text.toLowerCase());
      }),
      { numRuns: 60 },
    );
  });

  test('shows what the page is made of', () => {
    const {
      root,
      page,
      spec: said,
    } = report(
      '<form class="khung search-form"><label for="txtSoDinhDanh">Số định danh</label><input id="txtSoDinhDanh" type="text" value="001188012345" required><label>Họ và tên: </label><p>Chưa nộp 12</p></form>',
    );
    expect(page).toBe('signIn');
    expect(said).toBe('bare 1');
    expect(root.children[0]).toEqual({
      tag: 'form',
      attributes: { class: 'aaaaa search-form' },
      children: [
        {
          tag: 'label',
          attributes: { for: 'txtSoDinhDanh' },
          text: 'Số định danh',
          children: [],
        },
        {
          tag: 'input',
          attributes: { id: 'txtSoDinhDanh', type: 'text', required: '', value: '999…' },
          children: [],
        },
        { tag: 'label', attributes: {}, text: 'Aa aa aaa:', original: 'Họ và tên', children: [] },
        { tag: 'p', attributes: {}, text: 'Aaaa aaa 99', children: [] },
      ],
    });
  });

  test('holds no words but those that are shown as known and those that were ticked', () => {
    const made = report(
      `<h2>Tiếp nhận</h2><label>Số định danh :</label><label>Họ và tên</label><label>Quê quán</label>
      <input type="button" value="Số định danh"><p title="Số định danh">Giàng A Páo</p><table><tr><td>Số định danh</td></tr></table>`,
    );
    const offered = wordsOf(made.root).map(({ words }) => words);
    expect(offered).toEqual(['Tiếp nhận', 'Họ và tên', 'Quê quán']);
    const given = givenWordsOf(made.root, specWordings(spec));
    expect(given).toEqual([
      { words: 'Số định danh :', count: 1 },
      { words: 'Số định danh', count: 3 },
    ]);
    const saved: typeof made = JSON.parse(writeReport(made, new Set(['Quê quán'])));
    const said = nodesOf(saved.root).flatMap(({ text = '', attributes: { title = '', value = '' } }) => [
      text,
      title,
      value,
    ]);
    const words = new Set(said.filter((text) => /[^aA9 .,:…]/.test(text)));
    expect([...words].toSorted()).toEqual(['Quê quán', ...given.map((each) => each.words)].toSorted());
  });

  test('shows shadow roots and slots', () => {
    const { root } = report('<x-f><template shadowrootmode="open"><slot></slot></template><b>An</b></x-f>');
    expect(root.children[0]?.children).toEqual([
      {
        tag: '#shadow-root',
        attributes: {},
        shadow: 'open',
        children: [{ tag: 'slot', attributes: {}, children: [] }],
      },
      { tag: 'b', attributes: {}, text: 'Aa', children: [] },
    ]);
  });

  test('shows three rows of a table and counts the rest', () => {
    const rows = '<tr><td>1</td></tr>'.repeat(50);
    const { root, cut } = report(`<table><tbody>${rows}</tbody></table>`);
    expect([nodesOf(root).filter(({ tag }) => tag === 'tr').length, cut]).toEqual([
      3,
      { rows: 47 * 2, size: 0 },
    ]);
  });

  test('shows every line of a form that is laid out as a table, and offers the cells that name its fields', () => {
    const labels = ['Hình thức', 'Đối tượng', 'Ngày cấp', 'Quê quán', 'Nơi cấp'];
    const lines = labels.map((label) => `<tr><td>${label}</td><td><input value="Giàng A Páo"></td></tr>`);
    const { root, cut } = report(`<table>${lines.join('')}</table>`);
    expect([nodesOf(root).filter(({ tag }) => tag === 'tr').length, cut]).toEqual([
      labels.length,
      { rows: 0, size: 0 },
    ]);
    expect(nodesOf(root).flatMap(({ original }) => original ?? [])).toEqual(labels);
  });

  test('takes rows under headers for things, whatever can be typed in them', () => {
    const row = '<tr><td>Giàng A Páo</td><td><input></td></tr>';
    const { root } = report(`<table><tr><th>Tên</th><th>Ghi chú</th></tr>${row.repeat(9)}</table>`);
    expect(nodesOf(root).filter(({ tag }) => tag === 'tr')).toHaveLength(3);
    expect(nodesOf(root).flatMap(({ original }) => original ?? [])).toEqual(['Tên', 'Ghi chú']);
  });

  test('ends after four thousand nodes', () => {
    const { root, cut } = report('<p><b>x</b></p>'.repeat(3000));
    expect(nodesOf(root).length).toBeLessThanOrEqual(4001);
    expect([nodesOf(root).length + cut.size, cut.rows]).toEqual([6001, 0]);
  });

  test('offers no words that could be somebody’s, although they stand in a label', () => {
    const { root } = report(
      '<h2>Nguyễn Văn Giang</h2><th>Ông Giàng A Páo</th><button>Xin chào bà Vừ Thị Khuê</button><label>Số 12</label>',
    );
    expect(nodesOf(root).filter(({ original }) => original !== undefined)).toEqual([]);
  });
});

test('a form whose fields bear the names of its own properties is told like any other', () => {
  const names = ['children', 'childNodes', 'attributes', 'localName', 'getAttribute', 'parentElement'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  const told = nodesOf(report(`<form class="khung">${fields}<p>Ghi chú</p></form>`).root);
  expect(told.filter(({ tag }) => tag === 'input')).toHaveLength(names.length);
  expect(told.find(({ tag }) => tag === 'form')?.attributes).toEqual({ class: 'aaaaa' });
});
