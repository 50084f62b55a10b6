import { html } from 'hono/html';
import { formatSize } from '../../files.ts';
import type { Folder } from '../../files.ts';
import type { Practice } from '../../practice.ts';
import type { StoredFile } from '../../state.ts';
import { isBroken, type BrokenStatus } from '../../trouble.ts';
import type { Pages } from '../pages/describe.ts';
import * as uploads from '../uploads.ts';
import { fileView } from '../views.ts';
import { grid, options, soft, submit, type Content, type Markup } from './markup.ts';

/** What was refused on this page load, by row. */
export type RowRefusals = ReadonlyMap<number, uploads.Refusal>;

/** The status of a page that says these: a server that failed says so, one that refused a file has drawn its page. */
export function statusOf(refusals: Iterable<uploads.Refusal>): 200 | BrokenStatus {
  for (const { status } of refusals) if (isBroken(status)) return status;
  return 200;
}

function acceptOf(practice: Practice): string {
  return practice.state.switches.tnhs.accept.map((ending) => `.${ending}`).join(',');
}

/** The file that is there, or the picker and the button that sends the whole form with it. */
export function filePlace(
  practice: Practice,
  { words }: Pages,
  file: StoredFile | null,
  place: { suffix: string; locked: boolean; message: string },
): Content {
  const { suffix, locked, message } = place;
  const refused = message === '' ? '' : html`<div class="loi-dong">${message}</div>`;
  const stored = fileView(file);
  if (stored) {
    const remove = locked ? '' : submit(words.remove, `xoa-${suffix}`, 'nut-nho');
    return [
      html`<a href="${stored.url}" target="_blank">${stored.name}</a> ${soft(`(${formatSize(stored.size)})`)}
        ${remove}`,
      refused,
    ];
  }
  if (locked) return soft(words.noFile);
  return [
    html`<input type="file" name="tep-${suffix}" accept="${acceptOf(practice)}" />
      ${submit(words.upload, `tai-len-${suffix}`, 'nut-nho')}`,
    refused,
  ];
}

export function componentTable(
  practice: Practice,
  pages: Pages,
  folder: Folder,
  refusals: RowRefusals,
): Markup {
  const { words, tables } = pages;
  const kinds = (['original', 'copy', 'electronic'] as const).map((kind) => [kind, words[kind]] as const);
  const locked = folder.locked !== null;
  const rows = folder.rows.map((row, index) => {
    const suffix = String(index + 1);
    const disabled = locked ? 'disabled' : '';
    const place = { suffix, locked, message: refusals.get(index + 1)?.message ?? '' };
    return new Map<string, Content>([
      ['index', suffix],
      ['name', row.name],
      [
        'copyKind',
        html`<select name="loaiBan-${suffix}" ${disabled}>
          ${options(kinds, row.copyKind)}
        </select>`,
      ],
      ['required', row.required ? words.yes : words.no],
      ['file', filePlace(practice, pages, row.file, place)],
    ]);
  });
  return grid(tables.components, rows, words.noData);
}

/** Takes in what a form says about the rows of a folder: kinds of copies, files, and a file to be removed. */
export async function takeRows(
  practice: Practice,
  folder: Folder,
  form: FormData,
  signal: AbortSignal,
): Promise<RowRefusals> {
  const refusals = new Map<number, uploads.Refusal>();
  for (const [index] of folder.rows.entries()) {
    const row = index + 1;
    const kind = form.get(`loaiBan-${row}`);
    if (typeof kind === 'string') uploads.changeCopyKind(practice, folder.id, row, kind);
    if (form.get('thaoTac') === `xoa-${row}`) uploads.clearRow(practice, folder.id, row);
    const file = form.get(`tep-${row}`);
    if (!isChosen(file) && form.get('thaoTac') !== `tai-len-${row}`) continue;
    const sent = { file: () => Promise.resolve(isChosen(file) ? file : null), signal };
    const outcome = await uploads.attachToRow(practice, folder.id, row, sent);
    if (outcome.kind === 'refused') refusals.set(row, outcome);
  }
  return refusals;
}

/** A picker that was left alone sends a file without a name. */
export function isChosen(value: unknown): value is File {
  return value instanceof File && value.name !== '';
}
