import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, press } from '../teach/mouse.ts';
import { drawn, get, openClosedRoots, part, shadowOf, type Stand, standBy } from './help.ts';

let stand: Stand | null = null;

beforeEach(openClosedRoots);
afterEach(() => {
  stand?.stop();
  stand = null;
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const rows = [
  { name: 'Tờ khai TK1-TS' },
  { name: 'Sổ BHXH', cell: '<input id="it" type="file">' },
  { name: 'Giấy ra viện' },
];

const withOffer = (options: Parameters<typeof standBy>[1] = {}): Stand => {
  stand?.stop();
  stand = standBy(rows, options);
  return stand;
};

describe('A23 nothing is attached but by a person’s press on what is seen', () => {
  async function offered(): Promise<Stand> {
    const made = withOffer();
    await click(get('#it'));
    return made;
  }

  test('a press on the first button takes the offer, and it goes', async () => {
    const { taken, clock, heard } = await offered();
    clock.ms += 300;
    await click(part('attach'));
    expect(taken).toEqual(['so bhxh']);
    expect([drawn(), heard]).toEqual([null, []]);
  });

  test('not within 0.3 s, as with the second half of a double press', async () => {
    const { taken, clock } = await offered();
    clock.ms += 299;
    await click(part('attach'));
    expect(taken).toEqual([]);
    expect(drawn()).not.toBeNull();
  });

  test('not within 0.3 s of having been moved', async () => {
    const { taken, clock } = await offered();
    clock.ms += 1_000;
    const from = drawn()?.box.getBoundingClientRect().top ?? 0;
    document.body.style.paddingTop = '120px';
    window.dispatchEvent(new Event('resize'));
    expect(drawn()?.box.getBoundingClientRect().top).toBeGreaterThan(from + 100);
    await click(part('attach'));
    document.body.style.paddingTop = '';
    expect(taken).toEqual([]);
  });

  test('not by a script of the page', async () => {
    const { taken, clock } = await offered();
    clock.ms += 1_000;
    const { host } = drawn() ?? {};
    const { left, top } = part('attach').getBoundingClientRect();
    host?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, clientX: left + 5, clientY: top + 5, detail: 1 }),
    );
    host?.click();
    part('attach').click();
    expect(taken).toEqual([]);
  });

  test('not where the page has made it see-through', async () => {
    const { taken, clock } = await offered();
    clock.ms += 1_000;
    document.documentElement.style.opacity = '0';
    await click(part('attach'));
    document.documentElement.style.opacity = '';
    expect(taken).toEqual([]);
  });

  test('not through something of the page that lies over it', async () => {
    const { taken, clock } = await offered();
    clock.ms += 1_000;
    const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
    cover.style.cssText = 'inset:0;width:100vw;height:100vh;opacity:0.1';
    document.body.append(cover);
    cover.showPopover();
    part('attach').focus();
    await press('Enter');
    expect(taken).toEqual([]);
  });

  test('the page sees that something was drawn, and nothing of what it says', async () => {
    await offered();
    const { host } = drawn() ?? {};
    expect(host?.shadowRoot).toBeNull();
    expect(host?.outerHTML.replace(/ style="[^"]*"/, '')).toBe('<div></div>');
    expect(document.documentElement.outerHTML).not.toContain('1,9 MB');
  });
});

describe('what cannot be attached is said', () => {
  test.for(['seeDesk', 'gone'] as const)('%s', async (kind) => {
    const { clock } = withOffer({ answer: { kind } });
    await click(get('#it'));
    clock.ms += 300;
    await click(part('attach'));
    await expect
      .poll(() => part('says').textContent)
      .toMatch(kind === 'gone' ? /không còn chờ/ : /Mở Trợ lý/);
    expect(part('attach').checkVisibility()).toBe(false);
    expect(part('other').checkVisibility()).toBe(true);
  });
});

describe('the keyboard', () => {
  const at = () => {
    const { host, box } = drawn() ?? {};
    const root = document.activeElement === host ? box?.getRootNode() : null;
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    return focused?.className.split(' ')[0] ?? null;
  };

  test('goes into the offer, around in it, and back to the control with Escape', async () => {
    withOffer();
    get('#it').focus();
    await press('Enter');
    const seen = [at()];
    for (let step = 0; step < 3; step++) {
      await press('Tab');
      seen.push(at());
    }
    expect(seen).toEqual(['attach', 'other', 'close', 'attach']);
    await press('Escape');
    expect(drawn()).toBeNull();
    expect(document.activeElement).toBe(get('#it'));
  });

  test('takes the offer with Enter', async () => {
    const { taken, clock } = withOffer();
    get('#it').focus();
    await press('Enter');
    clock.ms += 300;
    await press('Enter');
    expect(taken).toEqual(['so bhxh']);
  });

  test('a page’s own keys and a page that watches the focus hear nothing of it', async () => {
    withOffer();
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup', 'focusin', 'pointerdown', 'mousedown'])
      document.addEventListener(type, () => heard.push(type));
    get('#it').focus();
    await press('Enter');
    heard.length = 0;
    await press('Tab');
    await press('Escape');
    // The focus comes back to the page's own control.
    expect(heard).toEqual(['focusin']);
  });
});

describe('where it stands', () => {
  test('under the row, inside of the window', async () => {
    withOffer();
    await click(get('#it'));
    const box = drawn()?.box.getBoundingClientRect();
    const cell = get('#it').closest('td')?.getBoundingClientRect();
    expect(box?.top).toBeGreaterThanOrEqual(cell?.bottom ?? Infinity);
    expect(box?.right).toBeLessThanOrEqual(innerWidth);
  });

  test('over a modal dialog of the page, and usable there', async () => {
    const { clock, taken } = withOffer();
    const dialog = document.createElement('dialog');
    dialog.append(...document.body.childNodes);
    document.body.append(dialog);
    dialog.showModal();
    await click(get('#it'));
    clock.ms += 300;
    await click(part('attach'));
    expect(taken).toEqual(['so bhxh']);
  });

  test.for([0.8, 1.25, 2])('as large as ever on a page that zooms itself by %d', async (zoom) => {
    withOffer();
    await click(get('#it'));
    const plain = drawn()?.box.getBoundingClientRect().width;
    await press('Escape');
    document.documentElement.style.setProperty('zoom', String(zoom));
    await click(get('#it'));
    const { width, left, right, top } = part('attach').getBoundingClientRect();
    const box = drawn()?.box.getBoundingClientRect();
    document.documentElement.style.removeProperty('zoom');
    expect(box?.width).toBeCloseTo(plain ?? 0, 0);
    expect([left, top, innerWidth - right, width].every((each) => each > 0)).toBe(true);
  });

  test('goes with its row, and when somebody presses beside it', async () => {
    withOffer();
    await click(get('#it'));
    get('#it').closest('tr')?.remove();
    await expect.poll(() => drawn()).toBeNull();
    const { heard } = withOffer();
    await click(get('#it'));
    await click(get('#hoTen'));
    expect(drawn()).toBeNull();
    expect(heard).toMatchObject([{ element: get('#hoTen') }]);
  });

  test('goes when it is offered no more', async () => {
    const { set } = withOffer();
    await click(get('#it'));
    set([]);
    expect(drawn()).toBeNull();
  });
});

test('what we draw is not read as a part of the page', async () => {
  const { page } = withOffer();
  await click(get('#it'));
  const { host } = drawn() ?? {};
  if (host === undefined) throw new Error('Nothing is drawn');
  expect(shadowOf(host)).not.toBeNull();
  expect(page.shadowOf(host)).toBeNull();
});
