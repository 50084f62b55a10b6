import { afterEach, describe, expect, test } from 'vitest';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { byLabel, intake, outcome, procedure, readOutcome, right, show } from './help.ts';

const twin = (style: string, more = '') =>
  `<p style="${style}" ${more}><label>Số định danh <input name="soDinhDanh"></label></p>`;

afterEach(() => document.body.replaceChildren());

describe('F1 a field that is imitated is found, or named as ambiguous', () => {
  test.for([
    ['not drawn', twin('display: none')],
    ['invisible', twin('visibility: hidden')],
    ['hidden', twin('', 'hidden')],
    ['in a closed <details>', `<details><summary>x</summary>${twin('')}</details>`],
    ['in a template', `<template>${twin('')}</template>`],
    ['in a comment', `<!-- ${twin('')} -->`],
    ['as text', `<pre>${twin('').replaceAll('<', '&lt;')}</pre>`],
    ['in content-visibility: hidden', `<div style="content-visibility: hidden">${twin('')}</div>`],
  ])('one that is %s makes no difference', ([, markup]) => {
    expect(outcome(show(`${intake}${markup}`))).toBe('right');
    expect(outcome(show(`${markup}${intake}`))).toBe('right');
  });

  test.for([
    ['off the screen', twin('position: absolute; left: -9999px')],
    ['transparent', twin('opacity: 0')],
    ['without size', twin('width: 0; height: 0; overflow: hidden')],
    ['clipped', twin('position: absolute; clip-path: inset(50%)')],
    [
      'covered',
      `<div style="position: relative">${twin('')}<div style="position: absolute; inset: 0; background: red"></div></div>`,
    ],
    ['beside', twin('')],
  ])('one that is %s is never taken for it', ([, markup]) => {
    for (const page of [`${intake}${markup}`, `${markup}${intake}`]) {
      expect(['right', 'ambiguous', 'disagree']).toContain(outcome(show(page)));
      expect(['right', 'ambiguous', 'disagree']).toContain(readOutcome(show(page), [byLabel]));
    }
  });

  test.for([
    ['with its words only', '<p><label>Số định danh <input name="khac"></label></p>'],
    ['with its name only', '<p><label>Ghi chú <input name="soDinhDanh"></label></p>'],
    ['with its words, as a title', '<p><input title="Số định danh" name="khac"></p>'],
    ['with its words, as ARIA', '<p><input aria-label="Số định danh" name="khac"></p>'],
  ])('F2 one %s is not written to in its place', ([, markup]) => {
    expect(['oneWay', 'notFound']).toContain(outcome(show(`${procedure}${markup}`)));
    expect(['right', 'ambiguous', 'disagree']).toContain(outcome(show(`${markup}${intake}`)));
  });

  test('a label that names another field by its words and this one by its markup stops', () => {
    const html = `<p><label for="x">Ghi chú</label> <input id="x" name="soDinhDanh" data-right></p>
      <p><label for="y">Số định danh</label> <input id="y" name="ghiChu"></p>`;
    expect(outcome(show(html))).toBe('disagree');
  });
});

describe('H4 nothing of the page is evaluated', () => {
  test.for([
    '{"by":"css","selector":"*"}',
    '{"by":"label","text":["Số định danh"]}',
    "';touched=true;//",
    '${touched=true}',
    '{{touched=true}}',
    '<img src="x:" onerror="touched=true">',
    'javascript:touched=true',
    '](*)[.*+?^${}()|\\',
    '__proto__',
    '\u0000\u202e\uffff\ud800',
    '*/ } * { display: none',
  ])('a text, a value, a name and an id of %s', async (text) => {
    Reflect.set(window, 'touched', false);
    const page = show(intake);
    for (const attribute of [
      'id',
      'name',
      'class',
      'aria-label',
      'title',
      'placeholder',
      'data-field',
      'role',
    ]) {
      const input = document.createElement('input');
      input.value = text;
      input.setAttribute(attribute, text);
      const label = document.createElement('label');
      label.append(text, input);
      const table = document.createElement('table');
      table.createTHead().insertRow().insertCell().textContent = text;
      table.insertRow().insertCell().textContent = text;
      document.body.append(label, table, document.createTextNode(text));
    }
    expect(outcome(page)).toBe('right');
    expect(readPage(tnhsSpec, page)).toMatchObject({ kind: 'intake' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(Reflect.get(window, 'touched')).toBe(false);
  });

  test('wordings that are no words of any page find nothing, and a selector that is none too', () => {
    const page = show(intake);
    const since = '2026-11-23';
    for (const selector of [
      '<<',
      ':has(',
      '*{}',
      '',
      '::before',
      ':host-context(',
      '\\',
      'a'.repeat(20_000),
      ':is(',
    ]) {
      const found = findOne([{ by: 'css', selector, since }], viewPage(page), 'any');
      expect([selector.slice(0, 12), found.kind]).toEqual([selector.slice(0, 12), 'failed']);
    }
    for (const text of ['', ' ', '.*', '\\', '(', '*', ':'])
      expect(outcome(page, [{ by: 'label', text: [text], since }])).toBe('notFound');
  });

  test('a document that has only a field and nothing around it is read', () => {
    expect(outcome(show(right))).toBe('right');
  });
});
