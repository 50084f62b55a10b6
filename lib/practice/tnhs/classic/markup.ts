import { html } from 'hono/html';
import { practiceOffice, type PracticeOfficer } from '../../data/officers.ts';
import type { Column } from '../pages/columns.ts';
import type { Field } from '../pages/fields.ts';
import type { Words } from '../pages/words.ts';

export type Markup = ReturnType<typeof html>;
export type Content = Markup | string | readonly Content[];

/** Value and words of each choice. */
export type Choices = readonly (readonly [string, string])[];

const menu = (words: Words): readonly (readonly [string, string])[] => [
  ['nhap-ho-so', words.intake],
  ['ho-so-cho-thu-ly', words.waitingList],
  ['tra-cuu-ho-so', words.lookUp],
];

interface PageParts {
  readonly words: Words;
  readonly officer: PracticeOfficer | null;
  readonly crumbs: readonly string[];
  readonly content: Content;
}

export function page({ words, officer, crumbs, content }: PageParts): Markup {
  const user = officer
    ? html`<div class="nguoi-dung">
        ${practiceOffice.name} (${practiceOffice.code}) | ${officer.name} |
        <a href="/tnhs/dang-xuat">${words.signOut}</a>
      </div>`
    : '';
  const links = officer
    ? html`<div class="thuc-don">
        ${menu(words).map(([path, title]) => html`<a href="/tnhs/${path}">${title}</a>`)}
      </div>`
    : '';
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${crumbs.at(-1) ?? ''} - TNHS</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/tnhs/style.css" />
        <script defer src="/tnhs/js/postback.js"></script>
      </head>
      <body>
        <div class="dau-trang">
          <div class="ten-he-thong">${words.system}</div>
          ${user}
        </div>
        ${links}
        <div class="duong-dan">${words.home} » ${crumbs.join(' » ')}</div>
        <div class="noi-dung">${content}</div>
        <div class="chan-trang">${words.footer}</div>
      </body>
    </html>`;
}

export function section(title: string, content: Content): Markup {
  return html`<fieldset>
    <legend>${title}</legend>
    ${content}
  </fieldset>`;
}

/** A line of a layout table: the label is a cell and nothing more. */
export function line(label: Content, content: Content): Markup {
  return html`<tr>
    <td class="nhan">${label}</td>
    <td>${content}</td>
  </tr>`;
}

export function layoutTable(lines: Content): Markup {
  return html`<table class="bieu-mau">
    ${lines}
  </table>`;
}

export const mark = html`<span class="bat-buoc"> (*)</span>`;
export const soft = (text: string): Markup => html`<span class="mo">${text}</span>`;

export function fieldName(field: Field): string {
  return field.name ?? field.id ?? field.key;
}

/** `reloads`: the page is drawn anew when the field has changed. */
export function control(field: Field, value: string, choices: Choices, reloads = false): Markup {
  const reload = reloads ? html` data-tai-lai="1"` : '';
  const id = field.id === null ? '' : html` id="${field.id}"`;
  const wide = field.isWide ? html` class="dai"` : '';
  if (field.control === 'select')
    return html`<select name="${fieldName(field)}" ${id}${wide}${reload}>
      ${options(choices, value)}
    </select>`;
  const most = field.maxlength === null ? '' : html` maxlength="${field.maxlength}"`;
  return html`<input
    type="${field.control}"
    name="${fieldName(field)}"
    ${id}${wide}${most}${reload}
    value="${value}"
    autocomplete="${field.autocomplete}"
  />`;
}

export function options(choices: Choices, chosen: string): Content {
  return choices.map(
    ([value, text]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
  );
}

export function grid(
  columns: readonly Column[],
  rows: readonly ReadonlyMap<string, Content>[],
  empty: string,
): Markup {
  const none = html`<tr>
    <td colspan="${columns.length}" class="giua">${empty}</td>
  </tr>`;
  const cells = (row: ReadonlyMap<string, Content>): Content =>
    columns.map(({ key }) => html`<td>${row.get(key) ?? ''}</td>`);
  return html`<table class="luoi">
    <tr>
      ${columns.map(({ title }) => html`<th>${title}</th>`)}
    </tr>
    ${
      rows.length === 0
        ? none
        : rows.map(
            (row) =>
              html`<tr>
                ${cells(row)}
              </tr>`,
          )
    }
  </table>`;
}

export function errorBox(lines: readonly string[]): Content {
  return lines.length === 0
    ? ''
    : html`<div class="loi">${lines.map((text) => html`<div>${text}</div>`)}</div>`;
}

export function notice(text: string): Content {
  return text === '' ? '' : html`<div class="thong-bao">${text}</div>`;
}

/** What a submitted form is to do stands in the button's own name. */
export function submit(text: string, action: string, look = 'nut'): Markup {
  return html`<button type="submit" name="thaoTac" value="${action}" class="${look}">${text}</button>`;
}
