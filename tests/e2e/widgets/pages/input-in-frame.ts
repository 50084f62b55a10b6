import { type Answer, emptyRows, frameUrl, link, make } from '../page-kit.ts';

const rows = emptyRows();
for (const row of rows) row.place.append(make('iframe', { src: frameUrl(row), title: 'Chọn tệp' }));
window.addEventListener('da-luu', (event) => {
  if (!(event instanceof CustomEvent)) return;
  const stored: Answer & { row: number } = event.detail;
  rows.find(({ number }) => number === stored.row)?.place.replaceChildren(link(stored));
});
