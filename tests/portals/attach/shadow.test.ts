import { afterEach, describe, expect, test } from 'vitest';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { fastContext, link, order, pdf, send, showIntake, words } from './widget.ts';

afterEach(() => document.body.replaceChildren());

type Shown = { page: PortalPage; widgets: ShadowRoot[]; open: (host: Element) => ShadowRoot };

/** Puts the component table into a shadow root, and each row's upload into one of its own inside of that. */
function showInShadow(mode: ShadowRootMode): Shown {
  const page = showIntake([
    { name: 'Tờ khai TK1-TS', cell: '<x-upload></x-upload>' },
    { name: 'Sổ BHXH', cell: '<x-upload></x-upload>' },
  ]);
  const table = document.getElementById('components');
  if (table === null) throw new Error('No table');
  const opened = new Map<Element, ShadowRoot>();
  const open = (host: Element): ShadowRoot => {
    const root = host.attachShadow({ mode });
    opened.set(host, root);
    return root;
  };
  const host = document.createElement('x-components');
  table.replaceWith(host);
  open(host).append(table);
  const widgets = [...table.querySelectorAll('x-upload')].map((each) => {
    const root = open(each);
    root.innerHTML = '<input type="file" accept=".pdf">';
    return root;
  });
  return { page: { ...page, shadowOf: (element) => opened.get(element) ?? null }, widgets, open };
}

function onChange(root: ShadowRoot | undefined, react: (file: File, root: ShadowRoot) => unknown): void {
  root?.addEventListener('change', ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file !== undefined) react(file, root);
  });
}

describe.for(['open', 'closed'] as const)('upload rows in %s shadow roots', (mode) => {
  test('A2, A8 the row’s own input gets the file, and the file is read back', async () => {
    const { page, widgets } = showInShadow(mode);
    const chosen: string[] = [];
    onChange(widgets[0], () => chosen.push('wrong row'));
    onChange(widgets[1], async (file, root) => {
      chosen.push(file.name);
      const { url } = await send(file);
      root.replaceChildren(link(url, file.name));
    });
    const started = startAttach(order(), fastContext(page));
    expect(started.kind === 'started' ? await started.end : started).toMatchObject({
      kind: 'attached',
      proof: { before: [], after: ['so-bhxh.pdf'] },
    });
    expect(chosen).toEqual(['so-bhxh.pdf']);
  });

  test('A7 a refusal shown inside of it is heard', async () => {
    const { page, widgets } = showInShadow(mode);
    onChange(widgets[1], (_, root) => root.append(words('Máy chủ không phản hồi', 'loi-dong')));
    const started = startAttach(order(), fastContext(page));
    expect(started.kind === 'started' ? await started.end : started).toEqual({
      kind: 'failed',
      failure: { kind: 'refusedByPortal', words: 'Máy chủ không phản hồi' },
      tried: ['input'],
    });
  });

  test('A3 a file that stands inside of it is not written over', () => {
    const { page, widgets } = showInShadow(mode);
    widgets[1]?.prepend(link('/a', 'cu.pdf'));
    expect(startAttach(order({ file: pdf('moi.pdf') }), fastContext(page))).toEqual({
      kind: 'failed',
      failure: { kind: 'rowHoldsFile', files: ['cu.pdf'] },
    });
  });

  test('A10 changes in a root that is drawn later are seen as they happen', async () => {
    const { page, widgets, open } = showInShadow(mode);
    let ticking = 0;
    onChange(widgets[1], async (file, root) => {
      const host = document.createElement('x-status');
      const inner = open(host);
      root.append(host);
      const { url } = await send(file);
      inner.append(link(url, file.name));
      ticking = window.setInterval(() => inner.append(new Text()), 20);
    });
    const context = fastContext(page);
    const started = startAttach(order(), {
      ...context,
      // Only looks that a change asked for are taken: those of an idle page, and those that requests ask for, would
      // hide that it was not seen.
      observeRequests: () => () => undefined,
      // A clock that stands still: a look that was left out never counts as due.
      now: () => 0,
      after: (delay, task) => (delay >= 250 ? () => undefined : context.after(delay, task)),
    });
    const end = started.kind === 'started' ? await started.end : started;
    clearInterval(ticking);
    expect(end).toMatchObject({ kind: 'attached' });
  });
});
