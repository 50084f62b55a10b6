import { afterEach, describe, expect, test } from 'vitest';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import type { Finder } from '#lib/portals/spec.schema';
import { grounds, showOn } from './shown.ts';
import { byCss, byId, byLabel, byName, byRole, outcome, since } from './ways.ts';

afterEach(() => document.body.replaceChildren());

describe('each way of finding', () => {
  const ways: [string, Finder, string, string][] = [
    [
      'a role and its name',
      byRole('button', 'Tìm kiếm'),
      '<button data-right><i></i> Tìm&nbsp;kiếm</button><button>Xoá</button>',
      'found',
    ],
    [
      'a name given by ARIA',
      byRole('button', 'Tìm kiếm'),
      '<div role="button" aria-label="TÌM KIẾM" data-right>🔍</div>',
      'found',
    ],
    [
      'a submit button by its value',
      byRole('button', 'Tra cứu'),
      '<input type="submit" value="Tra cứu" data-right>',
      'found',
    ],
    [
      'a button named by what is in its slot',
      byRole('button', 'Tìm kiếm'),
      '<my-b>Tìm kiếm<template shadowrootmode="open"><button data-right><slot></slot></button></template></my-b>',
      'found',
    ],
    [
      'a button named in its shadow root',
      byRole('button', 'Tìm kiếm'),
      '<my-b role="button" data-right><template shadowrootmode="closed"><span>Tìm kiếm</span></template></my-b>',
      'found',
    ],
    [
      'an id in the same shadow root',
      byRole('button', 'Tìm kiếm'),
      '<my-b><template shadowrootmode="open"><i id="t">Tìm kiếm</i><button aria-labelledby="t" data-right>x</button></template></my-b>',
      'found',
    ],
    [
      'a link to somewhere is no button',
      byRole('button', 'Tìm kiếm'),
      '<a href="/tim">Tìm kiếm</a>',
      'notFound',
    ],
    [
      'C8 a link that leads nowhere',
      byRole('button', 'Tìm kiếm'),
      '<a href="/tim">Tìm kiếm</a><a href="javascript:;" data-right>Tìm kiếm</a>',
      'found',
    ],
    ['C8 a link without an address', byRole('button', 'Tìm kiếm'), '<a data-right>Tìm kiếm</a>', 'found'],
    [
      'C8 two such links',
      byRole('button', 'Tìm kiếm'),
      '<a>Tìm kiếm</a><a href="#">Tìm kiếm</a>',
      'ambiguous',
    ],
    [
      'C8 the page’s button beside its menu',
      byRole('button', 'Tìm kiếm'),
      '<a href="#">Tìm kiếm</a><button data-right>Tìm kiếm</button>',
      'found',
    ],
    [
      'an exact text',
      { by: 'text', text: ['Không tìm thấy'], since },
      '<p><b data-right>Không tìm thấy.</b></p><p>Không tìm thấy gì</p>',
      'found',
    ],
    [
      'a cell by its column and row',
      { by: 'cell', column: ['Trạng thái'], row: ['An'], since },
      '<table><tr><th>Tên</th><th>Trạng thái</th></tr><tr><td>An</td><td data-right>Có</td></tr><tr><td>Bình</td><td>Không</td></tr></table>',
      'found',
    ],
    [
      'a code name behind generated parts',
      byName('số định danh'),
      '<input name="ctl00$txtSoDinhDanh" data-right>',
      'found',
    ],
    ['a code name in snake case', byName('soDinhDanh'), '<input id="x_so_dinh_danh_2" data-right>', 'found'],
    [
      'a code name in one word',
      byName('số định danh'),
      '<input formcontrolname="sodinhdanh" data-right>',
      'found',
    ],
    [
      'a code name of a test id',
      byName('soDinhDanh'),
      '<input data-testid="form.so-dinh-danh" data-right>',
      'found',
    ],
    [
      'a code name with a kind before it',
      byName('soDinhDanh'),
      '<input id="txtsodinhdanh" data-right>',
      'found',
    ],
    [
      'a code name with an acronym',
      byName('so CCCD'),
      '<input ng-reflect-name="nguoiNopSoCCCD" data-right>',
      'found',
    ],
    [
      'a code name of a generated form',
      byName('soDinhDanh'),
      '<input id="frm:soDinhDanh" data-right>',
      'found',
    ],
    ['no name of another person', byName('soDinhDanh'), '<input id="frm:soDinhDanhNguoiKhac">', 'notFound'],
    ['no name that goes on', byName('so CCCD'), '<input ng-reflect-name="soCCCDNguoiNop">', 'notFound'],
    ['no part of a word', byName('cmnd'), '<input id="xcmndx">', 'notFound'],
    ['no words in another order', byName('số định danh'), '<input id="danhSoDinh">', 'notFound'],
    [
      'a code name of an element that holds the field',
      byName('soDinhDanh'),
      '<my-input id="soDinhDanh"><input data-right></my-input>',
      'found',
    ],
    ['an id suffix', byId, '<input id="ctl00_q9_txtSoDinhDanh" data-right>', 'found'],
    ['no suffix within a word', byId, '<input id="xtxtSoDinhDanh">', 'notFound'],
    ['a selector', byCss('div > input.k'), '<div><input class="k" data-right></div>', 'found'],
    [
      'a selector of one tag',
      byCss('input[name="a"]'),
      '<input name="a" data-right><select name="a"></select>',
      'found',
    ],
    ['a selector that is none', byCss('input[[['), '<input>', 'notFound'],
    ['a selector that is none, on an empty page', byCss('input:nope('), '', 'notFound'],
  ];

  describe.each(grounds)('in the %s', (ground) => {
    test.for(ways)('%s', ([, finder, html, expected]) => {
      const wanted = ['role', 'text', 'cell'].includes(finder.by) ? 'any' : 'control';
      expect(outcome(html, [finder], { ground, wanted })).toBe(expected);
    });
  });
});

