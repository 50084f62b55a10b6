import { html } from 'hono/html';
import { practiceOrganisations } from '../../data/organisations.ts';
import { findProcedure, practiceProcedures } from '../../data/procedures.ts';
import { acceptDossier, channels, openDraft } from '../../dossiers.ts';
import { findFolder } from '../../files.ts';
import type { Practice } from '../../practice.ts';
import { randomToken } from '../../random.ts';
import type { Draft } from '../../state.ts';
import { toIntakeForm } from '../intake-form.ts';
import type { Pages } from '../pages/describe.ts';
import type { Field } from '../pages/fields.ts';
import { componentTable, takeRows, type RowRefusals } from './component-table.ts';
import * as markup from './markup.ts';
import type { Choices, Content } from './markup.ts';

/** What the form holds, by the keys of its description. */
type Values = ReadonlyMap<string, string>;

export interface IntakeShown {
  readonly values: Values;
  readonly draft: Draft | undefined;
  readonly errors: readonly string[];
  readonly refusals: RowRefusals;
}

export const emptyIntake: IntakeShown = {
  values: new Map([
    ['channel', 'Trực tiếp'],
    ['kind', 'individual'],
  ]),
  draft: undefined,
  errors: [],
  refusals: new Map(),
};

function choicesOf(field: Field, { words }: Pages): Choices {
  switch (field.key) {
    case 'channel':
      return [['', words.choose], ...channels.map((name) => [name, name] as const)];
    case 'kind':
      return [
        ['individual', words.individual],
        ['organisation', words.organisation],
      ];
    default:
      return procedureChoices(words.chooseProcedure);
  }
}

export function procedureChoices(first: string): Choices {
  return [['', first], ...practiceProcedures.map(({ code, name }) => [code, `${code} - ${name}`] as const)];
}

const reloading = new Set(['kind', 'unitCode', 'procedure']);

export function intakeForm(practice: Practice, pages: Pages, shown: IntakeShown): Content {
  const { words } = pages;
  const kind = shown.values.get('kind') ?? '';
  const lines = pages.intake
    .filter(({ only }) => only === null || only === kind)
    .map((field) => {
      const isRequired = field.required === 'always' || field.required === kind;
      const note = field.note === null ? '' : markup.soft(` ${field.note}`);
      const value = shown.values.get(field.key) ?? '';
      const control = markup.control(field, value, choicesOf(field, pages), reloading.has(field.key));
      return markup.line([field.label, isRequired ? markup.mark : '', ':'], [control, note]);
    });
  const folder = shown.draft && findFolder(practice.state, shown.draft.id);
  return html`<form method="post" action="/tnhs/nhap-ho-so" enctype="multipart/form-data">
    ${markup.errorBox(shown.errors)}
    <input type="hidden" name="maBanNhap" value="${shown.draft?.id ?? ''}" />
    ${markup.section(words.dossierFacts, markup.layoutTable(lines))}
    ${markup.section(
      words.components,
      folder
        ? componentTable(practice, pages, folder, shown.refusals)
        : html`<p class="mo">${words.procedureFirst}</p>`,
    )}
    <div class="cac-nut">
      ${markup.submit(words.accept, 'tiep-nhan')} ${markup.submit(words.cancel, 'huy', 'nut-phu')}
    </div>
  </form>`;
}

type Taken = { kind: 'shown'; shown: IntakeShown } | { kind: 'accepted'; id: string } | { kind: 'cancelled' };

/** Takes in a posted form: the draft of the procedure it names, its files, and at last the dossier. */
export async function takeIntake(
  practice: Practice,
  pages: Pages,
  request: Request,
  user: string,
): Promise<Taken> {
  const form = await request.formData();
  const values = withUnit(readValues(pages, form));
  const given = form.get('maBanNhap');
  const { drafts } = practice.state;
  const before = drafts.get(typeof given === 'string' ? given : '');
  if (form.get('thaoTac') === 'huy') {
    if (before) drafts.delete(before.id);
    return { kind: 'cancelled' };
  }
  const draft = draftFor(practice, values.get('procedure') ?? '', before);
  const folder = draft && findFolder(practice.state, draft.id);
  // The rows of another procedure's table are not those of this one.
  const refusals: RowRefusals =
    folder && draft === before ? await takeRows(practice, folder, form, request.signal) : new Map();
  if (form.get('thaoTac') !== 'tiep-nhan')
    return { kind: 'shown', shown: { values, draft, errors: [], refusals } };
  const intake = toIntakeForm(draft?.id ?? '', (key) => values.get(key) ?? '');
  const outcome = acceptDossier(practice.state, intake, user, practice.now());
  if (outcome.kind === 'accepted') return { kind: 'accepted', id: outcome.dossier.id };
  return {
    kind: 'shown',
    shown: { values, draft, errors: outcome.errors.map(({ message }) => message), refusals },
  };
}

function readValues(pages: Pages, form: FormData): Values {
  return new Map(
    pages.intake.map((field) => {
      const value = form.get(markup.fieldName(field));
      return [field.key, typeof value === 'string' ? value.trim() : ''] as const;
    }),
  );
}

function withUnit(values: Values): Values {
  const code = (values.get('unitCode') ?? '').toUpperCase();
  const unit = practiceOrganisations.find(({ unitCode }) => unitCode === code);
  if (values.get('kind') !== 'organisation' || unit === undefined) return values;
  const phone = values.get('phone') || unit.phone;
  return new Map([...values, ['unitName', unit.name], ['phone', phone]]);
}

function draftFor(practice: Practice, code: string, before: Draft | undefined): Draft | undefined {
  if (before?.procedureCode === code) return before;
  if (before) practice.state.drafts.delete(before.id);
  const procedure = findProcedure(code);
  return procedure && openDraft(practice.state, procedure, randomToken(practice.random, 6));
}
