import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAccount } from '#lib/portals/engine/ask-account';
import { requestFact } from '#lib/portals/engine/attach/watch/request-fact';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { practiceSpec } from '#lib/portals/practice/spec';
import { realClock } from '../attach/clock.ts';
import { fastContext, pdf } from '../attach/widget.ts';

const frame = document.createElement('iframe');

beforeEach(async () => {
  await command({ reset: true });
  await fetch('/control/sign-in?next=/tnhs/');
  frame.style.cssText = 'width: 1200px; height: 700px';
  document.body.append(frame);
});
afterEach(() => frame.remove());

function command(body: object): Promise<Response> {
  return fetch('/control/api', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The portal's page in the frame, as it is now: a load makes a new document. */
function framePage(): PortalPage {
  const document = frame.contentDocument;
  const view = frame.contentWindow;
  if (document === null || view === null) throw new Error('The frame is empty');
  return { document, location: { href: view.location.href }, shadowOf: (element) => element.shadowRoot };
}

async function waitForKind(kind: string): Promise<PortalPage> {
  return vi.waitFor(
    () => {
      const page = framePage();
      expect(readPage(practiceSpec, page).kind).toBe(kind);
      return page;
    },
    { timeout: 8_000 },
  );
}

function choose(selector: string, value: string): void {
  const control = framePage().document.querySelector(selector);
  if (control === null || !('value' in control)) throw new Error(`No ${selector}`);
  control.value = value;
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}

const component = 'giay to chung minh';

async function openIntake(): Promise<PortalPage> {
  frame.src = `/tnhs/?visit=${performance.now()}#/nhap-ho-so`;
  await waitForKind('intake');
  choose('[name=soDinhDanh]', '001188012345');
  choose('#quyTrinh', '607');
  const page = framePage();
  await vi.waitFor(() => expect(readPage(practiceSpec, page)).toMatchObject({ components: [{}, {}, {}] }));
  return page;
}

function attach(page: PortalPage) {
  const view = page.document.defaultView;
  if (view === null) throw new Error('No window');
  return startAttach(
    {
      jobId: 'job',
      subject: {
        citizenNumber: '001188012345',
        unitCode: null,
        dossierNumber: null,
        procedure: { code: '607', name: '' },
      },
      component,
      file: pdf('giấy tờ (1).pdf'),
      sha256: 'the sha of the file',
      replace: false,
      hand: 'product',
      before: null,
      knownRung: null,
      expiresAt: '2099-01-01T00:00:00Z',
    },
    {
      ...fastContext(page),
      ...realClock,
      spec: practiceSpec,
      now: () => view.performance.now(),
      observeRequests: observeFrame(view),
    },
  );
}

/** Requests of the frame's page, which has a clock and a list of its own. */
function observeFrame(view: Window & typeof globalThis) {
  return (report: Parameters<ReturnType<typeof fastContext>['observeRequests']>[0]): (() => void) => {
    const observer = new view.PerformanceObserver((list) => {
      for (const entry of list.getEntriesByType('resource')) {
        const fact = requestFact(entry);
        if (fact !== null) report(fact);
      }
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  };
}

async function endOf(started: ReturnType<typeof startAttach>) {
  return started.kind === 'failed' ? started : started.end;
}

test('a file attached to the practice intake is proven by reading it back, and the server has those bytes', async () => {
  const end = await endOf(attach(await openIntake()));
  expect(end).toMatchObject({
    kind: 'attached',
    proof: { before: [], after: ['giấy tờ (1).pdf'], readBack: 'the sha of the file' },
  });
  const stored: { name: string; sha256: string }[] = await (await fetch('/control/files')).json();
  const digest = await crypto.subtle.digest('SHA-256', await pdf().arrayBuffer());
  expect(stored.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual([
    { name: 'giấy tờ (1).pdf', sha256: new Uint8Array(digest).toHex() },
  ]);
});

test('the practice server’s own words are passed on where it refuses the file', async () => {
  const page = await openIntake();
  await command({ tnhs: { upload: 'refused' } });
  const end = await endOf(attach(page));
  expect(end).toMatchObject({ kind: 'failed', failure: { kind: 'refusedByPortal' } });
  const words = end.kind === 'failed' && end.failure.kind === 'refusedByPortal' ? end.failure.words : '';
  expect(page.document.querySelector('.loi-dong:not(:empty)')?.textContent).toContain(words);
  expect(words).not.toBe('');
});

test('a 500 in the middle of an upload is no success', async () => {
  const page = await openIntake();
  await command({ tnhs: { failNext: 1 } });
  expect(await endOf(attach(page))).toMatchObject({ kind: 'failed', failure: { kind: 'refusedByPortal' } });
});

test('a session that ended in the middle of an upload is no success', async () => {
  const page = await openIntake();
  await command({ expireSessions: 'tnhs' });
  expect((await endOf(attach(page))).kind).toBe('failed');
});

test('an account is asked for in the practice admin portal, and the next page answers', async () => {
  frame.src = '/quan-tri/tai-khoan';
  const page = await waitForKind('accountSearch');
  const asked = await askAccount('001188012345', {
    ...fastContext(page),
    spec: practiceSpec,
    documentId: 'first',
    revision: () => 3,
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
    ...realClock,
  });
  expect(asked).toEqual({
    kind: 'asked',
    documentId: 'first',
    revision: 3,
    before: { echo: '', rows: [], empty: null },
  });
  await vi.waitFor(() => {
    expect(readPage(practiceSpec, framePage())).toMatchObject({
      account: {
        echo: '001188012345',
        rows: [{ number: '001188012345', accountKind: 'Tài khoản VNeID mức 2' }],
        empty: null,
      },
    });
  });
});

test('an account is not asked for on another page, and nothing is typed', async () => {
  frame.src = '/quan-tri/';
  const page = await waitForKind('home');
  const context = {
    spec: practiceSpec,
    page,
    documentId: 'd',
    revision: () => 1,
    settle: async () => {},
    ...realClock,
  };
  expect(await askAccount('001188012345', context)).toEqual({
    kind: 'failed',
    failure: { kind: 'wrongPage', found: 'home' },
  });
});

test('a signed-out admin portal is seen as its sign-in page', async () => {
  await command({ expireSessions: 'admin' });
  frame.src = '/quan-tri/tai-khoan';
  expect(readPage(practiceSpec, await waitForKind('signIn'))).toEqual({ kind: 'signIn' });
});
