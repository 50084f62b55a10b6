/** Requests of a page that has the portal's own origin. */
export const direct = String.raw`
export async function send(method, path, fields) {
  let response;
  try {
    response = await fetch('/tnhs/api' + path, {
      method,
      headers: fields ? { 'content-type': 'application/json' } : {},
      body: fields ? JSON.stringify(fields) : undefined,
    });
  } catch {
    return { status: 0, body: null };
  }
  return { status: response.status, body: await response.json().catch(() => null) };
}

export function upload(path, file, progress) {
  const form = new FormData();
  form.append('file', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/tnhs/api' + path);
  request.responseType = 'json';
  request.upload.addEventListener('progress', (event) => {
    progress(event.lengthComputable ? Math.floor((event.loaded / event.total) * 100) : 0);
  });
  return new Promise((resolve) => {
    request.addEventListener('load', () => resolve({ status: request.status, body: request.response }));
    request.addEventListener('error', () => resolve({ status: 0, body: null }));
    request.send(form);
  });
}
`;

/** Requests of a sandboxed page, which has no origin and no cookies: the page around it asks in its place. */
export const bridged = String.raw`
const waiting = new Map();
let last = 0;

window.addEventListener('message', (event) => {
  if (event.source !== window.parent) return;
  const asked = waiting.get(event.data.id);
  if (asked === undefined) return;
  if ('percent' in event.data) {
    asked.progress(event.data.percent);
    return;
  }
  waiting.delete(event.data.id);
  asked.resolve({ status: event.data.status, body: event.data.body });
});

function ask(question, progress) {
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, { resolve, progress });
    window.parent.postMessage({ id, ...question }, '*');
  });
}

export function send(method, path, fields) {
  return ask({ do: 'send', method, path, fields }, () => {});
}

export function upload(path, file, progress) {
  return ask({ do: 'upload', path, file }, progress);
}
`;
