import { afterEach, describe, expect, test } from 'vitest';
import { chooseItem } from '#lib/portals/engine/verbs/choose-item';
import { runSteps } from '#lib/portals/engine/verbs/run-steps';
import { waitForState } from '#lib/portals/engine/verbs/wait-for-state';
import type { FieldSpec, Finder, Step } from '#lib/portals/spec.schema';
import { meant, show } from './stage.ts';

const since = '2026-11-23';
const label = (text: string): Finder => ({ by: 'label', text: [text], since });
const says = (text: string): Finder => ({ by: 'text', text: [text], since });
const css = (selector: string): Finder => ({ by: 'css', selector, since });

afterEach(() => document.body.replaceChildren());

describe('waiting', () => {
  const states = [
    { name: 'found', has: [says('Tài khoản VNeID')] },
    { name: 'none', has: [says('Không tìm thấy')] },
  ];

  test('ends with the first state that shows, inside a shadow root too', async () => {
    const { context } = show('<div data-it></div>');
    const root = meant().attachShadow({ mode: 'open' });
    setTimeout(() => (root.innerHTML = '<p>Không tìm thấy</p>'), 50);
    expect(await waitForState(states, 20, context)).toEqual({ kind: 'state', name: 'none' });
  });

  test('is over when its time is', async () => {
    const { context } = show('<p>Đang tìm</p>');
    expect(await waitForState(states, 1, context)).toEqual({ kind: 'timedOut' });
  });

  test('is bounded on a page that never rests', async () => {
    const { context } = show('<p data-it>Đang tìm</p>');
    let looks = 0;
    const timer = setInterval(() => meant().setAttribute('data-tick', String(looks++)));
    const started = performance.now();
    expect(await waitForState(states, 2, context)).toEqual({ kind: 'timedOut' });
    clearInterval(timer);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a row menu', () => {
  const menu = (items: string): string =>
    `<button data-it onmousedown="document.querySelector('ul').hidden=false">Thao tác</button><ul hidden style="position:absolute" role="menu">${items}</ul>`;

  test('that has the item twice is not used, and is shut again', async () => {
    const { context } = show(menu('<li role="menuitem">Xóa</li><li role="menuitem">XÓA</li>'));
    document.addEventListener('click', ({ target }) => (meant('ul').hidden ||= target === document.body), {
      once: true,
    });
    expect(await chooseItem(meant(), ['Xóa'], context)).toEqual({ kind: 'ambiguousChoice' });
  });

  test('does not take an item that is shut off', async () => {
    const { context } = show(menu('<li role="menuitem" aria-disabled="true">Xóa</li>'));
    expect(await chooseItem(meant(), ['Xóa'], context)).toEqual({ kind: 'disabled' });
  });

  test('that does not open is said', async () => {
    const { context } = show('<button data-it>Thao tác</button>');
    expect(await chooseItem(meant(), ['Xóa'], context)).toEqual({ kind: 'notOpened' });
  });
});

describe('steps', () => {
  const field = (html: string): string =>
    `<label for="so">Số định danh</label>${html}<button>Tìm kiếm</button><p></p>`;
  const number: FieldSpec = { reads: 'control', finders: [label('Số định danh'), css('#so')] };
  const buttons = { search: { finders: [says('Tìm kiếm')] } };
  const steps: Step[] = [
    { do: 'fill', field: 'number', value: '{asked}' },
    { do: 'press', button: 'search' },
    { do: 'waitFor', seconds: 1, states: [{ name: 'done', has: [says('Xong')] }] },
  ];
  const answering = '<input id="so">';

  async function run(html: string, over: readonly Step[] = steps, finders = number.finders) {
    const { context } = show(html);
    let pressed = 0;
    meant('button').onclick = () => {
      pressed++;
      meant('p').textContent = 'Xong';
    };
    const fields = { number: { ...number, finders } };
    const result = await runSteps(over, { fields, buttons }, { asked: '001188012345' }, context);
    return { result, pressed };
  }

  test('are done in order, with what is asked in its place', async () => {
    expect(await run(field(answering))).toEqual({ result: { kind: 'done', state: 'done' }, pressed: 1 });
    expect(meant('#so')).toHaveProperty('value', '001188012345');
  });

  describe('that wait for a change', () => {
    const [fill, press] = steps;
    if (fill === undefined || press === undefined) throw new Error('No steps');
    const changed: Step = { do: 'waitForChange', of: [css('p')], seconds: 1 };

    test('go on when the page says something else there than before the press', async () => {
      const html = field(answering).replace('<p></p>', '<p>Kết quả cũ</p>');
      expect(await run(html, [fill, press, changed])).toEqual({
        result: { kind: 'done', state: null },
        pressed: 1,
      });
    });

    test('end where it says the same, however often it is drawn anew', async () => {
      const html = field(answering).replace('<p></p>', '<p>Xong</p>');
      expect(await run(html, [fill, press, changed])).toEqual({
        result: { kind: 'failed', step: 2, failure: { kind: 'stateNotReached', states: ['change'] } },
        pressed: 1,
      });
    });

    test('see that something comes, or goes', async () => {
      const html = `${field(answering)}<i hidden>Đang tìm</i>`;
      const { context } = show(html);
      setTimeout(() => (meant('i').hidden = false), 50);
      const of = [says('Đang tìm')];
      const waiting = [{ do: 'waitForChange' as const, of, seconds: 2 }];
      expect(await runSteps(waiting, { fields: {}, buttons: {} }, {}, context)).toMatchObject({
        kind: 'done',
      });
    });
  });

  const failures: [string, string, readonly Step[], number, object][] = [
    [
      'a value that was changed',
      field('<input id="so" oninput="this.value=\'1\'">'),
      steps,
      0,
      { kind: 'valueNotKept', field: 'number' },
    ],
    [
      'a field that is shut off',
      field('<input id="so" disabled>'),
      steps,
      0,
      { kind: 'notFilled', field: 'number', why: 'disabled' },
    ],
    [
      'a button that is shut off',
      field(answering).replace('<button', '<button disabled'),
      steps,
      1,
      { kind: 'notPressed', button: 'search', why: 'disabled' },
    ],
    [
      'a state that does not come',
      field(answering),
      [{ do: 'waitFor', seconds: 0.2, states: [{ name: 'x', has: [says('Lỗi')] }] }, ...steps],
      0,
      { kind: 'stateNotReached', states: ['x'] },
    ],
    [
      'a name that no spec has',
      field(answering),
      [{ do: 'press', button: 'constructor' }],
      0,
      { kind: 'field', failure: { field: 'constructor', why: 'notFound', found: [] } },
    ],
  ];

  test.for(failures)('end with %s, and press nothing', async ([, html, over, step, failure]) => {
    expect(await run(html, over)).toEqual({ result: { kind: 'failed', step, failure }, pressed: 0 });
  });

  test('F2: write nothing into a field that is seen one way only', async () => {
    const { result, pressed } = await run(field(answering), steps, [label('Số định danh')]);
    expect(result).toMatchObject({
      kind: 'failed',
      step: 0,
      failure: { kind: 'field', failure: { why: 'oneWay' } },
    });
    expect([pressed, document.querySelector('input')?.value]).toEqual([0, '']);
  });

  test('press nothing where the page has wiped a value since it was filled', async () => {
    const slow = field(answering);
    const { context } = show(slow);
    const wait: Step = { do: 'waitFor', seconds: 5, states: [{ name: 'wiped', has: [says('Đã xóa')] }] };
    meant('#so').onchange = () =>
      void setTimeout(() => {
        meant('#so').setAttribute('value', '');
        Object.assign(meant('#so'), { value: '' });
        meant('p').textContent = 'Đã xóa';
      }, 60);
    const fields = { number };
    const [fill, press] = steps;
    if (fill === undefined || press === undefined) throw new Error('No steps');
    const result = await runSteps([fill, wait, press], { fields, buttons }, { asked: '1' }, context);
    expect(result).toEqual({ kind: 'failed', step: 2, failure: { kind: 'valueNotKept', field: 'number' } });
  });
});
