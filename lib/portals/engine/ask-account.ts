import type { ActFailure, AskResult } from '#lib/domain/page-action';
import type { PortalSpec, Step } from '../spec.schema.ts';
import { viewPage } from './page-view.ts';
import { readView } from './read-page.ts';
import type { VerbContext } from './verbs/context.ts';
import { runSteps } from './verbs/run-steps.ts';

export type AskContext = VerbContext & {
  spec: PortalSpec;
  documentId: string;
  revision: () => number;
};

/** How a number is asked for where the portal's spec does not say it. */
const ask: readonly Step[] = [
  { do: 'fill', field: 'number', value: '{asked}' },
  { do: 'press', button: 'search' },
];

/**
 * Asks for a number in the account search, after looking at the page again. What stood there before comes back with the
 * answer, so that a stale result can be told from a new one. Presses nothing unless the field kept exactly the number.
 */
export async function askAccount(number: string, context: AskContext): Promise<AskResult> {
  const before = readView(context.spec, viewPage(context.page));
  const search = context.spec.pages.accountSearch;
  if (before.kind !== 'accountSearch' || search === undefined) {
    return failed({ kind: 'wrongPage', found: before.kind });
  }
  let revision = context.revision();
  const done = await runSteps(
    search.ask ?? ask,
    search,
    { asked: number },
    {
      ...context,
      beforePress: () => {
        revision = context.revision();
      },
    },
  );
  if (done.kind === 'failed') return failed(done.failure);
  return { kind: 'asked', documentId: context.documentId, revision, before: before.account };
}

function failed(failure: ActFailure): { kind: 'failed'; failure: ActFailure } {
  return { kind: 'failed', failure };
}
