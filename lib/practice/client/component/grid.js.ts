/** A grid of divs; only the rows that are in sight are there. */
export const source = String.raw`
import { h } from './h.js';
import { css } from './component-styles.js';

const rowHeight = 58;
const rowsInSight = 4;
const places = new Map();

function cell(role, column, index, content) {
  const grow = column.width ? '0 0 ' + column.width : '1 1 0';
  return h('div', { role, class: css.cell, style: 'flex:' + grow, 'aria-colindex': String(index + 1) }, content);
}

function contentOf(content) {
  return content && content.show ? content.show() : content;
}

// One cell over all columns: that nothing was found, or that the answer is on its way.
function messageRow(columns, text, busy) {
  return h('div', { role: 'row', class: css.row, 'aria-rowindex': '2' },
    h('div', { role: 'gridcell', class: css.cell, 'aria-colindex': '1', 'aria-colspan': String(columns.length) },
      busy && h('span', { class: css.spinner, 'aria-hidden': 'true' }), text));
}

export function grid(_store, { title, columns, rows, empty, busy }) {
  const height = Math.max(1, Math.min(rows.length, rowsInSight)) * rowHeight;
  const body = h('div', { role: 'rowgroup', class: css.body, style: 'height:' + height + 'px' });
  const filler = h('div', { style: 'height:' + rows.length * rowHeight + 'px' });
  const row = (index) => h('div', {
    role: 'row',
    class: css.row,
    'aria-rowindex': String(index + 2),
    style: 'height:' + rowHeight + 'px;transform:translateY(' + index * rowHeight + 'px)',
  }, columns.map((column, place) => cell('gridcell', column, place, contentOf(rows[index][column.key]))));
  let first = -1;
  const showRows = () => {
    const at = Math.floor(body.scrollTop / rowHeight);
    if (at === first) return;
    first = at;
    const inSight = rows.map((_row, index) => index).slice(at, at + rowsInSight + (at > 0 ? 1 : 0));
    body.replaceChildren(filler, ...inSight.map(row));
    places.set(title, body.scrollTop);
  };
  body.addEventListener('scroll', showRows);
  if (rows.length === 0) body.append(messageRow(columns, empty ?? '', busy));
  else showRows();
  // Where the officer had scrolled to, before everything was drawn anew.
  const top = places.get(title) ?? 0;
  if (top > 0) queueMicrotask(() => { body.scrollTop = top; });
  return h('div', { role: 'grid', class: css.grid, 'aria-label': title, 'aria-busy': busy ? 'true' : null, 'aria-rowcount': String(rows.length + 1), 'aria-colcount': String(columns.length) },
    h('div', { role: 'rowgroup' },
      h('div', { role: 'row', class: css.head, 'aria-rowindex': '1' },
        columns.map((column, place) => cell('columnheader', column, place, column.title)))),
    body);
}
`;
