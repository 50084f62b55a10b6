import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';
import { createPracticeApp } from '../../../lib/practice/app.ts';

/** Serves the practice portals beside the tests, on the tests' own origin. */
export function practiceServer(): Plugin {
  return {
    name: 'practice-portals',
    configureServer(server) {
      const listen = getRequestListener(createPracticeApp().fetch);
      server.middlewares.use((request, response, next) => {
        if (/^\/(?:tnhs|quan-tri|control)(?:\/|$|\?)/.test(request.url ?? '')) void listen(request, response);
        else next();
      });
    },
  };
}
