import { practiceSpec } from '#lib/portals/practice/spec';
import { type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { recognisePage } from '#lib/portals/engine/recognise-page';
import { createReporter } from '../../entrypoints/portal.content/reporter.ts';

/** Bundled and run in a page of no portal: the engine and the reporter of the content script, with nothing around them. */

const page: PortalPage = {
  document,
  location: { href: 'http://127.0.0.1:3000/tnhs/#/nhap-ho-so' },
  shadowOf: (element) => element.shadowRoot,
};

const form = `<div class="duong-dan">Trang chủ » Nhập hồ sơ</div><table>
  <tr><td>Hình thức tiếp nhận:</td><td><select id="hinhThucTiepNhan"><option>Trực tiếp</option></select></td></tr>
  <tr><td>Số định danh:</td><td><input name="soDinhDanh" value="001188012345"></td></tr>
  <tr><td>Họ và tên:</td><td><input id="hoTen"></td></tr>
  <tr><td>Quy trình:</td><td><select id="quyTrinh"><option value="607">607 - Cấp lại sổ BHXH</option></select></td></tr>
</table>`;
const line = (index: number) =>
  `<tr><td>${index}</td><td>0${index}/2026/07906</td><td>NGUYỄN VĂN A</td><td>20/11/2026</td><td><a href="#x">Xem</a></td></tr>`;
const head =
  '<thead><tr><th>STT</th><th>Số hồ sơ</th><th>Chủ hồ sơ</th><th>Ngày nhận</th><th></th></tr></thead>';

const gridHead =
  '<div role="row"><b role="columnheader">STT</b><b role="columnheader">Số hồ sơ</b><b role="columnheader">Chủ hồ sơ</b></div>';
const gridLine = (index: number) =>
  `<div role="row" aria-rowindex="${index + 2}"><i role="gridcell">${index}</i><i role="gridcell">0${index}/2026/07906</i><i role="gridcell">NGUYỄN VĂN A</i></div>`;

/** Shows the practice intake form over a long table, over a grid that draws what is in view, or over plain elements. */
export function showBig(what: 'rows' | 'elements' | 'grid', size: number): number {
  const more = {
    rows: () =>
      `<table id="list">${head}<tbody>${Array.from({ length: size }, (_, index) => line(index)).join('')}</tbody></table>`,
    elements: () => `<div id="list">${'<p><b>Hồ sơ</b></p>'.repeat(size / 2)}</div>`,
    grid: () =>
      `<div id="list" role="grid" style="height: 400px; overflow: auto; contain: strict">${gridHead}<div role="rowgroup">${Array.from({ length: size }, (_, index) => gridLine(index)).join('')}</div></div>`,
  }[what]();
  document.body.innerHTML = form + more;
  return document.querySelectorAll('*').length;
}

/** Milliseconds of each way to look, each time on its own; in turns, so that what disturbs one disturbs all. */
export function looks(times: number): {
  recognised: number[];
  read: number[];
  walked: number[];
  known: boolean;
} {
  const recognised: number[] = [];
  const read: number[] = [];
  const walked: number[] = [];
  let known = true;
  for (let time = 0; time < times; time++) {
    recognised.push(
      timed(() => {
        known &&= recognisePage(practiceSpec, viewPage(page)).kind === 'known';
      }),
    );
    read.push(timed(() => void readPage(practiceSpec, page)));
    walked.push(timed(walk));
  }
  return { recognised, read, walked, known };
}

/** What any script does that goes over the page once and asks each element for one thing. */
function walk(): void {
  for (const element of document.querySelectorAll('*')) element.getAttribute('id');
}

/**
 * A list that draws rows anew in every frame, with the reporter watching or without it: the milliseconds between frames,
 * and what the reporter's own work costs a batch, looks included.
 */
export async function redraw(
  frames: number,
  watched: boolean,
): Promise<{ gaps: number[]; batchMs: number; looks: number }> {
  let spent = 0;
  let seen = 0;
  const within = <Result>(run: () => Result): Result => {
    const start = performance.now();
    const result = run();
    spent += performance.now() - start;
    return result;
  };
  // The reporter's turns of work are its observer's callback and the looks it plans: both are entered from here.
  const Observer = window.MutationObserver;
  const frame = window.requestAnimationFrame;
  window.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super((records, observer) => within(() => callback(records, observer)));
    }
  };
  const reporter = createReporter({
    spec: practiceSpec,
    page,
    documentId: 'bench',
    revision: 0,
    send: async () => true,
    tellSighting: async () => true,
    leave: () => {},
    isOrphaned: () => false,
    onOrphaned: () => {},
    isOwn: () => false,
    afterRead: () => {
      seen += 1;
    },
  });
  window.MutationObserver = Observer;
  if (watched) reporter.start();
  // Until here it looked once, as on every page.
  window.requestAnimationFrame = (task) => frame((at) => within(() => task(at)));
  const timer = window.setTimeout;
  Reflect.set(window, 'setTimeout', (task: () => void, ms: number) => timer(() => within(task), ms));
  spent = 0;
  seen = 0;
  const gaps: number[] = [];
  const body = document.querySelector('#list tbody, #list [role="rowgroup"]');
  if (body === null) throw new Error('No list');
  let before = await nextFrame(frame);
  for (let each = 0; each < frames; each++) {
    for (let row = 0; row < 20; row++) {
      const place = (each * 20 + row) % Math.min(body.children.length, 1_000);
      const old = body.children.item(place);
      const fresh = old?.cloneNode(true);
      if (old !== null && fresh !== undefined) old.replaceWith(fresh);
    }
    const now = await nextFrame(frame);
    gaps.push(now - before);
    before = now;
  }
  reporter.stop();
  window.requestAnimationFrame = frame;
  window.setTimeout = timer;
  return { gaps, batchMs: spent / frames, looks: seen };
}

async function nextFrame(frame: typeof requestAnimationFrame): Promise<number> {
  return await new Promise((resolve) => {
    frame.call(window, resolve);
  });
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
