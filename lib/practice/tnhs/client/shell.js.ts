/** The page around a framed one: it hands its route on, once and with every change, and never hears back. */
export const shell = String.raw`
const frame = document.querySelector('iframe');

function show() {
  frame.src = frame.dataset.noiDung + location.hash;
}

window.addEventListener('hashchange', show);
show();
`;

/** The same around a sandboxed page, in whose place it asks the gateway. */
export const bridge = String.raw`
import { send, upload } from './direct-transport.js';
import './frame.js';

const frame = document.querySelector('iframe');

window.addEventListener('message', async (event) => {
  if (event.source !== frame.contentWindow) return;
  const { id, do: what, method, path, fields, file } = event.data;
  const tell = (message) => frame.contentWindow.postMessage({ id, ...message }, '*');
  tell(what === 'send' ? await send(method, path, fields) : await upload(path, file, (percent) => tell({ percent })));
});
`;
