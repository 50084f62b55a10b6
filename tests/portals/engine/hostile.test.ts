import { afterEach, describe, expect, test } from 'vitest';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { sightPage } from '#lib/portals/engine/sight';
import type { Finder } from '#lib/portals/spec.schema';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { showOn } from './shown.ts';

const since = '2026-11-23';
const href = 'https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so';
const byLabel: Finder = { by: 'label', text: ['Số định danh'], since };
const right = '<label>Số định danh <input name="soDinhDanh" data-right></label>';
const page = `<label>Quy trình <select id="quyTrinh"></select></label>${right}`;

afterEach(() => document.body.replaceChildren());

function isFound(finders: Finder[]): boolean {
  const view = viewPage({ document, location: { href }, shadowOf: (element) => element.shadowRoot });
  const found = findOne(finders, view, 'control');
  return found.kind === 'found' && found.element.hasAttribute('data-right');
}

describe('H4 names in the page stand in for nothing', () => {
  const taken =
    'id name children parentElement parentNode localName namespaceURI nodeType firstChild firstElementChild lastElementChild nextSibling previousSibling previousElementSibling childNodes childElementCount textContent className shadowRoot assignedSlot getAttribute hasAttribute matches closest checkVisibility getRootNode querySelector querySelectorAll contains ownerDocument';

  test.for(taken.split(' '))('of a form: a field called %s', (name) => {
    document.body.innerHTML = `<form id="f"><input name="${name}"><input name="${name}"><div>${right}</div></form>`;
    for (const finder of [
      byLabel,
      { by: 'codeName', words: ['soDinhDanh'], since },
      { by: 'css', selector: 'form [name="soDinhDanh"]', since },
      { by: 'role', role: 'textbox', name: ['Số định danh'], since },
    ] satisfies Finder[])
      expect([finder.by, isFound([finder])]).toEqual([finder.by, true]);
  });

  test.for([
    'body',
    'getElementById',
    'documentElement',
    'defaultView',
    'createTreeWalker',
    'querySelectorAll',
  ])('of the document: a picture called %s', (name) => {
    document.body.innerHTML = `<img name="${name}" alt=""><p id="t">Số định danh</p><input aria-labelledby="t" data-right>`;
    const isSeen = isFound([byLabel]);
    for (const image of document.images) image.remove();
    expect(isSeen).toBe(true);
  });

  test.for(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])('an id of %s', (name) => {
    const html = `<label for="${name}">Số định danh</label><input id="${name}" name="${name}" role="${name}" data-right>`;
    document.body.innerHTML = `${html}<table><tr><th>${name}</th></tr></table><p>${name}: ${name}</p>`;
    expect(isFound([byLabel])).toBe(true);
    expect(isFound([{ by: 'codeName', words: [name], since }])).toBe(true);
    expect(Reflect.get({}, 'name')).toBe(undefined);
  });

  test('text that looks like a spec or a script is text', () => {
    Reflect.set(window, 'touched', false);
    const html = `<p>{"by":"css","selector":"input"}</p><label>Số định danh<img src="x:" onerror="touched = true"></label>`;
    expect(readPage(tnhsSpec, showOn('page', html, href))).toEqual({ kind: 'unknown', candidates: [] });
    expect(Reflect.get(window, 'touched')).toBe(false);
  });
});

describe('H3 a page as big as it likes costs no more than a big one', () => {
  /** Drawn, a browser itself does not survive ten thousand levels. */
  test.for([
    [1_000, ''],
    [10_000, 'display: none'],
  ] as const)('%d levels deep %s', ([levels, style]) => {
    const shown = showOn('page', page, href);
    const top = document.createElement('div');
    top.setAttribute('style', style);
    let at: Element = top;
    for (let level = 0; level < levels; level++) at = at.appendChild(document.createElement('div'));
    at.innerHTML = '<p>Số định danh</p><label>Số CCCD <input></label>';
    document.body.append(top);
    expect(readPage(tnhsSpec, shown)).toMatchObject({ kind: 'intake' });
    expect(viewPage(shown).elements.length).toBeGreaterThan(levels);
    expect(isFound([{ by: 'role', role: 'textbox', name: ['Số định danh'], since }])).toBe(true);
    top.remove();
  });

  test('a text of ten million signs', () => {
    const shown = showOn('page', page, href);
    const hidden = document.createElement('div');
    hidden.style.display = 'none';
    hidden.append('x'.repeat(10_000_000));
    document.body.append(hidden);
    document.querySelector('label')?.append('Số định danh '.repeat(2_000));
    const view = viewPage(shown);
    expect(view.captions.every(({ raw }) => raw.length <= 640)).toBe(true);
    expect(isFound([byLabel])).toBe(true);
  });

  test('a hundred thousand elements are not all looked at, and then nothing is written to', () => {
    const shown = showOn('page', page + '<p>x</p>'.repeat(100_000), href);
    const view = viewPage(shown);
    expect([view.cut, view.elements.length]).toEqual([true, 50_000]);
    const { sights } = sightPage(tnhsSpec, view);
    expect(sights.find(({ part }) => part === 'citizenNumber')?.state).toBe('ambiguous');
  });

  test('the rows of a long table are not looked at, as a table and as boxes', () => {
    const rows = '<tr><td>x</td></tr>'.repeat(400);
    const boxes = '<div role="row"><div role="cell">x</div></div>'.repeat(400);
    const view = viewPage(
      showOn(
        'page',
        `<table>${rows}</table><div role="grid">${boxes}</div><ul>${'<li>x</li>'.repeat(400)}</ul>`,
      ),
    );
    expect(view.elements).toHaveLength(404);
    expect(view.cut).toBe(false);
  });
});

describe('opening a shadow root is asked for seldom', () => {
  test('of built-in elements only those that would show nothing without one', () => {
    const html = `<div><p>x</p><span></span><input><my-box>x</my-box><form></form><table><tr><td></td></tr></table></div>`;
    const asked: string[] = [];
    const shown = showOn('closed shadow root', html, href);
    const view = viewPage({
      ...shown,
      shadowOf: (element) => {
        asked.push(element.localName);
        return shown.shadowOf(element);
      },
    });
    sightPage(tnhsSpec, view);
    expect(asked).toEqual(['portal-app', 'span', 'my-box']);
    expect(view.roots).toHaveLength(1);
  });

  test('roots in roots are all named', () => {
    const html =
      '<a-a><template shadowrootmode="open"><b-b><template shadowrootmode="closed"><slot></slot></template></b-b></template></a-a>';
    const view = viewPage(showOn('closed shadow root', html));
    expect(view.roots.map(({ host }) => host.localName)).toEqual(['portal-app', 'a-a', 'b-b']);
  });
});
