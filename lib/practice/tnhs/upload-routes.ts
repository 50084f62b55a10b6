import { Hono, type Context } from 'hono';
import { fileResponse, listFiles } from '../files.ts';
import { readFields } from '../pages.ts';
import type { Practice } from '../practice.ts';
import { brokenAnswer, isBroken } from '../trouble.ts';
import * as uploads from './uploads.ts';
import { fileView, rowView } from './views.ts';

function sentWith({ raw }: Context['req']): uploads.Sent {
  return { file: async () => (await raw.formData().catch(() => null))?.get('file'), signal: raw.signal };
}

function refusalAnswer(context: Context, { message, status }: uploads.Refusal) {
  return isBroken(status) ? brokenAnswer(context, status) : context.json({ message }, status);
}

/** Files of component rows, and the electronic result; rows count from 1 as on the page. */
export function uploadRoutes(practice: Practice): Hono {
  const routes = new Hono();
  const rowOf = (context: Context): readonly [string, number] => [
    context.req.param('folder') ?? '',
    Number(context.req.param('row')),
  ];
  const rowAnswer = (context: Context, outcome: Awaited<ReturnType<typeof uploads.attachToRow>>) =>
    outcome.kind === 'done' ? context.json({ row: rowView(outcome.row) }) : refusalAnswer(context, outcome);
  const resultAnswer = (context: Context, outcome: Awaited<ReturnType<typeof uploads.attachResult>>) =>
    outcome.kind === 'done'
      ? context.json({ row: { file: fileView(outcome.file) } })
      : refusalAnswer(context, outcome);
  const findDossier = (context: Context) =>
    practice.state.dossiers.find(({ id }) => id === context.req.param('id'));

  routes.post('/folders/:folder/rows/:row/file', async (context) =>
    rowAnswer(context, await uploads.attachToRow(practice, ...rowOf(context), sentWith(context.req))),
  );
  routes.delete('/folders/:folder/rows/:row/file', (context) =>
    rowAnswer(context, uploads.clearRow(practice, ...rowOf(context))),
  );
  routes.put('/folders/:folder/rows/:row', async (context) => {
    const wanted = (await readFields(context.req.raw)).get('copyKind');
    return rowAnswer(context, uploads.changeCopyKind(practice, ...rowOf(context), wanted));
  });
  routes.post('/dossiers/:id/result', async (context) =>
    resultAnswer(context, await uploads.attachResult(practice, findDossier(context), sentWith(context.req))),
  );
  routes.delete('/dossiers/:id/result', (context) =>
    resultAnswer(context, uploads.clearResult(findDossier(context))),
  );

  routes.get('/files/:id/:name', (context) => {
    const filed = listFiles(practice.state).find(({ file }) => file.id === context.req.param('id'));
    return filed ? fileResponse(filed.file) : context.text('Không tìm thấy tệp.', 404);
  });

  return routes;
}
