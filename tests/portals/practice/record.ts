// Records the practice portals' pages as fixtures: `node tests/portals/practice/record.ts`. Run it when their markup
// changes, and look at the difference: it is what an office would meet when its portal is changed.
import { serve } from '@hono/node-server';
import { chromium, type Page } from 'playwright';
import { createPracticeApp, practiceCitizens } from '../../../lib/practice/app.ts';
import { recordBuilds } from './record-builds.ts';
import { record as recordFrame } from './recording.ts';

const port = 4718;
const origin = `http://127.0.0.1:${port}`;
const app = createPracticeApp({ now: () => new Date('2026-11-23T02:30:00Z') });
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();

function numberOf(holding: string): string {
  const citizen = practiceCitizens.find((each) => each.holding === holding);
  if (citizen === undefined) throw new Error(`No citizen with ${holding}`);
  return citizen.number;
}

function record(name: string): Promise<void> {
  return recordFrame(page.mainFrame(), new URL(`${name}.html`, import.meta.url));
}

async function open(at: Page, path: string, text: string): Promise<void> {
  await at.goto('about:blank');
  await at.goto(origin + path);
  await at.getByText(text).first().waitFor();
}

await open(page, '/tnhs/#/dang-nhap', 'Mật khẩu');
await record('tnhs-sign-in');
await open(page, '/quan-tri/dang-nhap', 'Mật khẩu');
await record('quan-tri-sign-in');
await page.goto(`${origin}/control/sign-in?next=/tnhs/`);

await open(page, '/tnhs/#/ho-so-cho-thu-ly', 'Tổng số');
await record('waiting-list');
await open(page, '/tnhs/#/tra-cuu-ho-so', 'Nhập ít nhất một điều kiện');
await record('look-up');
await open(page, '/tnhs/#/nhap-ho-so', 'Quy trình');
await record('intake-empty');
await page.locator('input[name=soDinhDanh]').fill('001188012345');
await page.locator('#hoTen').fill('NGUYỄN THỊ HƯƠNG GIANG');
await page.locator('#hinhThucTiepNhan').selectOption('Bưu chính');
await page.locator('#quyTrinh').selectOption('607');
await page.getByText('Tên thành phần hồ sơ').waitFor();
await page
  .locator('input[type=file]')
  .nth(0)
  .setInputFiles({
    name: 'to-khai-tk1.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 practice'),
  });
await page.getByRole('link', { name: 'to-khai-tk1.pdf' }).waitFor();
await page
  .locator('input[type=file]')
  .nth(0)
  .setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no pdf') });
await page.locator('.loi-dong').last().waitFor();
await record('intake-filled');
await page.locator('select[name=doiTuong]').selectOption('organisation');
await page.locator('#maDonVi').fill('TA0001A');
await page.locator('input[name=soDinhDanh]').fill('');
await record('intake-organisation');
await open(page, '/tnhs/#/ho-so-cho-thu-ly', 'Tổng số');
await page.locator('table.luoi a').first().click();
await page.getByText('Số hóa thành phần hồ sơ').waitFor();
await record('detail');

await open(page, '/quan-tri/', 'Chào mừng');
await record('quan-tri-home');
await open(page, '/quan-tri/tai-khoan', 'Số định danh/CCCD');
await record('account-search');
for (const [name, number] of [
  ['account-search-none', '001188000001'],
  ['account-search-one', numberOf('vneid')],
  ['account-search-two', numberOf('both')],
] as const) {
  await page.locator('input[id$=txtSoDinhDanh]').fill(number);
  await page.locator('input[type=submit]').click();
  await page.getByText(/Không tìm thấy|Tìm thấy/).waitFor();
  await record(name);
}
await recordBuilds(browser, origin, app);
await browser.close();
server.close();
