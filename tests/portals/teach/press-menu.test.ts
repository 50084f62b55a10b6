import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTeaching } from '#lib/portals/teach/teach-page';
import type { TeachEvent } from '#lib/portals/teach/teaching';
import { showPage } from '../page.ts';
import { address, get, today } from './help.ts';
import { click, moveTo } from './mouse.ts';
import { specWith, tableOf } from './press-page.ts';

const spec = specWith({ open: [['Thao tác']] });
const page = `${tableOf('<button id="row">Thao tác</button>', '<button>Thao tác</button>')}
  <div id="menu" style="position:absolute; left:200px; top:120px; padding:8px">
    <a href="#" id="up" role="menuitem" style="display:block; padding:6px">Tải tệp lên</a>
    <a href="#" id="see" role="menuitem" style="display:block; padding:6px">Xem tệp</a>
  </div>`;

const sent = vi.fn<(event: TeachEvent) => void>();
let teaching: ReturnType<typeof createTeaching>;
const pressed: string[] = [];

beforeEach(() => {
  sent.mockReset();
  pressed.length = 0;
  const shown = showPage(page, address);
  document.body.addEventListener('click', notePress);
  teaching = createTeaching(shown, () => today, sent);
});

afterEach(() => {
  document.body.removeEventListener('click', notePress);
  teaching.leave();
  document.body.replaceChildren();
});

function notePress({ type }: Event): void {
  pressed.push(type);
}

function derive(ref: string) {
  return teaching.answers.derive({ ref, part: 'components.open.2', page: 'intake', spec });
}

const named = (words: string) =>
  teaching.answers.list({ wanted: 'press' }).filter(({ names }) => names.includes(words));

describe('an item of an open menu', () => {
  test('T1 is pointed at where it stands, and hears nothing of it', async () => {
    teaching.answers.point({ wanted: 'press', awake: [] });
    await click(get('up'));
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
    const [[event] = []] = sent.mock.calls;
    expect(derive(event?.kind === 'pointed' ? event.ref : '')).toMatchObject({
      kind: 'press',
      words: 'Tải tệp lên',
      rows: null,
    });
    expect(pressed).toEqual([]);
  });

  test.for<[string, () => void]>([
    ['is hidden', () => get('menu').style.setProperty('display', 'none')],
    ['is taken away', () => get('menu').remove()],
  ])('is still in the list where its menu %s as soon as the pointer leaves it', async ([, close]) => {
    get('menu').addEventListener('mouseout', close);
    await moveTo(get('up'));
    teaching.answers.point({ wanted: 'press', awake: [] });
    await moveTo(get('row'));
    await vi.waitFor(() => expect(document.querySelector('#menu:not([style*="none"])')).toBeNull());
    const [item, ...others] = named('Tải tệp lên');
    expect(others).toEqual([]);
    expect(derive(item?.ref ?? '')).toMatchObject({ kind: 'press', words: 'Tải tệp lên', rows: null });
    expect(pressed).toEqual([]);
  });

  test('that stood twice in the menu that has closed is not taught', () => {
    get('see').textContent = 'Tải tệp lên';
    teaching.answers.point({ wanted: 'press', awake: [] });
    get('menu').remove();
    const [item] = named('Tải tệp lên');
    expect(derive(item?.ref ?? '')).toMatchObject({ kind: 'impossible', why: 'twice' });
  });

  test('is no button of a row', () => {
    teaching.answers.point({ wanted: 'press', awake: [] });
    get('menu').remove();
    const [item] = named('Tải tệp lên');
    const ask = { ref: item?.ref ?? '', part: 'components.open.1', page: 'intake' as const, spec };
    expect(teaching.answers.derive(ask)).toMatchObject({ kind: 'impossible', why: 'gone' });
  });

  test('is forgotten with the next pointing, and when the desk leaves', () => {
    teaching.answers.point({ wanted: 'press', awake: [] });
    get('menu').remove();
    expect(named('Tải tệp lên')).toHaveLength(1);
    teaching.answers.point({ wanted: 'press', awake: [] });
    expect(named('Tải tệp lên')).toEqual([]);
  });
});

test('what another script of ours has drawn on a row is nothing to press', () => {
  const host = document.createElement('span');
  host.attachShadow({ mode: 'open' }).innerHTML = '<button>Nhãn của tiện ích</button>';
  get('row').after(host);
  const withGuest = createTeaching(
    { document, location: { href: address }, shadowOf: (element) => element.shadowRoot },
    () => today,
    sent,
    (node) => node === host,
  );
  const names = withGuest.answers.list({ wanted: 'press' }).flatMap((each) => each.names);
  expect(names).not.toContain('Nhãn của tiện ích');
  expect(names).toContain('Thao tác');
  withGuest.leave();
});
