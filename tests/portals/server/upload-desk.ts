import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';

/**
 * A small server for upload widgets: `POST /desk/files?name=…&status=…&delay=…` keeps the bytes and answers with the
 * wanted status (`&drop=1`: not at all, the line is cut; `&to=…`: leads there); `GET /desk/files/<id>/<name>` gives them back (`?spoil=1` with one byte changed).
 */
export function uploadDesk(): Plugin {
  const files = new Map<string, Buffer>();
  return {
    name: 'upload-desk',
    configureServer(server) {
      server.middlewares.use('/desk/files', (request, response) => {
        if (request.url?.includes('drop=1')) return void request.socket.destroy();
        void answer(request).then(({ status, type, body, to }) => {
          const headers = { 'content-type': type, 'cache-control': 'no-store' };
          response.writeHead(status, to === null ? headers : { ...headers, location: to });
          response.end(body);
        });
      });
    },
  };

  async function answer(
    request: IncomingMessage,
  ): Promise<{ status: number; type: string; body: Buffer | string; to: string | null }> {
    const url = new URL(request.url ?? '/', 'http://desk.invalid');
    if (request.method === 'POST') {
      const id = String(files.size + 1);
      files.set(id, Buffer.concat(await Array.fromAsync(request)));
      const delay = Number(url.searchParams.get('delay') ?? 0);
      // A page may have gone long before its answer: nobody waits for it.
      await new Promise((resolve) => void setTimeout(resolve, delay).unref());
      const name = encodeURIComponent(url.searchParams.get('name') ?? 'tep');
      const status = Number(url.searchParams.get('status') ?? 200);
      return {
        status,
        type: 'application/json',
        body: JSON.stringify({ url: `/desk/files/${id}/${name}` }),
        to: url.searchParams.get('to'),
      };
    }
    const stored = files.get(url.pathname.split('/')[1] ?? '');
    if (stored === undefined) return { status: 404, type: 'text/plain', body: 'none', to: null };
    if (!url.searchParams.has('spoil'))
      return { status: 200, type: 'application/pdf', body: stored, to: null };
    const spoilt = Buffer.from(stored);
    spoilt[0] = (spoilt[0] ?? 0) ^ 1;
    return { status: 200, type: 'application/pdf', body: spoilt, to: null };
  }
}
