export const source = String.raw`
// Builds an element. Texts become text nodes, so nothing that was typed can become markup.
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function options(list, selected) {
  return list.map(([value, text]) => h('option', { value, selected: value === selected }, text));
}

export class GatewayError extends Error {
  constructor(message, status, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

export function explain(status, body) {
  if (body && body.message) return body.message;
  if (status === 0) return 'Mất kết nối tới máy chủ. Vui lòng thử lại.';
  return 'Hệ thống đang bận (lỗi ' + status + '). Vui lòng thử lại sau.';
}

export function signedOut() {
  if (location.hash.startsWith('#/dang-nhap')) return;
  sessionStorage.setItem('tnhs.returnTo', location.hash);
  location.hash = '#/dang-nhap';
}

export async function api(method, path, fields) {
  let response;
  try {
    response = await fetch('/tnhs/api' + path, {
      method,
      headers: fields ? { 'content-type': 'application/json' } : {},
      body: fields ? JSON.stringify(fields) : undefined,
    });
  } catch {
    throw new GatewayError(explain(0), 0, null);
  }
  const body = await response.json().catch(() => null);
  if (response.status === 401) signedOut();
  if (!response.ok) throw new GatewayError(explain(response.status, body), response.status, body);
  return body;
}

let catalogue = null;

// Procedures, officers, states: asked for once.
export async function getCatalogue() {
  catalogue ??= await api('GET', '/catalogue');
  return catalogue;
}

export function forgetCatalogue() {
  catalogue = null;
}

let flash = null;

// A message for the page that is shown next.
export function setFlash(text) {
  flash = text;
}

export function takeFlash() {
  const text = flash;
  flash = null;
  return text ? h('div', { class: 'thong-bao', role: 'status' }, text) : null;
}

export function errorBox(lines) {
  return h('div', { class: 'loi', role: 'alert' }, lines.map((line) => h('div', {}, line)));
}

export function formatSize(bytes) {
  if (bytes < 1024 * 1024) return Math.max(1, Math.round(bytes / 1024)) + ' KB';
  return (bytes / 1024 / 1024).toFixed(1).replace('.', ',') + ' MB';
}
`;
