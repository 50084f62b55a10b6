import { html } from 'hono/html';
import { stateNames } from '../../dossiers.ts';
import { listPage } from '../list-page.ts';
import type { Practice } from '../../practice.ts';
import type { Pages } from '../pages/describe.ts';
import type { Field } from '../pages/fields.ts';
import { detailPath } from './detail-page.ts';
import { procedureChoices } from './intake-page.ts';
import * as markup from './markup.ts';
import type { Choices, Content } from './markup.ts';

type Asked = (name: string) => string | undefined;
type Found = ReturnType<typeof listPage>;

export interface ListParts {
  readonly path: string;
  readonly lines: readonly (readonly Field[])[];
  readonly columns: Pages['tables']['waiting'];
  readonly button: string;
}

export function waitingParts({ words, filters, tables }: Pages): ListParts {
  return {
    path: '/tnhs/ho-so-cho-thu-ly',
    lines: filters.waiting,
    columns: tables.waiting,
    button: words.find,
  };
}

export function lookUpParts({ words, filters, tables }: Pages): ListParts {
  return {
    path: '/tnhs/tra-cuu-ho-so',
    lines: filters.lookUp,
    columns: tables.lookUp,
    button: words.findDossier,
  };
}

function choicesOf(field: Field, { words }: Pages): Choices {
  return field.key === 'state'
    ? [['', words.all], ...Object.entries(stateNames)]
    : procedureChoices(words.all);
}

function rowsOf({ first, lines }: Found, pages: Pages): readonly ReadonlyMap<string, Content>[] {
  return lines.map(
    (line, index) =>
      new Map<string, Content>([
        ['index', String(first + index)],
        ['number', html`<a href="${detailPath(line.id)}">${line.number}</a>`],
        ['procedure', line.procedure],
        ['identity', line.identity],
        ['name', line.name],
        ['handler', line.handler],
        ['receivedAt', line.receivedAt],
        ['dueAt', line.dueAt],
        ['remaining', html`<span class="${line.late ? 'tre' : ''}">${line.remaining}</span>`],
        ['state', pages.states[line.step]],
      ]),
  );
}

/** `notice` stands where nothing has been asked for yet. */
export function list(
  practice: Practice,
  pages: Pages,
  { path, lines, columns, button }: ListParts,
  asked: Asked,
  notice: string | null,
): Content {
  const fields = lines.flat();
  const valueOf = (key: string): string => {
    const field = fields.find((each) => each.key === key);
    return asked(field === undefined ? key : markup.fieldName(field))?.trim() ?? '';
  };
  const isAsked = notice === null || fields.some(({ key }) => valueOf(key) !== '');
  const found = listPage(practice, valueOf);
  const rows = lines.map(
    (line) =>
      html`<tr>
        ${line.map(
          (field) =>
            html`<td class="nhan">${field.label}:</td>
              <td>${markup.control(field, valueOf(field.key), choicesOf(field, pages))}</td>`,
        )}
      </tr>`,
  );
  const form = html`<form method="get" action="${path}" class="bo-loc">
    ${markup.layoutTable([rows, markup.line('', html`<button type="submit" class="nut">${button}</button>`)])}
  </form>`;
  if (!isAsked) return [form, html`<p class="mo">${notice}</p>`];
  return [
    form,
    markup.grid(columns, rowsOf(found, pages), pages.words.noData),
    pager(found, (page) => {
      const named = fields.map((field) => [markup.fieldName(field), valueOf(field.key)]);
      const query = new URLSearchParams([...named, ['page', String(page)]]);
      return `${path}?${query.toString()}`;
    }),
  ];
}

function pager({ total, page, pages }: Found, address: (page: number) => string): Content {
  const turn = (to: number, title: string): Content =>
    to < 1 || to > pages ? markup.soft(title) : html`<a href="${address(to)}">${title}</a>`;
  return html`<div class="phan-trang">
    Tổng số: ${total} hồ sơ. Trang ${page}/${pages} ${turn(page - 1, '« Trước')} ${turn(page + 1, 'Sau »')}
  </div>`;
}
