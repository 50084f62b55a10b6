import { expect, test as base } from './support/test.ts';
import { pressAndWait, sendUnderName } from './widgets/attach.ts';
import { badCases, cases } from './widgets/cases.ts';
import { secondComponent, secondRow, targetRow } from './widgets/markup.ts';
import { addResult, resultTable } from './widgets/results.ts';
import type { Scan } from './widgets/scans.ts';
import { openStage, type Pages, readyToAttach, type WidgetStage } from './widgets/stage.ts';

/** As a person would name it: marks, a comma, brackets. */
const marked = 'Giấy ủy quyền, Đỗ Thị Hồng (bản gốc).pdf';

const namedInShort = ['form-post', 'dropzone', 'antd-upload', 'file-picker', 'row-menu'];

const isLong = process.env['LONG'] === '1';

const test = base.extend<object, { stage: WidgetStage }>({
  stage: [
    async ({ extensionDir }, use) => {
      const stage = await openStage(extensionDir);
      await use(stage);
      await stage.close();
      console.log(`\n${await resultTable()}\n`);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

for (const megabytes of isLong ? [0.1, 5, 20, 100] : [0.1]) {
  for (const { widget, rung, ending } of cases) {
    test(`${widget}: ${megabytes} MB come onto the row by "${rung ?? '?'}" and are proven: ${ending}`, async ({
      stage,
    }, { repeatEachIndex }) => {
      test.skip(megabytes > 0.1 && repeatEachIndex > 0, 'large files go once a run');
      test.setTimeout(120_000 + megabytes * 2_000);
      const scan = await stage.makeScan(megabytes);
      await inPages(stage, widget, scan, async (pages) => {
        const ended = await pressAndWait(stage, pages.panel, scan, 90);
        const stored = stage.server.received(pages.page);
        const isStored =
          stored.length === 1 && stored[0]?.row === targetRow && stored[0].sha256 === scan.sha256;
        await addResult({
          widget,
          megabytes,
          rung: ended.job.rung ?? '?',
          ending: ended.ending,
          stored: isStored,
          seconds: ended.ms / 1000,
        });
        expect({ ending: ended.ending, rung: ended.job.rung }, JSON.stringify(ended.job.state)).toEqual({
          ending,
          rung,
        });
        expect(stored).toEqual([
          { row: targetRow, name: ended.job.file.name, size: scan.bytes, sha256: scan.sha256 },
        ]);
        expect(pages.choosers()).toBe(0);
        await expect(pages.panel.getByText('Đã đính kèm', { exact: true })).toBeVisible();
        // In a short run one widget of each rung shows what becomes of such a name.
        if (widget === 'cut-name' || (!isLong && !namedInShort.includes(widget))) return;
        const second = { name: marked, componentName: secondComponent };
        const again = await sendUnderName(stage, scan, second, 90);
        expect({ ending: again.ending, rung: again.job.rung }, JSON.stringify(again.job.state)).toEqual({
          ending,
          rung,
        });
        expect(stage.server.received(pages.page).slice(1)).toEqual([
          { row: secondRow, name: marked, size: scan.bytes, sha256: scan.sha256 },
        ]);
        expect(pages.choosers()).toBe(0);
      });
    });
  }
}

for (const { widget, endings, long } of badCases) {
  test(`${widget}: is never told as attached`, async ({ stage }) => {
    test.skip(long === true && !isLong, 'takes until the watch gives up');
    const scan = await stage.makeScan(0.1);
    await inPages(stage, widget, scan, async ({ panel, choosers }) => {
      const { ending, job } = await pressAndWait(stage, panel, scan, 100);
      expect(endings, JSON.stringify(job.state)).toContain(ending);
      expect(choosers()).toBe(0);
      await expect(panel.getByText('Đã đính kèm', { exact: true })).toHaveCount(0);
    });
  });
}

test('two rows that come to be called the same: neither is given the file', async ({ stage }) => {
  const scan = await stage.makeScan(0.1);
  await inPages(stage, 'plain-fetch', scan, async ({ portal, panel, page }) => {
    await portal.evaluate(() => {
      const [first, second] = [...document.querySelectorAll('#components tbody td:nth-child(2)')].slice(1);
      if (first && second) second.textContent = first.textContent;
    });
    await expect(panel.getByText('Trùng tên dòng').first()).toBeVisible();
    await expect(panel.getByRole('button', { name: /^Đính kèm (lại )?\d+ tệp/ })).toHaveCount(0);
    expect(stage.server.received(page)).toEqual([]);
  });
});

/** Opens pages for a widget, and closes them whatever comes of it. */
async function inPages(
  stage: WidgetStage,
  widget: string,
  scan: Scan,
  act: (pages: Pages) => Promise<void>,
): Promise<void> {
  await stage.inside('forgetRungs()');
  const pages = await readyToAttach(stage, widget, scan);
  try {
    await act(pages);
  } finally {
    await pages.panel.close();
    await pages.portal.close();
    stage.server.forget(pages.page);
  }
}
