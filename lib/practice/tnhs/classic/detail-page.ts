import { html } from 'hono/html';
import { practiceOfficers } from '../../data/officers.ts';
import { forwardDossier, returnDossier } from '../../dossiers.ts';
import { findFolder } from '../../files.ts';
import type { Practice } from '../../practice.ts';
import type { Dossier } from '../../state.ts';
import type { Pages } from '../pages/describe.ts';
import * as uploads from '../uploads.ts';
import { dossierView } from '../views.ts';
import { componentTable, filePlace, isChosen, takeRows, type RowRefusals } from './component-table.ts';
import * as markup from './markup.ts';
import type { Content } from './markup.ts';

export interface DetailShown {
  readonly notice: string;
  readonly errors: readonly string[];
  readonly refusals: RowRefusals;
  readonly resultRefusal: uploads.Refusal | null;
}

export const plainDetail: DetailShown = {
  notice: '',
  errors: [],
  refusals: new Map(),
  resultRefusal: null,
};

export const detailPath = (id: string): string =>
  `/tnhs/chi-tiet-ho-so-cho-thu-ly?id=${encodeURIComponent(id)}`;

function facts(pages: Pages, view: ReturnType<typeof dossierView>): Content {
  const shown = { everybody: true, unit: view.isUnit, person: view.hasPerson };
  const cells = pages.facts
    .filter((line) => shown[line.for])
    .map(
      (line) =>
        html`<tr>
          ${line.facts.map(({ key, title }) => {
            const value = key === 'state' ? pages.states[view.step] : view.facts[key];
            return html`<td class="nhan">${title}:</td>
              <td>${value}</td>`;
          })}
        </tr>`,
    );
  return html`<table class="thong-tin">
    ${cells}
  </table>`;
}

function forwarding({ words, nextOfficer }: Pages, missing: number): Content {
  const officers = practiceOfficers.map(
    ({ user, name, department }) => [user, `${name} - ${department}`] as const,
  );
  const warning =
    missing > 0 ? html`<p class="luu-y">Còn ${missing} thành phần bắt buộc chưa số hóa.</p>` : '';
  const next = markup.control(nextOfficer, '', [['', words.chooseOfficer], ...officers]);
  return markup.section(words.forwarding, [
    warning,
    markup.layoutTable(
      markup.line(`${nextOfficer.label}:`, [next, ' ', markup.submit(words.forward, 'chuyen-xu-ly')]),
    ),
  ]);
}

function returning(practice: Practice, pages: Pages, dossier: Dossier, message: string): Content {
  const { words } = pages;
  const locked = dossier.state === 'returned';
  const file = filePlace(practice, pages, dossier.result, { suffix: 'ket-qua', locked, message });
  const button = locked ? '' : markup.line('', markup.submit(words.confirmReturn, 'tra-ket-qua'));
  return markup.section(words.returning, markup.layoutTable([markup.line(`${words.result}:`, file), button]));
}

export function detailForm(practice: Practice, pages: Pages, dossier: Dossier, shown: DetailShown): Content {
  const { words, tables } = pages;
  const view = dossierView(dossier, practice.now());
  const folder = findFolder(practice.state, dossier.id);
  const isDone = dossier.state === 'processed' || dossier.state === 'returned';
  const history = view.history.map((line) => new Map<string, Content>(Object.entries(line)));
  return html`<form method="post" action="${detailPath(dossier.id)}" enctype="multipart/form-data">
    ${markup.notice(shown.notice)} ${markup.errorBox(shown.errors)}
    ${markup.section(words.dossierFacts, facts(pages, view))}
    ${markup.section(
      words.digitization,
      folder ? componentTable(practice, pages, folder, shown.refusals) : '',
    )}
    ${dossier.state === 'waiting' ? forwarding(pages, view.missing) : ''}
    ${isDone ? returning(practice, pages, dossier, shown.resultRefusal?.message ?? '') : ''}
    ${markup.section(words.history, markup.grid(tables.history, history, words.noData))}
    <div class="cac-nut"><a href="/tnhs/ho-so-cho-thu-ly">${words.back}</a></div>
  </form>`;
}

/** Takes in a posted detail page: files, and the step that its button stands for. */
export async function takeDetail(
  practice: Practice,
  pages: Pages,
  dossier: Dossier,
  request: Request,
  user: string,
): Promise<DetailShown> {
  const form = await request.formData();
  const folder = findFolder(practice.state, dossier.id);
  const refusals = folder ? await takeRows(practice, folder, form, request.signal) : plainDetail.refusals;
  const resultRefusal = await takeResult(practice, dossier, form, request.signal);
  const problem = step(practice, pages, dossier, form, user);
  const isStep = problem !== undefined;
  return {
    notice: isStep && problem === null ? pages.words.done : '',
    errors: isStep && problem !== null ? [problem] : [],
    refusals,
    resultRefusal,
  };
}

/** null: done; a sentence: why not; undefined: the form asks for no step. */
function step(
  practice: Practice,
  { nextOfficer }: Pages,
  dossier: Dossier,
  form: FormData,
  user: string,
): string | null | undefined {
  const action = form.get('thaoTac');
  if (action === 'chuyen-xu-ly') {
    const to = form.get(markup.fieldName(nextOfficer));
    return forwardDossier(dossier, user, typeof to === 'string' ? to : '', practice.now());
  }
  return action === 'tra-ket-qua' ? returnDossier(dossier, user, practice.now()) : undefined;
}

async function takeResult(
  practice: Practice,
  dossier: Dossier,
  form: FormData,
  signal: AbortSignal,
): Promise<uploads.Refusal | null> {
  if (form.get('thaoTac') === 'xoa-ket-qua') uploads.clearResult(dossier);
  const file = form.get('tep-ket-qua');
  if (!isChosen(file)) return null;
  const outcome = await uploads.attachResult(practice, dossier, {
    file: () => Promise.resolve(file),
    signal,
  });
  return outcome.kind === 'refused' ? outcome : null;
}
