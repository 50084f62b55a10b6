import type { ActFailure, AskResult } from '#lib/domain/page-action';
import type { Finder, PortalSpec } from '../spec.schema.ts';
import { fillField, press, type Settle } from './act.ts';
import { isControl } from './elements.ts';
import { findOne, type Wanted } from './find.ts';
import { type PageView, type PortalPage, viewPage } from './page-view.ts';
import { readView } from './read-page.ts';

export type AskContext = {
  spec: PortalSpec;
  page: PortalPage;
  documentId: string;
  revision: () => number;
  settle: Settle;
};

/**
 * Types the number into the account search and presses its button, after looking at the page again. What stood there
 * before comes back with the answer, so that a stale result can be told from a new one. Presses nothing unless the field
 * kept exactly the number.
 */
export async function askAccount(number: string, context: AskContext): Promise<AskResult> {
  const view = viewPage(context.page);
  const before = readView(context.spec, view);
  const search = context.spec.pages.accountSearch;
  if (before.kind !== 'accountSearch' || search === undefined) {
    return failed({ kind: 'wrongPage', found: before.kind });
  }
  const field = find('number', search.fields.number.finders, view, 'control');
  if (field.kind === 'failed') return field;
  if (!isControl(field.element))
    return failed({ kind: 'field', failure: { field: 'number', why: 'notFound', found: [] } });
  const button = find('search', search.buttons.search.finders, view, 'any');
  if (button.kind === 'failed') return button;
  if (!(await fillField(field.element, number, context.settle))) {
    return failed({ kind: 'valueNotKept', field: 'number' });
  }
  const revision = context.revision();
  const now = find('search', search.buttons.search.finders, viewPage(context.page), 'any');
  if (now.kind === 'failed') return now;
  if (!press(now.element)) {
    return failed({
      kind: 'field',
      failure: { field: 'search', why: 'notFound', found: ['button:disabled'] },
    });
  }
  return { kind: 'asked', documentId: context.documentId, revision, before: before.account };
}

type Target = { kind: 'found'; element: HTMLElement } | { kind: 'failed'; failure: ActFailure };

function find(field: string, finders: readonly Finder[], view: PageView, wanted: Wanted): Target {
  const found = findOne(finders, view, wanted);
  if (found.kind === 'found') return found;
  return failed({ kind: 'field', failure: { field, why: found.why, found: found.found } });
}

function failed(failure: ActFailure): { kind: 'failed'; failure: ActFailure } {
  return { kind: 'failed', failure };
}
