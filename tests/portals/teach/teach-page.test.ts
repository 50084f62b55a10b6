import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTeaching } from '#lib/portals/teach/teach-page';
import type { TeachEvent } from '#lib/portals/teach/teaching';
import { showPage } from '../page.ts';
import { address, bareSpec, today } from './help.ts';
import { click } from './mouse.ts';

const html =
  '<label>Số định danh <input name="soDinhDanh" value="001188012345"></label><label>Họ và tên <input></label><button id="b">Tìm</button>';

const sent = vi.fn<(event: TeachEvent) => void>();
let teaching: ReturnType<typeof createTeaching>;
let before = '';

beforeEach(() => {
  sent.mockReset();
  const page = showPage(html, address);
  before = document.documentElement.outerHTML;
  teaching = createTeaching(page, () => today, sent);
});

afterEach(() => {
  vi.restoreAllMocks();
  teaching.leave();
  document.body.replaceChildren();
});

describe('what a desk asks of a page', () => {
  test('the list gives names that can be derived from, and the finders bear today’s date', () => {
    const [first] = teaching.answers.list({ wanted: 'control' });
    const derived = teaching.answers.derive({
      ref: first?.ref ?? '',
      part: 'citizenNumber',
      page: 'intake',
      spec: bareSpec,
    });
    expect(derived).toMatchObject({ kind: 'derived', reads: '001188012345', part: 'citizenNumber' });
    expect(derived.kind === 'derived' && derived.finders.map(({ finder }) => finder.since)).toContain(today);
  });

  test('an element that has left the page is gone', () => {
    const [first] = teaching.answers.list({ wanted: 'control' });
    document.body.replaceChildren();
    const derived = teaching.answers.derive({
      ref: first?.ref ?? '',
      part: 'citizenNumber',
      page: 'intake',
      spec: bareSpec,
    });
    expect(derived).toEqual({ kind: 'impossible', part: 'citizenNumber', why: 'gone' });
  });

  test('pointing ends with an event whose name can be derived from', async () => {
    teaching.answers.point({ wanted: 'button', awake: [] });
    const button = document.querySelector('#b');
    if (button === null) throw new Error('no button');
    await click(button);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
    const [[event] = []] = sent.mock.calls;
    const ref = event?.kind === 'pointed' ? event.ref : '';
    const derived = teaching.answers.derive({ ref, part: 'search', page: 'accountSearch', spec: bareSpec });
    expect(derived).toMatchObject({ kind: 'derived', reads: 'Tìm' });
  });

  test('T1 the second press of a double click is taken, though the desk ends pointing at the first', async () => {
    const clicks = vi.fn<() => void>();
    const button = document.querySelector('#b');
    if (button === null) throw new Error('no button');
    button.addEventListener('click', clicks);
    sent.mockImplementation((event) => {
      if (event.kind !== 'pointed') return;
      // As the desk does when it hears of it.
      teaching.answers.stopPointing(null);
      teaching.answers.highlight({ ref: null });
    });
    teaching.answers.point({ wanted: 'button', awake: [] });
    await click(button);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
    await click(button, 'left', 2);
    expect(clicks).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(document.documentElement.outerHTML).toBe(before));
    await click(button);
    await vi.waitFor(() => expect(clicks).toHaveBeenCalledOnce());
    expect(sent).toHaveBeenCalledOnce();
  });

  test('what the desk frames while the shield still stands stays framed without it', async () => {
    const [first] = teaching.answers.list({ wanted: 'control' });
    const button = document.querySelector('#b');
    if (button === null) throw new Error('no button');
    teaching.answers.point({ wanted: 'button', awake: [] });
    await click(button);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
    teaching.answers.stopPointing(null);
    teaching.answers.highlight({ ref: first?.ref ?? null });
    await vi.waitFor(() =>
      expect(document.elementFromPoint(5, 200)).not.toBe(document.documentElement.lastElementChild),
    );
    expect(document.documentElement.outerHTML).not.toBe(before);
    teaching.answers.highlight({ ref: null });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('leaving uncovers at once, even then', async () => {
    const button = document.querySelector('#b');
    if (button === null) throw new Error('no button');
    teaching.answers.point({ wanted: 'button', awake: [] });
    await click(button);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
    teaching.answers.stopPointing(null);
    expect(document.documentElement.outerHTML).not.toBe(before);
    teaching.leave();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a page that can be pointed at says so', () => {
    expect(teaching.answers.point({ wanted: 'button', awake: [] })).toBe('pointing');
  });

  test('T1 where the browser keeps our frame from us nothing covers the page, and only the list is left', () => {
    vi.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockReturnValue(null);
    expect(teaching.answers.point({ wanted: 'button', awake: [] })).toBe('listOnly');
    expect(document.documentElement.outerHTML).toBe(before);
    expect(sent).not.toHaveBeenCalled();
    const [first] = teaching.answers.list({ wanted: 'button' });
    teaching.answers.highlight({ ref: first?.ref ?? null });
    expect([first?.names, document.documentElement.outerHTML === before]).toEqual([['Tìm'], false]);
  });

  test('and it does so in a sandboxed page', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<body><script>const inner = document.body.appendChild(document.createElement('iframe'));
      parent.postMessage(['contentDocument in it', inner.contentDocument === null], '*')</script></body>`;
    const told = new Promise<unknown>((resolve) => {
      window.addEventListener('message', function hear({ source, data }) {
        if (source !== frame.contentWindow) return;
        window.removeEventListener('message', hear);
        resolve(data);
      });
    });
    document.body.append(frame);
    expect(await told).toEqual(['contentDocument in it', true]);
  });

  test('T4 when the desk leaves, the page is byte for byte as it was', () => {
    const [first] = teaching.answers.list({ wanted: 'control' });
    teaching.answers.highlight({ ref: first?.ref ?? null });
    teaching.answers.point({ wanted: 'control', awake: [] });
    expect(document.documentElement.outerHTML).not.toBe(before);
    teaching.leave();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a highlight goes when it is taken back', () => {
    const [first] = teaching.answers.list({ wanted: 'control' });
    teaching.answers.highlight({ ref: first?.ref ?? null });
    expect(document.documentElement.outerHTML).not.toBe(before);
    teaching.answers.highlight({ ref: null });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a page that changes is told of, at most once a second; what we draw is no change', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      teaching.answers.list({ wanted: 'control' });
      teaching.answers.point({ wanted: 'control', awake: [] });
      await Promise.resolve();
      vi.advanceTimersByTime(5_000);
      expect(sent).not.toHaveBeenCalled();
      for (const word of ['một', 'hai', 'ba']) {
        document.body.append(word);
        await Promise.resolve();
        vi.advanceTimersByTime(300);
      }
      vi.advanceTimersByTime(5_000);
      expect(sent.mock.calls).toEqual([[{ kind: 'pageChanged' }]]);
    } finally {
      vi.useRealTimers();
    }
  });
});