describe('F1 changed pages give the right element or a named failure, never another element', () => {
  const page =
    '<div class="c"><label for="x_txtSoDinhDanh">Số định danh</label><input class="k" id="x_txtSoDinhDanh" data-right></div><div><label for="n">Họ và tên</label><input id="n"></div>';
  const noLabel = page.replace(/<label for="x.*?<\/label>/, '');
  const mutations: [string, string, string][] = [
    ['classes renamed', page.replaceAll('class="', 'class="new-'), 'found'],
    [
      'wrapped in boxes',
      page.replace(/<input class.*?>/, (input) => `<div><span>${input}</span></div>`),
      'found',
    ],
    ['order swapped', page.replace(/^(<div.*?<\/div>)(.*)$/, '$2$1'), 'found'],
    ['generated prefix changed', page.replaceAll('x_txt', 'ctl00_q9_txt'), 'found'],
    ['label dropped', noLabel, 'found'],
    ['id changed', page.replaceAll('x_txtSoDinhDanh', 'y'), 'found'],
    ['label and id both gone', noLabel.replaceAll('x_txtSoDinhDanh', 'y'), 'notFound'],
    ['label twice', `${page}<label>Số định danh<input></label>`, 'ambiguous'],
    [
      'label moved to another field',
      page.replace('for="x_txtSoDinhDanh"', 'for="n"').replace('<label for="n">Họ', '<label>Họ'),
      'disagree',
    ],
    [
      'id moved to another field',
      page.replaceAll('x_txtSoDinhDanh', 'y').replaceAll('"n"', '"x_txtSoDinhDanh"'),
      'disagree',
    ],
    ['the field hidden', page.replace('data-right', 'data-right style="display: none"'), 'notFound'],
  ];

  test.for(mutations)('%s', ([, html, expected]) => {
    expect(outcome(html, [byLabel, byId])).toBe(expected);
  });

  test('a failure names what was found by tag and shape, never by value', () => {
    const html =
      '<label>Số định danh<input value="001188012345"></label><label>Số CCCD<input value="Giang"></label>';
    const found = findOne([byLabel], viewPage(showOn('page', html)), 'control');
    expect(found).toEqual({ kind: 'failed', why: 'ambiguous', found: ['input “999999999999”', 'input “a”'] });
  });

  test('radio buttons of one group are one field, those of two groups are two', () => {
    const group = (name: string) =>
      `<fieldset><legend>Hình thức</legend><input type="radio" name="${name}"> Trực tiếp <input type="radio" name="${name}" checked data-right> Bưu chính</fieldset>`;
    const finder: Finder = { by: 'label', text: ['Hình thức'], since };
    expect(outcome(group('a'), [finder])).toBe('found');
    expect(outcome(group('a') + group('b'), [finder])).toBe('ambiguous');
    expect(outcome(`<form>${group('a')}</form><form>${group('a')}</form>`, [finder])).toBe('ambiguous');
  });
});
