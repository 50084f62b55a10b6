import { html, raw } from 'hono/html';
import { misbehaving } from './treatments.ts';

/** What an intake page is asked for: the widget in its rows, a name for its uploads, and whose dossier it is. */
export type Asked = { widget: string; page: string; number: string; name: string };

/** A file that the portal shows on its row. */
export type Shown = { name: string; url: string };

type Markup = ReturnType<typeof html>;

const componentNames = [
  'Tờ khai tham gia, điều chỉnh thông tin BHXH, BHYT (Mẫu TK1-TS)',
  'Giấy tờ chứng minh',
  'Giấy ủy quyền (Mẫu 13-HSB)',
];

/** The row that files are meant for: neither the first nor the last, so that a file gone astray is seen. */
export const targetRow = 2;
export const targetComponent = componentNames[targetRow - 1] ?? '';
/** Where a second file goes, under a name of the test's. */
export const secondRow = 3;
export const secondComponent = componentNames[secondRow - 1] ?? '';

const style = `
  body { font: 14px/1.5 Arial, sans-serif; margin: 16px; }
  table { border-collapse: collapse; margin: 12px 0; width: 100%; }
  td, th { border: 1px solid #999; padding: 6px 8px; text-align: left; vertical-align: middle; }
  #components th:nth-child(4) { width: 420px; }
  .vung-tha { border: 2px dashed #888; height: 60px; display: flex; align-items: center; justify-content: center; }
  .vung-tha.dang-keo { border-color: #06c; }
  iframe { border: 0; width: 380px; height: 44px; }
`;

/** An intake page of the practice TNHS; each row's file cell is left to the page's script, or shows what is stored. */
export function intakePage(
  { widget = '', page = '', number = '', name = '' }: Record<string, string>,
  keptOn: (page: string) => readonly { row: number; id: string; name: string }[],
): Markup {
  const script = Object.hasOwn(misbehaving, widget) ? 'misbehaves' : widget;
  const rows = componentNames.map((component, index) => {
    const kept = keptOn(page).filter(({ row }) => row === index + 1);
    return html`<tr>
      <td>${index + 1}</td>
      <td>${component}</td>
      <td>Có</td>
      <td data-row="${index + 1}">
        <div class="tep">
          ${kept.map((file) => {
            const url = `/tnhs/api/${page}/files/${file.id}/${encodeURIComponent(file.name)}`;
            return html`<a href="${url}">${file.name}</a>`;
          })}
        </div>
        <small>Tối đa 200 MB</small>
      </td>
    </tr>`;
  });
  return documentOf(
    html`<div>Trang chủ » Nhập hồ sơ</div>
      <table>
        <tr>
          <td><label for="hinhThucTiepNhan">Hình thức tiếp nhận (*):</label></td>
          <td>
            <select id="hinhThucTiepNhan">
              <option>Trực tiếp</option>
            </select>
          </td>
        </tr>
        <tr>
          <td>Số định danh (*):</td>
          <td><input type="text" name="soDinhDanh" value="${number}" /></td>
        </tr>
        <tr>
          <td><label for="hoTen">Họ và tên</label></td>
          <td><input id="hoTen" value="${name}" /></td>
        </tr>
        <tr>
          <td><label for="quyTrinh">Quy trình</label></td>
          <td>
            <select id="quyTrinh">
              <option value="607">607 - Cấp lại, đổi, điều chỉnh thông tin trên sổ BHXH</option>
            </select>
          </td>
        </tr>
      </table>
      <table id="components">
        <thead>
          <tr>
            <th>STT</th>
            <th>Tên thành phần hồ sơ</th>
            <th>Bắt buộc</th>
            <th>Đính kèm tệp tin</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      <script type="module" src="/tnhs/widgets/${script}.js"></script>`,
  );
}

/** The page inside a row's frame: a form that is sent as soon as a file is chosen. */
export function framePage({ page = '', row = '', widget = '' }: Record<string, string>): Markup {
  const action = `/tnhs/api/${page}/rows/${row}/file/frame?${new URLSearchParams({ widget })}`;
  return documentOf(
    html`<form method="post" enctype="multipart/form-data" action="${action}">
        <input type="file" name="file" accept=".pdf" />
      </form>
      <script>
        const form = document.querySelector('form');
        form.addEventListener('change', () => form.submit());
      </script>`,
  );
}

/** What a form that was sent into a frame is answered with: it tells the page around it. */
export function answerInFrame(row: number, stored: Shown): Markup {
  const told = JSON.stringify({ row, ...stored }).replaceAll('<', String.raw`\u003c`);
  return documentOf(
    html`<script>
      parent.dispatchEvent(new parent.CustomEvent('da-luu', { detail: ${raw(told)} }));
    </script>`,
  );
}

function documentOf(body: Markup): Markup {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>Hệ thống tiếp nhận và quản lý hồ sơ</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}
