import { Hono } from 'hono';
import { practiceOfficers, practiceOffice } from '../data/officers.ts';
import { practiceOrganisations } from '../data/organisations.ts';
import { findProcedure, practiceProcedures } from '../data/procedures.ts';
import * as dossiers from '../dossiers.ts';
import { readFields } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { randomToken } from '../random.ts';
import { answersOutOfOrder } from '../trouble.ts';
import { toIntakeForm } from './intake-form.ts';
import { listPage } from './list-page.ts';
import { dossierView, folderView } from './views.ts';

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
      uploadWay: state.switches.tnhs.uploadWay,
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
    const form = toIntakeForm(field('draft'), field);
    const outcome = dossiers.acceptDossier(state, form, context.var.user, practice.now());
    if (outcome.kind === 'invalid') return context.json({ errors: outcome.errors }, 422);
    return context.json({ id: outcome.dossier.id, number: outcome.dossier.number }, 201);
  });

  routes.get('/dossiers', answersOutOfOrder(practice), (context) =>
    context.json(listPage(practice, (name) => context.req.query(name))),
  );

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
