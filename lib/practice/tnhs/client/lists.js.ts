export const source = String.raw`
import { api, getCatalogue, h, nodes, procedureChoices, stateChoices, takeFlash } from './core.js';
import * as kit from './kit.js';
import { pages } from './pages.js';
import { createStore } from './store.js';

const { words } = pages;

function lineContent(line, key) {
  if (key === 'number') return h('a', { href: '#/chi-tiet-ho-so-cho-thu-ly?id=' + encodeURIComponent(line.id) }, line.number);
  if (key === 'remaining') return kit.urgent(line.remaining, line.late);
  if (key === 'state') return pages.states[line.step];
  return line[key];
}

function result(store, columns, load) {
  const { found, error, notice } = store.state;
  if (error) return [kit.errorBox([error])];
  if (!found) return [kit.softLine(notice)];
  const rows = found.lines.map((line, index) => Object.fromEntries(columns.map(({ key }) =>
    [key, key === 'index' ? String(found.first + index) : lineContent(line, key)])));
  return [
    kit.grid(store, { title: words.waitingList, columns, rows, empty: words.noData }),
    kit.pager('Tổng số: ' + found.total + ' hồ sơ. Trang ' + found.page + '/' + found.pages + ' ', found, load),
  ];
}

// A filter and what it found. Shows whichever answer comes last, as software of this kind does: a late answer can
// replace a newer one.
function list({ lines, columns, choices, button, notice, loadsAtOnce, flash }) {
  const values = Object.fromEntries(lines.flat().map(({ key }) => [key, '']));
  const store = createStore({ found: null, error: null, notice });
  const load = async (page) => {
    const query = new URLSearchParams({ ...values, page: String(page) });
    try {
      Object.assign(store.state, { found: await api('GET', '/dossiers?' + query), error: null });
    } catch (error) {
      store.state.error = error.message;
    }
    store.tell('result');
  };
  const submit = () => {
    if (loadsAtOnce || Object.values(values).some((value) => value.trim() !== '')) return load(1);
    store.state.error = notice;
    store.tell('result');
  };
  const keep = (key) => (value) => { values[key] = value; };
  const item = (field) => [field, field.control === 'select'
    ? kit.choice(field, choices(field.key), values[field.key], keep(field.key))
    : kit.text(field, values[field.key], keep(field.key), keep(field.key))];
  if (loadsAtOnce) void load(1);
  return kit.screen(store, () => kit.box(
    flash && kit.notice(flash),
    kit.filter(lines.map((line) => line.map(item)), kit.button(button, null, 'submit'), submit),
    kit.live(store, 'result', kit.box(), (box) => box.replaceChildren(...nodes(result(store, columns, load))))));
}

export async function waitingView() {
  const catalogue = await getCatalogue();
  return list({
    lines: pages.filters.waiting,
    columns: pages.tables.waiting,
    choices: (key) => (key === 'state' ? stateChoices() : procedureChoices(catalogue, words.all)),
    button: words.find,
    notice: words.loading,
    loadsAtOnce: true,
    flash: takeFlash(),
  });
}

export async function lookUpView() {
  return list({
    lines: pages.filters.lookUp,
    columns: pages.tables.lookUp,
    choices: () => [],
    button: words.findDossier,
    notice: words.askSomething,
    loadsAtOnce: false,
    flash: null,
  });
}
`;
