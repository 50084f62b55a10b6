import { afterEach, describe, expect, test } from 'vitest';
import { catchFileChoice } from '#lib/portals/engine/attach/place/catch-file-choice';
import { putFile } from '#lib/portals/engine/verbs/put-file';
import { catchNextChoice } from '#lib/portals/engine/page-world/catch-file-choice';
import { caughtEvent, disarmEvent } from '#lib/portals/engine/page-world/names';
import { attachTo, chosen, element, worldContext } from './ladder.ts';
import { pdf, showIntake } from './widget.ts';

const natives: [object, string][] = [
  [HTMLElement.prototype, 'click'],
  [EventTarget.prototype, 'dispatchEvent'],
  [HTMLInputElement.prototype, 'showPicker'],
  [window, 'showOpenFilePicker'],
];
const state = () => natives.map(([owner, key]) => Object.getOwnPropertyDescriptor(owner, key));
const untouched = state();

afterEach(() => {
  document.dispatchEvent(new Event(disarmEvent));
  document.body.replaceChildren();
});

function fileInput(): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'file' });
}

/** A headless window opens no chooser: whether one would have opened is told by what was not kept from happening. */
const ways: [string, (input: HTMLInputElement) => void][] = [
  ['click()', (input) => input.click()],
  ['showPicker()', (input) => input.showPicker()],
  ['a click event made for it', (input) => void input.dispatchEvent(new MouseEvent('click'))],
  [
    'a click event that can be cancelled',
    (input) => void input.dispatchEvent(new MouseEvent('click', { cancelable: true })),
  ],
  [
    'a click of its label, both off the page',
    (input) => {
      const label = document.createElement('label');
      label.append(input);
      label.click();
    },
  ],
];

