import type { MiddlewareHandler } from 'hono';

/** Nothing from outside but the frame of the second origin, no inline script: a made-up name with markup stays text. */
export function pageHeaders(contentOrigin: string | undefined): MiddlewareHandler {
  const frames = contentOrigin === undefined ? '' : `frame-src 'self' ${contentOrigin}; `;
  const policy = `default-src 'self'; ${frames}style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'`;
  return async (context, next) => {
    await next();
    if (!context.res.headers.get('content-type')?.startsWith('text/html')) return;
    context.res.headers.set('content-security-policy', policy);
    context.res.headers.set('cache-control', 'no-store');
  };
}

/** A path on this origin to go to after signing in; anything else becomes the fallback. */
export function localPath(wanted: string | undefined, prefix: string, fallback: string): string {
  if (wanted === undefined) return fallback;
  const base = 'http://practice.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url === null || url.origin !== base || !url.pathname.startsWith(prefix)) return fallback;
  // "/x/..//host" comes out of URL as "//host", which a browser would read as another host.
  if (url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}

/** The text fields of a JSON body; a body that is none has no fields. */
export async function readFields(request: Request): Promise<ReadonlyMap<string, string>> {
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== 'object' || body === null) return new Map();
  const entries: [string, unknown][] = Object.entries(body);
  return new Map(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
}

/** Refuses a form or a command that another site's page sends here. */
export function sameOriginOnly(origin: string | undefined): MiddlewareHandler {
  return async (context, next) => {
    const sender = context.req.header('origin');
    const own = [origin, new URL(context.req.url).origin];
    const writes = context.req.method !== 'GET' && context.req.method !== 'HEAD';
    if (writes && sender !== undefined && !own.includes(sender))
      return context.text('Yêu cầu bị từ chối.', 403);
    return next();
  };
}
