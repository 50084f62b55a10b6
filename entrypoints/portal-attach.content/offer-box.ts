import type { OfferWords } from '#lib/messaging/messages';
import { makeElement } from '#lib/portals/engine/dom';
import { drawIcon } from './icons.ts';

/** What can be pressed on the offer. */
export type OfferButton = 'attach' | 'other' | 'close';

/** What the offer shows: the file that waits, that it is being handed over, or why it was not. */
export type OfferState = 'waiting' | 'working' | 'seeDesk' | 'gone';

/** The offer as it is drawn; `buttons` in the order the Tab key goes. */
export type OfferBox = {
  element: HTMLElement;
  buttons: ReadonlyMap<OfferButton, HTMLElement>;
  show(state: OfferState): void;
};

/** Draws the offer of a file. `says`: how many pages and how large; nothing of whose it is. */
export function drawOffer(document: Document, words: OfferWords, file: string): OfferBox {
  const make = (tag: 'div' | 'span' | 'button', name: string, text = ''): HTMLElement => {
    const element = makeElement(document, tag);
    element.className = name;
    element.textContent = text;
    if (tag === 'button') element.setAttribute('type', 'button');
    return element;
  };
  const element = make('div', 'offer');
  const title = make('div', 'title', words.title);
  const says = make('div', 'says', file);
  title.id = 'title';
  says.id = 'says';
  says.setAttribute('role', 'status');
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', title.id);
  element.setAttribute('aria-describedby', says.id);

  const attach = make('button', 'attach');
  const other = make('button', 'other', words.other);
  const close = make('button', 'close');
  close.setAttribute('aria-label', words.close);
  close.append(drawIcon(document, 'close'));
  const mark = make('span', 'mark');
  mark.style.cssText = 'display: flex; flex: none;';
  mark.append(drawIcon(document, 'scan'));
  const top = make('div', 'top');
  top.append(mark, make('span', 'product', words.product), close);
  const actions = make('div', 'actions');
  actions.append(attach, other);
  element.append(top, title, says, actions);

  function show(state: OfferState): void {
    const isWorking = state === 'working';
    element.classList.toggle('told', state === 'seeDesk' || state === 'gone');
    attach.classList.toggle('working', isWorking);
    attach.replaceChildren(
      drawIcon(document, isWorking ? 'working' : 'paperclip'),
      isWorking ? words.working : words.attach,
    );
    for (const button of [attach, other]) button.toggleAttribute('aria-disabled', false);
    if (isWorking) for (const button of [attach, other]) button.setAttribute('aria-disabled', 'true');
    if (state === 'seeDesk' || state === 'gone') says.textContent = words[state];
  }

  show('waiting');
  return {
    element,
    buttons: new Map<OfferButton, HTMLElement>([
      ['attach', attach],
      ['other', other],
      ['close', close],
    ]),
    show,
  };
}
