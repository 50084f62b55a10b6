import type { PageView } from '#lib/portals/engine/page-view';
import { practiceSpec } from '#lib/portals/practice/spec';
import { type ComponentTableSpec, PortalSpec } from '#lib/portals/spec.schema';
import { derivePart } from '#lib/portals/teach/derive';
import type { Derived } from '#lib/portals/teach/teaching';
import { address, bareSpec, marked, show, today } from './help.ts';

/** A table of components with these cells for the file, one a row. */
export function tableOf(...cells: readonly string[]): string {
  const rows = cells.map(
    (cell, index) => `<tr><td>${index + 1}</td><td>Giấy tờ ${'ABCDEFGH'[index]}</td><td>${cell}</td></tr>`,
  );
  return `<table><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp tin</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

type Upload = Partial<Pick<ComponentTableSpec['upload'], 'open' | 'confirm'>>;

/** A spec that knows the columns of that table, and these presses. */
export function specWith(upload: Upload = {}): PortalSpec {
  const { upload: known } = practiceSpec.pages.intake.components;
  const { open: _open, confirm: _confirm, ...others }: ComponentTableSpec['upload'] = known;
  return PortalSpec.parse({
    ...bareSpec,
    pages: {
      intake: {
        recognise: { places: [{}], has: [[{ by: 'text', text: ['Tên giấy tờ'], since: today }]], hasNot: [] },
        fields: {},
        channels: { inPerson: ['a'], byPost: ['b'] },
        components: {
          columns: { name: { header: ['Tên giấy tờ'] }, file: { header: ['Tệp tin'] } },
          requiredWords: ['Có'],
          upload: { ...others, ...upload },
        },
      },
    },
  });
}

export function look(html: string): PageView {
  return show(html, address);
}

/** What pointing at what the page marks gives for a press. */
export function pointAt(html: string, part = 'components.open.1', upload: Upload = {}): Derived {
  const view = look(html);
  return derivePart(marked(view), { part, page: 'intake', ref: 'e1', since: today }, specWith(upload), view);
}
