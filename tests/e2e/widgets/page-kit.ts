/** What the pages of all widgets share. It runs in the page. */

export type Row = { number: number; place: HTMLElement };

/** How the server answers an upload. */
export type Answer = { ok: boolean; name: string; url: string };

const query = new URLSearchParams(location.search);
export const widget = query.get('widget') ?? '';

/** The rows that hold no file yet, each with the place for its widget. */
export function emptyRows(): Row[] {
  return [...document.querySelectorAll<HTMLElement>('td[data-row]')].flatMap((cell) => {
    const place = cell.querySelector<HTMLElement>('.tep');
    return place === null || place.querySelector('a') !== null
      ? []
      : [{ number: Number(cell.dataset['row']), place }];
  });
}

export function uploadUrl(row: Row, answer: 'file' | 'form' | 'frame' = 'file'): string {
  const asked = new URLSearchParams({ widget });
  return `/tnhs/api/${query.get('page') ?? ''}/rows/${row.number}/file/${answer}?${asked}`;
}

export function frameUrl(row: Row): string {
  const asked = { page: query.get('page') ?? '', row: String(row.number), widget };
  return `/tnhs/khung-tep?${new URLSearchParams(asked)}`;
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export const fileInput = (): HTMLInputElement =>
  make('input', { type: 'file', name: 'file', accept: '.pdf' });

/** Sends a file as a page's own script does. */
export async function send(row: Row, file: File): Promise<Response> {
  const form = new FormData();
  form.append('file', file);
  return await fetch(uploadUrl(row), { method: 'POST', body: form });
}

export function link({ name, url }: Pick<Answer, 'name' | 'url'>): HTMLAnchorElement {
  return make('a', { href: url, target: '_blank' }, name);
}

/** Sends a file and shows it on its row as the link it is stored at, or says that it did not work. */
export async function sendAndShow(row: Row, file: File, place: ParentNode = row.place): Promise<void> {
  place.replaceChildren(make('span', {}, 'Đang tải lên…'));
  const response = await send(row, file);
  const answer: Answer = await response.json();
  place.replaceChildren(response.ok && answer.ok ? link(answer) : 'Tải lên không thành công');
}
