export const source = String.raw`
import { pages } from './pages.js';
import { go, route } from './route.js';
import { send } from './transport.js';

export { h, nodes } from './h.js';

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

let returnTo = '';

export function signedOut() {
  if (route().startsWith('/dang-nhap')) return;
  returnTo = route();
  go('/dang-nhap');
}

// Where the officer was before the session ended; asked for once.
export function takeReturnTo() {
  const wanted = returnTo;
  returnTo = '';
  return wanted;
}

export async function api(method, path, fields) {
  const { status, body } = await send(method, path, fields);
  if (status === 401) signedOut();
  if (status < 200 || status >= 300) throw new GatewayError(explain(status, body), status, body);
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

export function procedureChoices(catalogue, first) {
  return [['', first], ...catalogue.procedures.map(({ code, name }) => [code, code + ' - ' + name])];
}

export function stateChoices() {
  return [['', pages.words.all], ...Object.entries(pages.states)];
}

let flash = null;

// A message for the page that is shown next.
export function setFlash(text) {
  flash = text;
}

export function takeFlash() {
  const text = flash;
  flash = null;
  return text;
}

export function formatSize(bytes) {
  if (bytes < 1024 * 1024) return Math.max(1, Math.round(bytes / 1024)) + ' KB';
  return (bytes / 1024 / 1024).toFixed(1).replace('.', ',') + ' MB';
}
`;
