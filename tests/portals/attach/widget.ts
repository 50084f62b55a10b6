import type { AttachContext } from '#lib/portals/engine/attach/context';
import { observeRequests } from '#lib/portals/engine/attach/watch/observe-requests';
import type { AttachOrder } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { showPage } from '../page.ts';
import { after, atWork, now, onTestsClock } from './clock.ts';

export const citizen = '001188012345';
/** What the intake page of `showIntake` is about. */
export const procedure = { code: '607', name: 'Cấp lại sổ' };
export const pdf = (name = 'so-bhxh.pdf', text = '%PDF-1.7 made up'): File =>
  new File([text], name, { type: 'application/pdf' });

/** The practice portal's spec, with uploads that go to the tests' own server. */
export const spec: PortalSpec = {
  ...practiceSpec,
  pages: {
    ...practiceSpec.pages,
    intake: {
      ...practiceSpec.pages.intake,
      components: {
        ...practiceSpec.pages.intake.components,
        upload: { ...practiceSpec.pages.intake.components.upload, requestPath: '/desk/' },
      },
    },
  },
};

export type Row = { name: string; cell?: string };

/** An intake page of the practice portal with the given component rows. */
export function showIntake(rows: readonly Row[], number = citizen): PortalPage {
  const lines = rows.map(({ name, cell = '<input type="file" accept=".pdf">' }, index) => {
    return `<tr><td>${index + 1}</td><td>${name}</td><td>Có</td><td>${cell}</td></tr>`;
  });
  return showPage(
    `<div>Trang chủ » Nhập hồ sơ</div>
     <table>
       <tr><td><label for="hinhThucTiepNhan">Hình thức tiếp nhận (*):</label></td><td><select id="hinhThucTiepNhan"><option>Trực tiếp</option></select></td></tr>
       <tr><td>Số định danh (*):</td><td><input type="text" name="soDinhDanh" value="${number}"></td></tr>
       <tr><td><label for="hoTen">Họ và tên</label></td><td><input id="hoTen" value="NGUYỄN THỊ HƯƠNG GIANG"></td></tr>
       <tr><td><label for="quyTrinh">Quy trình</label></td><td><select id="quyTrinh"><option value="607">607 - Cấp lại sổ</option></select></td></tr>
     </table>
     <table id="components"><thead><tr><th>STT</th><th>Tên thành phần hồ sơ</th><th>Bắt buộc</th><th>Đính kèm tệp tin</th></tr></thead>
     <tbody>${lines.join('')}</tbody></table>`,
    `${location.origin}/tnhs/#/nhap-ho-so`,
  );
}

export function order(overrides: Partial<AttachOrder<File>> = {}): AttachOrder<File> {
  return {
    jobId: 'job',
    subject: { citizenNumber: citizen, unitCode: null, dossierNumber: null, procedure },
    component: 'so bhxh',
    file: pdf(),
    sha256: 'the sha of the file',
    replace: false,
    hand: 'product',
    before: null,
    knownRung: null,
    expiresAt: '2099-01-01T00:00:00Z',
    ...overrides,
  };
}

/** The world as an attach sees it, on the tests' clock. */
export function fastContext(page: AttachContext['page']): AttachContext {
  return {
    spec,
    page,
    documentId: 'document',
    now,
    after,
    observeRequests: (report) =>
      observeRequests(page, (fact) =>
        report({
          ...fact,
          startedAt: onTestsClock(fact.startedAt),
          endedAt: onTestsClock(fact.endedAt),
        }),
      ),
    settle: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
    fetchBack: async (url) => {
      const response = await atWork(fetch(url, { cache: 'no-store' }));
      if (!response.ok) return null;
      return { type: response.headers.get('content-type') ?? '', bytes: await response.arrayBuffer() };
    },
    fetchByTopPage: async () => null,
    armPage: async () => false,
  };
}

/** Calls the widget with the cell and the file whenever a file is chosen in a row. */
export function onChoose(widget: (cell: HTMLElement, file: File) => unknown): void {
  document.getElementById('components')?.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    const file = target.files?.[0];
    const cell = target.closest('td');
    if (file !== undefined && cell !== null) widget(cell, file);
  });
}

/** Sends the bytes and gives the address they are kept at. */
export async function send(
  file: File,
  { status = 200, delay = 0 } = {},
): Promise<{ ok: boolean; url: string }> {
  const query = new URLSearchParams({ name: file.name, status: String(status), delay: String(delay) });
  return await atWork(answer(), delay);

  async function answer(): Promise<{ ok: boolean; url: string }> {
    const response = await fetch(`/desk/files?${query}`, { method: 'POST', body: file });
    const { url }: { url: string } = await response.json();
    return { ok: response.ok, url };
  }
}

export function link(url: string, name: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: url, textContent: name });
}

export function words(text: string, className = ''): HTMLElement {
  return Object.assign(document.createElement('div'), { textContent: text, className });
}
