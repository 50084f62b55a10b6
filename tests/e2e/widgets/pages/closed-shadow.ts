import { emptyRows, fileInput, make, type Row, sendAndShow } from '../page-kit.ts';

/** A component of the portal's own: what it draws lies in a root that no script of the page can reach. */
class FileCell extends HTMLElement {
  show(row: Row): void {
    const root = this.attachShadow({ mode: 'closed' });
    const place = make('div');
    const input = fileInput();
    input.hidden = true;
    const label = make('label', {}, 'Chọn tệp', input);
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void sendAndShow(row, file, place);
    });
    place.append(label);
    root.append(place);
  }
}

customElements.define('o-tep', FileCell);
for (const row of emptyRows()) {
  const cell = new FileCell();
  row.place.append(cell);
  cell.show(row);
}
