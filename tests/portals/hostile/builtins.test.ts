import { afterEach, describe, expect, test } from 'vitest';
import { readPage } from '#lib/portals/engine/read-page';
import { viewPage } from '#lib/portals/engine/page-view';
import { sightPage } from '#lib/portals/engine/sight';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { href, intake, outcome, show } from './help.ts';

const page = `${intake}<table><tr><th>Tên giấy tờ</th><th>Tệp tin</th></tr>
  <tr><td>Tờ khai TK1-TS</td><td><input type="file"></td></tr></table>`;

afterEach(() => document.body.replaceChildren());

const read = () => {
  const shown = show(page);
  return JSON.stringify([readPage(tnhsSpec, shown), sightPage(tnhsSpec, viewPage(shown))]);
};

describe('H4 what is added to all objects is nobody’s property', () => {
  test.for([
    'off',
    'optional',
    'has',
    'hasNot',
    'not',
    'within',
    'press',
    'components',
    'fill',
    'places',
    'path',
    'hash',
    'says',
    'kind',
    'element',
    'names',
    'busy',
    'error',
    'requestPath',
    'maxBytes',
    'copyKind',
    'required',
    'notFound',
    'get',
    'set',
    'value',
    'enumerable',
    'writable',
    'hidden',
    'control',
    'text',
    'any',
    'td',
    'th',
  ])('Object.prototype.%s', (name) => {
    const before = read();
    for (const value of [{ why: 'x', since: 'x' }, true, 'x']) {
      let polluted = '';
      // oxlint-disable-next-line no-extend-native -- what a hostile page does
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
      try {
        polluted = read();
      } finally {
        Reflect.deleteProperty(Object.prototype, name);
      }
      expect(polluted).toBe(before);
    }
  });

  test('Array.prototype with a key that can be listed', () => {
    const before = read();
    let polluted = '';
    // oxlint-disable-next-line no-extend-native -- what a hostile page does
    Object.defineProperty(Array.prototype, 'extra', { value: () => 1, enumerable: true, configurable: true });
    try {
      polluted = read();
    } finally {
      Reflect.deleteProperty(Array.prototype, 'extra');
    }
    expect(polluted).toBe(before);
  });
});

describe('H4 a page that redefined its builtins is read from another world as it is', () => {
  const evil = `
    const bad = (name) => function () { throw new Error(name); };
    for (const name of ['checkVisibility', 'closest', 'matches', 'getAttribute', 'hasAttribute', 'querySelector', 'querySelectorAll', 'hasAttributes'])
      Element.prototype[name] = bad(name);
    for (const name of ['contains', 'getRootNode', 'compareDocumentPosition']) Node.prototype[name] = bad(name);
    for (const name of ['getElementById', 'querySelector', 'querySelectorAll', 'createTreeWalker']) Document.prototype[name] = bad(name);
    for (const name of ['map', 'filter', 'flatMap', 'push', 'includes', Symbol.iterator]) Array.prototype[name] = bad(String(name));
    for (const name of ['replace', 'normalize', 'toLowerCase', 'trim']) String.prototype[name] = bad(name);
    RegExp.prototype.exec = bad('exec');
    Object.defineProperty(Node.prototype, 'textContent', { get: bad('textContent') });
    Object.defineProperty(Node.prototype, 'parentNode', { get: bad('parentNode') });
    Object.defineProperty(Element.prototype, 'localName', { get: bad('localName') });
    Object.defineProperty(Element.prototype, 'shadowRoot', { get: bad('shadowRoot') });
    Object.defineProperty(HTMLInputElement.prototype, 'labels', { get: bad('labels') });
    window.getComputedStyle = bad('getComputedStyle');
  `;

  /** A frame has a world of its own, as a page has beside a content script; the engine's is the test's. */
  test('in a frame whose prototypes throw', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentDocument;
    const script = inner?.createElement('script');
    if (!inner || !script) throw new Error('The frame is empty');
    inner.body.innerHTML = page;
    script.textContent = evil;
    inner.head.append(script);
    const shown = { document: inner, location: { href }, shadowOf: () => null };
    expect(readPage(tnhsSpec, shown)).toMatchObject({
      kind: 'intake',
      components: [{ name: 'Tờ khai TK1-TS' }],
    });
    expect(outcome(shown)).toBe('right');
  });
});

