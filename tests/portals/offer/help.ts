import { vi } from 'vitest';
import type { OfferAnswer, RowOffer } from '#lib/domain/page-action';
import type { OfferWords } from '#lib/messaging/messages';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { withoutOwn } from '#lib/portals/engine/without-own';
import { createOffers } from '../../../entrypoints/portal-attach.content/offers.ts';
import { type Row, showIntake, spec as intakeSpec } from '../attach/widget.ts';

export const words: OfferWords = {
  product: 'Trợ lý TNHS',
  title: 'Đã có bản quét cho dòng này',
  attach: 'Đính kèm tệp đã quét',
  other: 'Chọn tệp khác…',
  close: 'Đóng',
  working: 'Đang chuyển tệp…',
  seeDesk: 'Chưa đính kèm. Mở Trợ lý TNHS trên thanh công cụ rồi bấm Đính kèm ở đó.',
  gone: 'Bản quét này không còn chờ nữa. Xem ở Trợ lý TNHS, hoặc chọn tệp khác.',
};

const roots = new WeakMap<Element, ShadowRoot>();

/** As the browser lets an extension look into closed shadow roots; the page's own scripts cannot. */
export function openClosedRoots(): void {
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const shadow = attachShadow.call(this, init);
    roots.set(this, shadow);
    return shadow;
  });
}

export const shadowOf = (element: Element): ShadowRoot | null => roots.get(element) ?? element.shadowRoot;

/** The practice portal's spec whose rows are opened and confirmed by these words, or by no words. */
export function specWith(upload: { open?: string[][]; confirm?: string[][] }): PortalSpec {
  const {
    open: _open,
    confirm: _confirm,
    ...plain
  } = intakeSpec.pages.intake?.components?.upload ?? {
    input: '',
    busy: { selectors: [], words: [] },
    error: { selectors: [], words: [] },
  };
  const { intake } = intakeSpec.pages;
  if (intake?.components === undefined) throw new Error('The practice spec maps no components');
  const components = { ...intake.components, upload: { ...plain, ...upload } };
  return { ...intakeSpec, pages: { ...intakeSpec.pages, intake: { ...intake, components } } };
}

/** What hears a press on the page: a press that is kept from it is heard by nobody. */
export type Heard = { element: Element; isTrusted: boolean };

export type Stand = ReturnType<typeof standBy>;

/** An intake page with the acting script's offers on it, and a clock that the test moves. */
export function standBy(
  rows: readonly Row[],
  {
    offers = [{ component: 'so bhxh', row: 'so bhxh', says: '3 trang · 1,9 MB' }],
    spec = specWith({}),
    answer = { kind: 'attaching' },
    isTaken = () => false,
  }: {
    offers?: RowOffer[];
    spec?: PortalSpec;
    answer?: OfferAnswer;
    isTaken?: (row: string) => boolean;
  } = {},
) {
  const own = new WeakSet<Node>();
  const page = withoutOwn({ ...showIntake(rows), shadowOf }, (element) => own.has(element));
  const heard: Heard[] = [];
  const taken: string[] = [];
  const clock = { ms: 0 };
  const hear = (event: Event) => {
    const [element] = event.composedPath();
    if (element instanceof Element) heard.push({ element, isTrusted: event.isTrusted });
    // No file chooser opens in these tests.
    event.preventDefault();
  };
  document.body.addEventListener('click', hear);
  const standing = createOffers({
    page,
    own,
    now: () => clock.ms,
    isTaken,
    take: async (component) => {
      taken.push(component);
      return answer;
    },
  });
  standing.set({ spec, words, offers });
  return {
    heard,
    taken,
    clock,
    page,
    set: (next: RowOffer[]) => standing.set({ spec, words, offers: next }),
    stop(): void {
      standing.stop();
      document.body.removeEventListener('click', hear);
    },
  };
}

/** What we have drawn on the page, and is shown. */
export function drawn(selector = '.offer'): { host: HTMLElement; box: HTMLElement } | null {
  for (const host of document.querySelectorAll('div')) {
    const box = roots.get(host)?.querySelector<HTMLElement>(selector);
    if (box) return { host, box };
  }
  return null;
}

export function part(name: 'attach' | 'other' | 'close' | 'says'): HTMLElement {
  const found = drawn()?.box.querySelector<HTMLElement>(`.${name}`);
  if (!found) throw new Error(`The offer has no ${name}`);
  return found;
}

export function get(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Nothing is ${selector}`);
  return found;
}
