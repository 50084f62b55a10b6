import type { PageReport, ReportNode } from '#components/portal/report-view.ts';

const node = (tag: string, attributes: Record<string, string>, ...children: ReportNode[]): ReportNode => ({
  tag,
  attributes,
  children,
});
const labelled = (label: string, id: string): ReportNode =>
  node(
    'div',
    { class: 'hang' },
    { ...node('label', { for: id }), text: 'Aa aaaa aaaa', original: label },
    { ...node('input', { id, type: 'text' }), text: '999999999999' },
  );
const onLabels = ['Số định danh (*)', 'Họ và tên (*)', 'Quy trình'];
export const knownWords = ['Tiếp nhận hồ sơ', 'Số định danh', 'Đính kèm tệp tin', ...onLabels];

export function pageReport(rows: number): PageReport {
  return {
    place: { path: 'tnhs/', hash: '#/nhap-ho-so?*' },
    spec: 'tnhs 2026-11-20',
    page: null,
    root: pageTree(rows),
    cut: { rows: 8, size: 0 },
  };
}

/** A page of as many rows as asked for. */
function pageTree(rows: number): ReportNode {
  return node(
    'html',
    { lang: 'vi' },
    node(
      'body',
      {},
      { ...node('h1', {}), text: 'Tiếp nhận hồ sơ' },
      { ...node('label', {}), text: 'Số định danh :' },
      ...[1, 2].map(() => ({ ...node('button', { title: 'Đính kèm tệp tin' }), text: 'Đính kèm tệp tin' })),
      node('header', {}, { ...node('a', { href: '' }), text: 'Aaaaa aaaa', original: 'Đăng xuất' }),
      node(
        'main',
        { id: 'noi-dung' },
        ...[
          ...onLabels,
          'Ngày sinh',
          'Hình thức tiếp nhận',
          'Người xử lý tiếp theo',
          'Ghi chú của bộ phận một cửa',
        ].map((label, index) => labelled(label, `ctl00_MainContent_txtTruong${index}`)),
        { ...node('ho-so-thanh-phan', { 'data-rows': '' }), shadow: 'open' },
        node(
          'table',
          { class: 'bang-thanh-phan' },
          ...Array.from({ length: rows }, () =>
            node('tr', {}, { ...node('td', {}), text: '9' }, { ...node('td', {}), text: 'Aaaa aa aaaa' }),
          ),
        ),
      ),
    ),
  );
}
