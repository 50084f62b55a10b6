export const source = String.raw`
import { getCatalogue, nodes, procedureChoices } from './core.js';
import { componentTable } from './folder.js';
import { intakeStore } from './intake-store.js';
import * as kit from './kit.js';
import { pages } from './pages.js';

const { words } = pages;

function choicesOf(key, catalogue) {
  if (key === 'channel') return [['', words.choose], ...catalogue.channels.map((name) => [name, name])];
  if (key === 'kind') return [['individual', words.individual], ['organisation', words.organisation]];
  return procedureChoices(catalogue, words.chooseProcedure);
}

function intakeLine(field, intake, catalogue) {
  const { store } = intake;
  const { values } = store.state;
  const changed = (value) => intake.change(field.key, value);
  const control = field.control === 'select'
    ? kit.choice(field, choicesOf(field.key, catalogue), values[field.key], changed)
    : kit.text(field, values[field.key], (value) => intake.type(field.key, value), changed);
  kit.live(store, 'values', control, () => {
    if (field.control === 'text' && control.value !== values[field.key]) control.value = values[field.key];
  });
  const after = [
    field.key === 'unitCode' && [' ', kit.live(store, 'unit', kit.inlineNote(), (note) => { note.textContent = store.state.unitNote; })],
    field.note && kit.soft(' ' + field.note),
  ];
  const isFor = (kind) => kind === 'always' || kind === values.kind;
  const mark = field.required && kit.live(store, 'kind', kit.mark(), (node) => { node.hidden = !isFor(field.required); });
  return kit.live(store, 'kind', kit.line(field, control, mark, after), (line) => {
    line.hidden = field.only !== null && field.only !== values.kind;
  });
}

function components(store) {
  const { folder, folderError, isLoading } = store.state;
  if (folder) return [componentTable(store, folder)];
  if (folderError) return [kit.errorBox([folderError])];
  return [kit.softLine(isLoading ? words.loading : words.procedureFirst)];
}

export async function intakeView(_parameters, again) {
  const catalogue = await getCatalogue();
  const intake = intakeStore(catalogue);
  const { store } = intake;
  const showErrors = (box) => {
    const { errors } = store.state;
    box.replaceChildren(...nodes(errors.length > 0 && kit.errorBox(errors)));
    if (errors.length > 0) box.scrollIntoView({ block: 'nearest' });
  };
  const cancel = async () => {
    await intake.cancel();
    again();
  };
  return kit.screen(store, () => kit.box(
    kit.live(store, 'errors', kit.box(), showErrors),
    kit.section(words.dossierFacts, kit.form(pages.intake.map((field) => intakeLine(field, intake, catalogue)))),
    kit.section(words.components,
      kit.live(store, 'folder', kit.box(), (box) => box.replaceChildren(...components(store)))),
    kit.actions(kit.button(words.accept, intake.accept, 'main'), kit.button(words.cancel, cancel, 'plain'))));
}
`;
