import { afterEach, describe, expect, test } from 'vitest';
import { fillControl } from '#lib/portals/engine/verbs/fill-control';
import { pressButton } from '#lib/portals/engine/verbs/press-button';
import type { FillVerb } from '#lib/portals/spec.schema';
import { meant, show } from './stage.ts';

afterEach(() => document.body.replaceChildren());

const list =
  '<select data-it><option value="">Chọn</option><option value="607">Cấp lại sổ</option><option value="608">Điều chỉnh</option><option value="609">Điều chỉnh</option></select>';
const radios =
  '<label><input type="radio" name="g" value="TT" data-it> Trực tiếp</label><label><input type="radio" name="g" value="BC"> Bưu chính</label><label><input type="radio" name="h"> Bưu chính</label>';
const ariaRadios =
  '<div role="radiogroup" data-it><span role="radio" aria-checked="false" onclick="this.ariaChecked=true">Nam</span><span role="radio" aria-checked="false" onclick="this.ariaChecked=true">Nữ</span></div>';
const mask = `<input data-it oninput="this.value=this.value.replace(/(\\d{3})(?=\\d)/g, '$1 ')">`;

describe('a value, by the kind of its control', () => {
  const cases: [string, string, FillVerb | null, string, object, string][] = [
    ['text', '<input data-it>', null, 'Hương', { kind: 'kept' }, 'Hương'],
    ['text area', '<textarea data-it></textarea>', 'plain', 'a b', { kind: 'kept' }, 'a b'],
    ['mask', mask, null, '001188', { kind: 'kept' }, '001 188'],
    ['no mask is wanted', mask, 'plain', '001188', { kind: 'changed', to: '001 188' }, '001 188'],
    [
      'cut short',
      '<input data-it oninput="this.value=this.value.slice(0,3)">',
      null,
      '001188',
      { kind: 'changed', to: '001' },
      '001',
    ],
    ['read only', '<input data-it readonly value="1">', null, '2', { kind: 'disabled' }, '1'],
    ['native date', '<input type="date" data-it>', null, '05/03/1988', { kind: 'kept' }, '1988-03-05'],
    [
      'date as text',
      '<input data-it onchange="this.value=\'5/3/1988\'">',
      'date',
      '05/03/1988',
      { kind: 'kept' },
      '5/3/1988',
    ],
    [
      'day and month swapped',
      '<input data-it onchange="this.value=\'03/05/1988\'">',
      'date',
      '05/03/1988',
      { kind: 'changed', to: '03/05/1988' },
      '03/05/1988',
    ],
    ['option by text', list, null, 'CAP LAI SO', { kind: 'kept' }, '607'],
    ['option by code', list, 'select', '608', { kind: 'kept' }, '608'],
    ['no such option', list, null, 'Hưu trí', { kind: 'noSuchChoice', offered: 4 }, ''],
    ['two such options', list, null, 'Điều chỉnh', { kind: 'ambiguousChoice' }, ''],
    [
      'list shut off',
      list.replace('<select', '<select disabled'),
      null,
      'Cấp lại sổ',
      { kind: 'disabled' },
      '',
    ],
    [
      'in a group shut off',
      '<fieldset disabled><input data-it value="1"></fieldset>',
      null,
      '2',
      { kind: 'disabled' },
      '1',
    ],
    [
      'in a part said to be off',
      '<div aria-disabled="true"><input data-it value="1"></div>',
      null,
      '2',
      { kind: 'disabled' },
      '1',
    ],
    ['in an inert part', '<div inert><input data-it value="1"></div>', null, '2', { kind: 'disabled' }, '1'],
    [
      'under a sheet',
      '<input data-it value="1"><div style="position:fixed;inset:0">Đang tải</div>',
      null,
      '2',
      { kind: 'covered' },
      '1',
    ],
    [
      'over a picture that fills the window',
      '<div style="position:fixed;inset:0;z-index:-1"></div><input data-it value="1">',
      null,
      '2',
      { kind: 'kept' },
      '2',
    ],
    [
      'in a sheet',
      '<div style="position:fixed;inset:0"><input data-it value="1"></div>',
      null,
      '2',
      { kind: 'kept' },
      '2',
    ],
    ['a text that opens no list', '<input data-it>', 'combobox', 'a', { kind: 'notOpened' }, ''],
    ['what is no control', '<output data-it>1</output>', 'plain', '2', { kind: 'notAControl' }, '1'],
  ];

  test.for(cases)('%s', async ([, html, verb, value, result, shown]) => {
    const { context } = show(html);
    expect(await fillControl(meant(), value, verb, context)).toEqual(result);
    expect(meant()).toHaveProperty('value', shown);
  });

  test('a radio button is chosen in its own group only', async () => {
    const { context } = show(radios);
    expect(await fillControl(meant(), 'bưu chính', null, context)).toEqual({ kind: 'kept' });
    expect([...document.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([
      false,
      true,
      false,
    ]);
    expect(await fillControl(meant(), 'Trực tuyến', null, context)).toEqual({
      kind: 'noSuchChoice',
      offered: 2,
    });
  });

  test('a radio button that is none is chosen by its label', async () => {
    const { context } = show(ariaRadios);
    expect(await fillControl(meant(), 'nu', null, context)).toEqual({ kind: 'kept' });
    expect([...document.querySelectorAll('span')].map(({ ariaChecked }) => ariaChecked)).toEqual([
      'false',
      'true',
    ]);
  });

  test('a switch is flipped only where it says something else', async () => {
    const { context } = show(
      `<div role="switch" aria-checked="true" data-it onclick="this.ariaChecked=this.ariaChecked!=='true'">Bật</div>`,
    );
    expect(await fillControl(meant(), 'có', null, context)).toEqual({ kind: 'kept' });
    expect(await fillControl(meant(), 'không', null, context)).toEqual({ kind: 'kept' });
    expect(meant().ariaChecked).toBe('false');
    expect(await fillControl(meant(), 'có lẽ', null, context)).toEqual({ kind: 'noSuchChoice', offered: 2 });
  });

  test('typing is one event, and the page is told that the field was left', async () => {
    const { context } = show('<input data-it>');
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup', 'beforeinput', 'input', 'change', 'blur', 'focusout'])
      meant().addEventListener(type, ({ isTrusted }) => heard.push(`${type} ${isTrusted}`));
    await fillControl(meant(), '001188012345', null, context);
    expect(heard).toEqual(['input false', 'change false', 'blur false', 'focusout false']);
  });
});

describe('a press', () => {
  const cover = '<div id="cover" style="position:fixed;inset:0;z-index:9">Đang tải</div>';
  const cases: [string, string, object, number][] = [
    ['is made', '<button data-it>Tìm</button>', { kind: 'pressed' }, 1],
    [
      'is made below the fold',
      '<div style="height:3000px"></div><button data-it>Tìm</button>',
      { kind: 'pressed' },
      1,
    ],
    [
      'is made through its label',
      '<label style="position:relative">Tìm<i style="position:absolute;inset:0"></i><input type="checkbox" data-it></label>',
      { kind: 'pressed' },
      1,
    ],
    ['is made on a link', '<a data-it href="#">Tìm</a>', { kind: 'pressed' }, 1],
    ['is made on a box', '<div role="button" data-it>Tìm</div>', { kind: 'pressed' }, 1],
    ['is not made on a disabled button', '<button data-it disabled>Tìm</button>', { kind: 'disabled' }, 0],
    ['is not made on one that says so', '<a data-it aria-disabled="true">Tìm</a>', { kind: 'disabled' }, 0],
    ['is not made where nothing shows', '<button data-it hidden>Tìm</button>', { kind: 'hidden' }, 0],
    [
      'is not made through a cover',
      `<button data-it>Tìm</button>${cover}`,
      { kind: 'covered', by: 'div “a a”' },
      0,
    ],
  ];

  test.for(cases)('%s', async ([, html, result, times]) => {
    const { context } = show(html);
    for (const how of ['click', 'mouse'] as const) {
      let pressed = 0;
      meant().onclick = () => void pressed++;
      expect(await pressButton(meant(), how, context)).toEqual(result);
      expect(pressed).toBe(times);
    }
  });

  test('of a mouse is the whole sequence at the centre', async () => {
    const { context } = show('<button data-it>Tìm</button>');
    const { left, top, width, height } = meant().getBoundingClientRect();
    const heard: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      meant().addEventListener(type, (event) => {
        if (!(event instanceof MouseEvent)) return;
        const atCentre =
          Math.abs(event.clientX - left - width / 2) < 1 && Math.abs(event.clientY - top - height / 2) < 1;
        heard.push(`${type} ${atCentre}`);
      });
    await pressButton(meant(), 'mouse', context);
    expect(heard).toEqual([
      'pointerdown true',
      'mousedown true',
      'pointerup true',
      'mouseup true',
      'click true',
    ]);
  });
});