describe('H4 what an element says of itself is not asked', () => {
  const hostile = [
    'checkVisibility',
    'closest',
    'contains',
    'matches',
    'getAttribute',
    'hasAttribute',
    'getRootNode',
    'querySelector',
    'querySelectorAll',
  ];
  const getters = [
    'localName',
    'namespaceURI',
    'parentNode',
    'parentElement',
    'textContent',
    'shadowRoot',
    'id',
    'className',
    'assignedSlot',
    'children',
    'firstChild',
    'nextSibling',
    'nodeType',
    'labels',
    'innerText',
    'role',
  ];

  test.for([...hostile, ...getters])('an element whose own %s throws, and one whose lies', (name) => {
    for (const value of [null, undefined, 'x', {}, document.body]) {
      const shown = show(`${page}<div id="trap"><span>Ghi chú</span><input></div>`);
      const traps = document.querySelectorAll('#trap, #trap *, p, label, table, td');
      for (const element of traps) {
        if (hostile.includes(name))
          Object.defineProperty(element, name, { value: () => value, configurable: true });
        else
          Object.defineProperty(element, name, {
            configurable: true,
            get: () => {
              if (value === null) throw new Error(`${name} was asked`);
              return value;
            },
          });
      }
      expect(outcome(shown)).toBe('right');
      expect(readPage(tnhsSpec, shown)).toMatchObject({ kind: 'intake' });
      for (const element of traps) Reflect.deleteProperty(element, name);
    }
  });

  test('custom elements that throw from every callback and getter', () => {
    const name = 'evil-element';
    if (customElements.get(name) === undefined)
      customElements.define(
        name,
        class extends HTMLElement {
          static observedAttributes = ['class', 'style'];
          override get shadowRoot(): never {
            throw new Error('shadowRoot was asked');
          }
          get value(): never {
            throw new Error('value was asked');
          }
          override checkVisibility(): never {
            throw new Error('checkVisibility was asked');
          }
        },
      );
    show(`${page}<${name}><p>Ghi chú</p></${name}><${name} role="textbox"></${name}>`);
    // The content script opens roots with the browser's own function, never with the element's getter.
    const shown = { document, location: { href }, shadowOf: () => null };
    expect(outcome(shown)).toBe('right');
  });

  test('a shadow root that is no shadow root, or whose opening throws, is none', () => {
    show(`${page}<x-a>Ghi chú</x-a>`);
    const throwing = {
      document,
      location: { href },
      shadowOf: (element: Element) => {
        if (element.localName === 'x-a') throw new Error('closed');
        return null;
      },
    };
    expect(outcome(throwing)).toBe('right');
    expect(readPage(tnhsSpec, throwing)).toMatchObject({ kind: 'intake' });
  });

  test.for([
    '<img name="body" alt="">',
    '<form name="getElementById"><input></form>',
    '<iframe name="location"></iframe>',
    '<img name="documentElement" alt="">',
    '<form name="defaultView"></form>',
    '<object name="querySelector"></object>',
    '<form name="forms"><input name="length"></form>',
    '<a id="window"></a>',
    '<input id="document">',
    '<form id="x2"><input name="submit"><input name="elements"><input name="action"></form>',
    '<form><input name="id"><input name="children"><input name="parentElement"><input name="nodeName"><input name="attributes"></form>',
    '<form><input name="getBoundingClientRect"><input name="checkVisibility"><input name="scrollTop"></form>',
    '<fieldset name="elements"><input name="children"></fieldset>',
  ])('%s takes no name of the engine’s', (markup) => {
    const holder = document.createElement('div');
    document.body.replaceChildren(holder);
    const inside = /^<(form|fieldset)/.test(markup) ? [markup.replace('><', `>${page}<`)] : [];
    for (const html of [`${page}${markup}`, `${markup}${page}`, ...inside]) {
      holder.innerHTML = html;
      const shown = { document, location: { href }, shadowOf: (element: Element) => element.shadowRoot };
      const found = outcome(shown);
      const reading = readPage(tnhsSpec, shown);
      holder.replaceChildren();
      expect([found, reading.kind]).toEqual(['right', 'intake']);
    }
  });
});
