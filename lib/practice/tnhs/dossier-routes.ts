import { Hono } from 'hono';
import { practiceOfficers, practiceOffice } from '../data/officers.ts';
import { practiceOrganisations } from '../data/organisations.ts';
import { findProcedure, practiceProcedures } from '../data/procedures.ts';
import * as dossiers from '../dossiers.ts';
import { readFields } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { randomToken } from '../random.ts';
import { answersOutOfOrder } from '../trouble.ts';
import { dossierView, folderView, listLine } from './views.ts';

/** Lines of a list page. */
const pageSize = 10;

export type SignedIn = { Variables: { user: string } };

/** Intake, lists, detail, forwarding and return; who is signed in is in the context's `user`. */
export function dossierRoutes(practice: Practice): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const { state } = practice;
  const findDossier = (id: string) => state.dossiers.find((dossier) => dossier.id === id);
  const notFound = { message: 'Không tìm thấy hồ sơ.' };

  routes.get('/catalogue', (context) =>
    context.json({
      office: practiceOffice,
      procedures: practiceProcedures.map(({ code, name }) => ({ code, name })),
      officers: practiceOfficers,
      channels: dossiers.channels,
      states: Object.entries(dossiers.stateNames).map(([code, name]) => ({ code, name })),
      accept: state.switches.tnhs.accept.map((ending) => `.${ending}`).join(','),
    }),
  );

  routes.get('/units/:code', (context) => {
    const code = context.req.param('code').toUpperCase();
    const unit = practiceOrganisations.find(({ unitCode }) => unitCode === code);
    if (unit === undefined) return context.json({ message: 'Không tìm thấy đơn vị có mã này.' }, 404);
    return context.json({ code: unit.unitCode, name: unit.name, phone: unit.phone });
  });

  routes.post('/drafts', async (context) => {
    const code = (await readFields(context.req.raw)).get('procedure') ?? '';
    const procedure = findProcedure(code);
    if (procedure === undefined) return context.json({ message: 'Không có quy trình này.' }, 422);
    const draft = dossiers.openDraft(state, procedure, randomToken(practice.random, 6));
    return context.json(folderView({ id: draft.id, rows: draft.rows, locked: null }), 201);
  });

  routes.delete('/drafts/:id', (context) => {
    state.drafts.delete(context.req.param('id'));
    return context.body(null, 204);
  });

  routes.post('/dossiers', async (context) => {
    const fields = await readFields(context.req.raw);
    const field = (name: string): string => fields.get(name) ?? '';
    const form: dossiers.IntakeForm = {
      draftId: field('draft'),
      channel: field('channel'),
      applicant: {
        kind: field('kind') === 'organisation' ? 'organisation' : 'individual',
        number: field('number'),
        name: field('name'),
        birthDate: field('birthDate'),
        phone: field('phone'),
        unitCode: field('unitCode').toUpperCase(),
        unitName: field('unitName'),
      },
    };
    const outcome = dossiers.acceptDossier(state, form, context.var.user, practice.now());
    if (outcome.kind === 'invalid') return context.json({ errors: outcome.errors }, 422);
    return context.json({ id: outcome.dossier.id, number: outcome.dossier.number }, 201);
  });

  routes.get('/dossiers', answersOutOfOrder(practice), (context) => {
    const asked = (name: string): string => context.req.query(name)?.trim() ?? '';
    const found = dossiers.findDossiers(state.dossiers, {
      procedure: asked('procedure'),
      number: asked('number'),
      state: asked('state'),
      identity: asked('identity'),
      name: asked('name'),
    });
    const pages = Math.max(1, Math.ceil(found.length / pageSize));
    const page = Math.min(pages, Math.max(1, Math.floor(Number(asked('page'))) || 1));
    const first = (page - 1) * pageSize;
    const lines = found.slice(first, first + pageSize).map((dossier) => listLine(dossier, practice.now()));
    return context.json({ total: found.length, page, pages, first: first + 1, lines });
  });

  routes.get('/dossiers/:id', (context) => {
    const dossier = findDossier(context.req.param('id'));
    return dossier ? context.json(dossierView(dossier, practice.now())) : context.json(notFound, 404);
  });

  routes.post('/dossiers/:id/forward', async (context) => {
    const dossier = findDossier(context.req.param('id'));
    if (dossier === undefined) return context.json(notFound, 404);
    const to = (await readFields(context.req.raw)).get('to') ?? '';
    const message = dossiers.forwardDossier(dossier, context.var.user, to, practice.now());
    return message === null
      ? context.json(dossierView(dossier, practice.now()))
      : context.json({ message }, 409);
  });

  routes.post('/dossiers/:id/return', (context) => {
    const dossier = findDossier(context.req.param('id'));
    if (dossier === undefined) return context.json(notFound, 404);
    const message = dossiers.returnDossier(dossier, context.var.user, practice.now());
    return message === null
      ? context.json(dossierView(dossier, practice.now()))
      : context.json({ message }, 409);
  });

  return routes;
}
