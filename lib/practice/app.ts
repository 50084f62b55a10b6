import { Hono } from 'hono';
import { adminRoutes } from './admin/routes.ts';
import { controlRoutes } from './control/routes.ts';
import { frontPage } from './control/front-page.ts';
import { pageHeaders, sameOriginOnly } from './pages.ts';
import { createPractice, type PracticeOptions } from './practice.ts';
import type { PracticeState } from './state.ts';
import { tnhsRoutes } from './tnhs/routes.ts';

export { practiceAccounts } from './data/accounts.ts';
export { practiceCitizens, type PracticeCitizen } from './data/citizens.ts';
export { practicePassword } from './data/officers.ts';
export { practiceOrganisations } from './data/organisations.ts';
export { practiceProcedures } from './data/procedures.ts';
export type { PracticeOptions } from './practice.ts';

export interface PracticeApp {
  fetch(request: Request): Promise<Response>;
  /** Live: what the portals hold right now. */
  readonly state: PracticeState;
  reset(): void;
}

/** Both practice portals and their control page under one origin: `/tnhs/`, `/quan-tri/`, `/control`. Memory only. */
export function createPracticeApp(options: PracticeOptions = {}): PracticeApp {
  const practice = createPractice(options);
  const app = new Hono();
  app.use(sameOriginOnly(practice.origin), pageHeaders(practice.contentOrigin));
  app.get('/', (context) => context.html(frontPage()));
  app.get('/tnhs', (context) => context.redirect('/tnhs/'));
  app.get('/quan-tri', (context) => context.redirect('/quan-tri/'));
  app.route('/tnhs/', tnhsRoutes(practice));
  app.route('/quan-tri/', adminRoutes(practice));
  app.route('/control', controlRoutes(practice));
  app.notFound((context) => context.text('Không tìm thấy trang.', 404));
  return { fetch: async (request) => app.fetch(request), state: practice.state, reset: practice.reset };
}
