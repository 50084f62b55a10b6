import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ChecklistLine } from '#lib/domain/checklist';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { BelowRow, type Opened } from '#components/paper/BelowRow.tsx';
import type { ComponentEvents } from '#components/paper/component-events.ts';
import { describeFailure } from '#components/paper/describe-failure.ts';
import { createText } from '#components/text/create-text.ts';
import { TextProvider } from '#components/text/TextProvider.tsx';
import { at, component, file, line } from './made-up-lines.ts';

const nothing = () => undefined;
const events: ComponentEvents = {
  onAddFiles: nothing,
  onAssign: nothing,
  onAttach: nothing,
  onAttachAnyway: nothing,
  onReorder: nothing,
  onAttachByHand: nothing,
  onStopByHand: nothing,
  onPairRow: nothing,
  onMarkAttached: nothing,
  onGoToTab: nothing,
  onOpenPortal: nothing,
};

function below(shown: ChecklistLine, opened: Opened | null = null): string {
  return renderToStaticMarkup(
    <TextProvider language="en">
      <BelowRow
        {...{ opened, events, line: shown }}
        papers={[]}
        onMark={nothing}
        onClose={nothing}
        onRead={nothing}
      />
    </TextProvider>,
  );
}

describe('A21 below a component whose file the officer was to put there by hand', () => {
  const text = createText('en');
  const gone = text.t('byHandGuide.lapsed');
  const made = component({ kind: 'ready', file, at });
  const lapsed = (failure: AttachFailure) =>
    line({ kind: 'ready' }, { component: made, lapsed: { jobId: 'job-1', file, failure } });

  it('stands the guide while the row is watched', () => {
    const html = below(line({ kind: 'byHand', jobId: 'job-1', file }, { component: made }));
    expect([html.includes(text.t('byHandGuide.waiting')), html.includes(gone)]).toEqual([true, false]);
  });

  it('stands the guide without a watch, and why, where the page said no', () => {
    const failure = { kind: 'twoRows' } as const;
    const html = below(lapsed(failure));
    for (const part of [gone, describeFailure(failure, text), file.name, text.t('byHandGuide.record')])
      expect(html).toContain(part);
    expect(html).not.toContain(text.t('byHandGuide.waiting'));
  });

  it('is said no more than that where the watch only came to its end', () => {
    const failure = { kind: 'notProven', why: 'timedOut' } as const;
    const html = below(lapsed(failure));
    expect([html.includes(gone), html.includes(describeFailure(failure, text))]).toEqual([true, false]);
  });

  it('stands nothing once that has been read, until the next one lapses', () => {
    const shown = lapsed({ kind: 'twoRows' });
    expect(below(shown, { kind: 'read', jobId: 'job-1' })).toBe('');
    expect(below(shown, { kind: 'read', jobId: 'job-0' })).toContain(gone);
  });
});