describe('A17 the page’s next call for a file', () => {
  test.for(ways)(
    '%s of an input that is nowhere on the page is caught, and all is as it was',
    async ([, ask]) => {
      const page = showIntake([]);
      const names: string[] = [];
      const input = fileInput();
      input.addEventListener('change', (event) => names.push(chosen(event).name));
      const catching = await catchFileChoice(worldContext(page));
      expect(catching?.caught()).toBeNull();
      ask(input);
      expect(catching?.caught()).toBe(input);
      expect(state()).toEqual(untouched);
      putFile(input, pdf());
      catching?.end();
      expect(names).toEqual(['so-bhxh.pdf']);
    },
  );

  test('the page’s own listeners hear of the click, which opens nothing', async () => {
    const catching = await catchFileChoice(worldContext(showIntake([])));
    const input = fileInput();
    const heard: boolean[] = [];
    input.addEventListener('click', (event) => heard.push(event.defaultPrevented));
    input.click();
    catching?.end();
    expect(heard).toEqual([true]);
  });

  test('an input on the page that is clicked by the browser itself, for its label, is caught and opens nothing', async () => {
    const page = showIntake([]);
    document.body.append(element('<p><label for="late">Chọn</label><input type="file" id="late"></p>'));
    const catching = await catchFileChoice(worldContext(page));
    const prevented: boolean[] = [];
    document.body.addEventListener('click', (event) => prevented.push(event.defaultPrevented));
    document.querySelector('label[for=late]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(catching?.caught()?.id).toBe('late');
    catching?.end();
    expect(prevented).toEqual([false, true]);
  });

  test('an input in a closed shadow root is told as itself', async () => {
    const page = showIntake([]);
    const root = document.body.appendChild(document.createElement('x-up')).attachShadow({ mode: 'closed' });
    const input = fileInput();
    root.append(input);
    const catching = await catchFileChoice(worldContext(page));
    input.click();
    expect(catching?.caught()).toBe(input);
    catching?.end();
  });

  test('showOpenFilePicker gets the file as a handle, by the options it asked with', async () => {
    const catching = await catchFileChoice(worldContext(showIntake([])));
    const call: unknown = Reflect.get(window, 'showOpenFilePicker');
    if (typeof call !== 'function') throw new Error('No such picker');
    const answer: Promise<{ kind: string; name: string; getFile: () => Promise<File> }[]> = call({
      multiple: false,
      types: [{ description: 'PDF', accept: { 'application/pdf': ['.pdf'] } }],
    });
    const input = catching?.caught();
    expect([input?.accept, input?.multiple]).toEqual(['application/pdf,.pdf', false]);
    if (input) putFile(input, pdf('giấy tờ.pdf', 'bytes'));
    catching?.end();
    const [handle, ...others] = await answer;
    expect([handle?.kind, handle?.name, others.length]).toEqual(['file', 'giấy tờ.pdf', 0]);
    expect(await (await handle?.getFile())?.text()).toBe('bytes');
    expect(input?.files).toHaveLength(0);
  });

  test('showOpenFilePicker that gets no file ends as if the officer had closed the chooser', async () => {
    const catching = await catchFileChoice(worldContext(showIntake([])));
    const call: unknown = Reflect.get(window, 'showOpenFilePicker');
    const answer: unknown = typeof call === 'function' ? call() : null;
    catching?.end();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('only the first call counts', async () => {
    const catching = await catchFileChoice(worldContext(showIntake([])));
    const [first, second] = [fileInput(), fileInput()];
    document.body.append(second);
    first.click();
    second.click();
    expect(catching?.caught()).toBe(first);
    catching?.end();
  });

  test('what is no call for a file goes its way', async () => {
    const catching = await catchFileChoice(worldContext(showIntake([])));
    let clicks = 0;
    const button = element('<button type="button">Khác</button>');
    document.body.append(button);
    button.addEventListener('click', () => clicks++);
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect([clicks, catching?.caught()]).toEqual([2, null]);
    catching?.end();
    expect(state()).toEqual(untouched);
  });
});

describe('A18 nothing is left in the page', () => {
  test('it ends by itself when its time is over', async () => {
    catchNextChoice(window, 30);
    expect(state()).not.toEqual(untouched);
    await expect.poll(state).toEqual(untouched);
  });

  test('arming twice leaves one, and ending takes it away', () => {
    catchNextChoice(window);
    catchNextChoice(window);
    document.dispatchEvent(new Event(disarmEvent));
    expect(state()).toEqual(untouched);
  });

  test('what the page has put in the place meanwhile stays, and goes through to the browser’s own', () => {
    catchNextChoice(window);
    const ours = HTMLElement.prototype.click;
    let calls = 0;
    HTMLElement.prototype.click = function click() {
      calls++;
      ours.call(this);
    };
    const theirs = HTMLElement.prototype.click;
    document.dispatchEvent(new Event(disarmEvent));
    expect(HTMLElement.prototype.click).toBe(theirs);
    const told: Event[] = [];
    const onCaught = (event: Event): void => void told.push(event);
    document.addEventListener(caughtEvent, onCaught);
    let clicks = 0;
    const button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('click', () => clicks++);
    button.click();
    document.removeEventListener(caughtEvent, onCaught);
    HTMLElement.prototype.click = ours;
    expect([calls, clicks, told.length]).toEqual([1, 1, 0]);
    Object.defineProperty(HTMLElement.prototype, 'click', untouched[0] ?? {});
  });

  test('a page that tells of a caught input while no order runs gets nothing', async () => {
    const page = showIntake([{ name: 'Sổ BHXH', cell: 'Chưa có tệp' }]);
    const input = fileInput();
    document.body.append(input);
    let changes = 0;
    input.addEventListener('change', () => changes++);
    const tell = () => document.dispatchEvent(new SubmitEvent(caughtEvent, { submitter: input }));
    tell();
    const ended = attachTo(page);
    tell();
    await ended;
    tell();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([changes, input.files?.length]).toEqual([0, 0]);
  });

  test('what a page tells of that is no file input is not taken', async () => {
    const catching = await catchFileChoice(worldContext(showIntake([])));
    document.dispatchEvent(new SubmitEvent(caughtEvent, { submitter: document.createElement('button') }));
    document.dispatchEvent(new FocusEvent(caughtEvent, { relatedTarget: document.createElement('input') }));
    expect(catching?.caught()).toBeNull();
    catching?.end();
  });

  test('where the page’s world cannot be set nothing is caught, and nobody listens', async () => {
    expect(await catchFileChoice(worldContext(showIntake([]), { armPage: async () => false }))).toBeNull();
    expect(state()).toEqual(untouched);
  });
});
