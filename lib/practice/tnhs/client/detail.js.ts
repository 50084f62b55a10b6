export const source = String.raw`
import { api, getCatalogue, h, nodes, takeFlash } from './core.js';
import { componentTable, fileSlot, openFolder, slotContent } from './folder.js';
import * as kit from './kit.js';
import { pages } from './pages.js';
import { createStore } from './store.js';

const { words } = pages;

function facts(dossier) {
  const shown = { everybody: true, unit: dossier.isUnit, person: dossier.hasPerson };
  const value = (key) => (key === 'state' ? pages.states[dossier.step] : dossier.facts[key]);
  const lines = pages.facts.filter((line) => shown[line.for]);
  return kit.facts(lines.map((line) => line.facts.map(({ key, title }) => [title, value(key)])));
}

function missingText(count) {
  return count > 0 ? 'Còn ' + count + ' thành phần bắt buộc chưa số hóa.' : '';
}

// What is known of the dossier and of the files on their way; steps of the officer change it.
function openDetail(dossier, catalogue, path) {
  const store = createStore({ dossier, notice: takeFlash(), error: null, missing: dossier.missing, next: '' });
  const { state } = store;
  // Only the count is renewed after an upload: other rows may still be sending theirs.
  const recount = async () => {
    const now = await api('GET', path).catch(() => null);
    if (now) state.missing = now.missing;
    store.tell('missing');
  };
  const open = () => {
    state.folder = openFolder(store, state.dossier.folder, catalogue, recount);
    state.result = fileSlot(store, 'result', '/dossiers/' + state.dossier.id + '/result', state.dossier.result, {
      name: words.result,
      catalogue,
      locked: state.dossier.step === 'returned',
    });
  };
  open();
  const act = async (step, fields) => {
    try {
      state.dossier = await api('POST', path + step, fields);
      Object.assign(state, { notice: words.done, error: null, missing: state.dossier.missing });
    } catch (error) {
      Object.assign(state, { notice: null, error: error.message });
    }
    open();
    store.tell('dossier');
  };
  return { store, act };
}

function forwarding(store, catalogue, act) {
  const { state } = store;
  const officers = catalogue.officers.map(({ user, name, department }) => [user, name + ' - ' + department]);
  const next = kit.choice(pages.nextOfficer, [['', words.chooseOfficer], ...officers], state.next, (user) => { state.next = user; });
  return kit.section(words.forwarding,
    kit.live(store, 'missing', kit.warning(), (node) => { node.textContent = missingText(state.missing); }),
    kit.form([kit.line(pages.nextOfficer, next, null,
      [' ', kit.button(words.forward, () => act('/forward', { to: state.next }), 'main')])]));
}

function returning(store, act) {
  const { result } = store.state;
  return kit.section(words.returning, kit.form([
    kit.slotLine(store, words.result, { part: result.part, show: () => slotContent(store, result) }),
    !result.locked && kit.buttonLine(kit.button(words.confirmReturn, () => act('/return', {}), 'main')),
  ]));
}

function content(store, catalogue, act) {
  const { dossier, notice, error, folder } = store.state;
  return [
    notice && kit.notice(notice),
    error && kit.errorBox([error]),
    kit.section(words.dossierFacts, facts(dossier)),
    kit.section(words.digitization, componentTable(store, folder)),
    dossier.step === 'waiting' && forwarding(store, catalogue, act),
    (dossier.step === 'processed' || dossier.step === 'returned') && returning(store, act),
    kit.section(words.history, kit.grid(store, { title: words.history, columns: pages.tables.history, rows: dossier.history })),
    kit.actions(h('a', { href: '#/ho-so-cho-thu-ly' }, words.back)),
  ];
}

export async function detailView(parameters) {
  const catalogue = await getCatalogue();
  const path = '/dossiers/' + encodeURIComponent(parameters.get('id') ?? '');
  const { store, act } = openDetail(await api('GET', path), catalogue, path);
  return kit.screen(store, () => kit.live(store, 'dossier', kit.box(), (box) => {
    box.replaceChildren(...nodes(content(store, catalogue, act)));
  }));
}
`;
