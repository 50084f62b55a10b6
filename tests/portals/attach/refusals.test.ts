import { afterEach, describe, expect, test } from 'vitest';
import type { AttachOrder } from '#lib/domain/page-action';
import { startAttach } from '#lib/portals/engine/attach/start-attach';
import { citizen, fastContext, order, procedure, type Row, showIntake } from './widget.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];

afterEach(() => document.body.replaceChildren());

describe('before anything is touched', () => {
  const refusals: [string, Row[], Partial<AttachOrder<File>>, object][] = [
    [
      'A1 another citizen’s page',
      rows,
      { subject: { citizenNumber: '079195000111', unitCode: null, dossierNumber: null, procedure } },
      { kind: 'otherSubject' },
    ],
    [
      'A1 another procedure of the same citizen',
      rows,
      {
        subject: {
          citizenNumber: citizen,
          unitCode: null,
          dossierNumber: null,
          procedure: { code: '651a', name: 'BHXH một lần' },
        },
      },
      { kind: 'otherSubject' },
    ],
    [
      'A5 an order that was given up in the meantime',
      rows,
      { expiresAt: '2020-01-01T00:00:00Z' },
      { kind: 'notProven', why: 'interrupted' },
    ],
    [
      'A1 an order that names nobody',
      rows,
      { subject: { citizenNumber: null, unitCode: null, dossierNumber: null, procedure } },
      { kind: 'otherSubject' },
    ],
    [
      'A1 a unit the page does not say',
      rows,
      { subject: { citizenNumber: citizen, unitCode: 'TA0001A', dossierNumber: null, procedure } },
      { kind: 'otherSubject' },
    ],
    [
      'A1 a numbered dossier on an intake page',
      rows,
      { subject: { citizenNumber: citizen, unitCode: null, dossierNumber: '03706/2026/07906', procedure } },
      { kind: 'wrongPage', expected: 'dossierDetail' },
    ],
    ['A2 a component without a row', rows, { component: 'giấy ra viện' }, { kind: 'noRow' }],
    ['A2 two equal rows', [...rows, { name: 'SỔ BHXH' }], {}, { kind: 'twoRows' }],
    [
      'A3 a row that holds a file',
      [{ name: 'Sổ BHXH', cell: '<a href="/a">cu.pdf</a><input type="file">' }],
      {},
      { kind: 'rowHoldsFile', files: ['cu.pdf'] },
    ],
    [
      'A3 a file more for a full row that takes no other',
      [{ name: 'Sổ BHXH', cell: '<a href="/a">cu.pdf</a> <button type="button">Xóa</button>' }],
      { replace: true },
      { kind: 'rowHoldsFile', files: ['cu.pdf'], full: true },
    ],
    [
      'A3 a file more for a full row whose button is switched off',
      [{ name: 'Sổ BHXH', cell: '<a href="/a">cu.pdf</a> <button type="button" disabled>Chọn tệp</button>' }],
      { replace: true },
      { kind: 'rowHoldsFile', files: ['cu.pdf'], full: true },
    ],
    [
      'A4 a file more for a full row whose input is switched off',
      [{ name: 'Sổ BHXH', cell: '<a href="/a">cu.pdf</a> <input type="file" disabled>' }],
      { replace: true },
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'A4 a file more for a row that is uploading one',
      [{ name: 'Sổ BHXH', cell: '<a href="/a">cu.pdf</a> <progress></progress>' }],
      { replace: true },
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'A4 a row without a file input',
      [{ name: 'Sổ BHXH', cell: 'Chưa có tệp' }],
      {},
      { kind: 'notFound', field: 'fileInput' },
    ],
    [
      'A4 a type the row does not take',
      rows,
      { file: new File(['x'], 'anh.jpg', { type: 'image/jpeg' }) },
      { kind: 'typeNotAccepted', accept: '.pdf' },
    ],
    [
      'A4 a file over the limit',
      rows,
      { file: new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'to.pdf', { type: 'application/pdf' }) },
      { kind: 'tooLarge', limitBytes: 20 * 1024 * 1024 },
    ],
  ];

  test.for(refusals)('%s is refused and the page hears nothing', ([, table, overrides, failure]) => {
    const page = showIntake(table);
    let heard = 0;
    for (const type of ['input', 'change']) document.body.addEventListener(type, () => heard++);
    expect(startAttach(order(overrides), fastContext(page))).toEqual({ kind: 'failed', failure });
    expect(heard).toBe(0);
  });

  test('A1 a page that has signed out is refused', () => {
    const page = showIntake(rows);
    document.body.append(Object.assign(document.createElement('input'), { type: 'password' }));
    expect(startAttach(order(), fastContext(page))).toEqual({
      kind: 'failed',
      failure: { kind: 'signedOut' },
    });
  });

  const unread: [string, [string, string][], object][] = [
    [
      'a column of files that is called otherwise',
      [['Đính kèm tệp tin', 'Attachment']],
      { kind: 'notFound', field: 'components.file' },
    ],
    [
      'a column of names that is called otherwise',
      [['Tên thành phần hồ sơ', 'Component']],
      { kind: 'notFound', field: 'components.name' },
    ],
    [
      'two columns of files',
      [['Bắt buộc', 'Đính kèm tệp tin']],
      { kind: 'notFound', field: 'components.file' },
    ],
    [
      'another table altogether',
      [
        ['Đính kèm tệp tin', 'Attachment'],
        ['Tên thành phần hồ sơ', 'Component'],
      ],
      { kind: 'noRow' },
    ],
  ];

  test.for(unread)('A2 %s is refused with that reason', ([, headers, failure]) => {
    const page = showIntake(rows);
    for (const [said, now] of headers) {
      const header = [...document.querySelectorAll('th')].find((each) => each.textContent === said);
      if (header) header.textContent = now;
    }
    expect(startAttach(order(), fastContext(page))).toEqual({ kind: 'failed', failure });
  });
});
