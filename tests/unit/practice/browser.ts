import {
  createPracticeApp,
  practicePassword,
  type PracticeApp,
  type PracticeOptions,
} from '#lib/practice/app';

const origin = 'http://practice.test';

/** A browser reduced to what the practice portals need: cookies by path, and a clock the test turns. */
export class TestBrowser {
  readonly app: PracticeApp;
  readonly waited: number[] = [];
  now = new Date('2026-11-23T02:41:00Z');
  private cookies = new Map<string, { path: string; value: string }>();

  constructor(options: PracticeOptions = {}) {
    this.app = createPracticeApp({
      now: () => this.now,
      wait: async (milliseconds) => {
        this.waited.push(milliseconds);
      },
      ...options,
    });
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const sent = [...this.cookies].filter(([, { path: prefix }]) => path.startsWith(prefix));
    headers.set('cookie', sent.map(([name, { value }]) => `${name}=${value}`).join('; '));
    const response = await this.app.fetch(new Request(origin + path, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, { value, path: /Path=([^;]+)/.exec(line)?.[1] ?? '/' });
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.send(path);
  }

  json(method: string, path: string, body: unknown): Promise<Response> {
    return this.send(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  form(path: string, fields: Record<string, string>): Promise<Response> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  upload(path: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const body = new FormData();
    body.append('file', new File([bytes], name));
    return this.send(path, { method: 'POST', body });
  }

  signIn(user = 'tnhs01', password = practicePassword): Promise<Response> {
    return this.json('POST', '/tnhs/api/sign-in', { user, password });
  }

  control(commands: unknown): Promise<Response> {
    return this.json('POST', '/control/api', commands);
  }
}

export function pdfBytes(size = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(32);
  bytes.set(new TextEncoder().encode('%PDF-1.4\n'));
  return bytes;
}
