import { afterEach, expect, test } from 'vitest';
import { onChoose, type Row, showIntake, words } from './widget.ts';
import { attachTo, clearPage } from './watching.ts';

const rows: Row[] = [{ name: 'Tờ khai TK1-TS' }, { name: 'Sổ BHXH' }];

afterEach(clearPage);

/** Sends the input's form into a frame, and resolves when the frame has the answer. */
function sendForm(
  cell: HTMLElement,
  status: number,
  root: Document | ShadowRoot = document,
): Promise<unknown> {
  const input = cell.querySelector('input');
  if (input === null) throw new Error('No input');
  const frame = Object.assign(document.createElement('iframe'), { name: 'nhan-tep', hidden: true });
  const form = Object.assign(document.createElement('form'), {
    action: `/desk/files?name=x&status=${status}`,
    method: 'post',
    enctype: 'multipart/form-data',
    target: 'nhan-tep',
  });
  (root === document ? document.body : root).append(frame, form);
  form.append(input);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', () => {
      if (frame.contentWindow?.location.href !== 'about:blank') resolve(null);
    });
  });
  form.submit();
  return loaded;
}

test('A6 a form that is sent into a frame ends well with what the frame has loaded', async () => {
  const page = showIntake(rows);
  onChoose(async (cell, file) => {
    await sendForm(cell, 200);
    cell.replaceChildren(words(file.name));
  });
  expect(await attachTo(page)).toMatchObject({
    kind: 'attached',
    proof: { uploadStatus: 200, readBack: null },
  });
});

test('A6 a form that is sent into a frame and refused there is refused', async () => {
  const page = showIntake(rows);
  onChoose(async (cell, file) => {
    cell.replaceChildren(words(file.name), ...cell.children);
    await sendForm(cell, 413);
  });
  expect(await attachTo(page)).toMatchObject({
    kind: 'failed',
    failure: { kind: 'refusedByPortal', words: 'HTTP 413', status: 413 },
  });
});

test('A6 a frame in a shadow root is heard as well', async () => {
  const page = showIntake(rows);
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  onChoose(async (cell, file) => {
    await sendForm(cell, 200, root);
    cell.replaceChildren(words(file.name));
  });
  expect(await attachTo(page)).toMatchObject({ kind: 'attached', proof: { uploadStatus: 200 } });
});

test.for([
  [200, { kind: 'attached', proof: { uploadStatus: 200 } }],
  [500, { kind: 'failed', failure: { kind: 'refusedByPortal', words: 'HTTP 500', status: 500 } }],
] as const)('A6 a request that a frame of the page makes ends with %s', async ([status, end]) => {
  const page = showIntake(rows);
  const frame = document.createElement('iframe');
  document.body.append(frame);
  onChoose(async (cell, file) => {
    const sent = frame.contentWindow?.fetch(`/desk/files?name=x&status=${status}`, {
      method: 'POST',
      body: file,
    });
    await (await sent)?.text();
    cell.replaceChildren(words(file.name));
  });
  expect(await attachTo(page)).toMatchObject(end);
});

test('A6 what a frame loaded before the file was chosen is no end of an upload', async () => {
  const page = showIntake(rows);
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = '/desk/files/none';
  document.body.append(frame);
  await loaded;
  onChoose((cell, file) => cell.replaceChildren(words(file.name)));
  expect(await attachTo(page)).toMatchObject({
    kind: 'failed',
    failure: { kind: 'notProven', why: 'timedOut' },
  });
});
