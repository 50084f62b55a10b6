export const source = String.raw`
import { api, setFlash } from './core.js';
import { openFolder } from './folder.js';
import { pages } from './pages.js';
import { go } from './route.js';
import { createStore } from './store.js';

// The intake form without its looks. It starts empty each time, whatever was typed or scanned before a reload.
export function intakeStore(catalogue) {
  const empty = Object.fromEntries(pages.intake.map(({ key }) => [key, '']));
  const store = createStore({
    values: { ...empty, channel: 'Trực tiếp', kind: 'individual' },
    unitNote: '',
    errors: [],
    folder: null,
    isLoading: false,
    folderError: null,
  });
  const { state } = store;
  let busy = false;

  const findUnit = async () => {
    const code = state.values.unitCode.trim();
    state.unitNote = '';
    store.tell('unit');
    if (code === '') return;
    try {
      const unit = await api('GET', '/units/' + encodeURIComponent(code));
      state.values.unitName = unit.name;
      if (state.values.phone === '') state.values.phone = unit.phone;
      store.tell('values');
    } catch (error) {
      state.unitNote = error.message;
      store.tell('unit');
    }
  };

  const drop = () => (state.folder ? api('DELETE', '/drafts/' + state.folder.id).catch(() => null) : null);

  const openDraft = async () => {
    const wanted = state.values.procedure;
    void drop();
    Object.assign(state, { folder: null, folderError: null, isLoading: wanted !== '' });
    store.tell('folder');
    if (wanted === '') return;
    try {
      const opened = await api('POST', '/drafts', { procedure: wanted });
      if (state.values.procedure !== wanted) return;
      state.folder = openFolder(store, opened, catalogue);
    } catch (error) {
      if (state.values.procedure !== wanted) return;
      state.folderError = error.message;
    }
    state.isLoading = false;
    store.tell('folder');
  };

  return {
    store,
    type(key, value) {
      state.values[key] = value;
    },
    change(key, value) {
      state.values[key] = value;
      store.tell(key);
      if (key === 'unitCode') void findUnit();
      if (key === 'procedure') void openDraft();
    },
    async accept() {
      if (busy) return;
      busy = true;
      state.errors = [];
      store.tell('errors');
      try {
        const accepted = await api('POST', '/dossiers', { ...state.values, draft: state.folder ? state.folder.id : '' });
        setFlash(pages.words.accepted + accepted.number);
        go('/chi-tiet-ho-so-cho-thu-ly?id=' + accepted.id);
      } catch (error) {
        const errors = error.body && error.body.errors;
        state.errors = errors ? errors.map(({ message }) => message) : [error.message];
        store.tell('errors');
      } finally {
        busy = false;
      }
    },
    cancel: drop,
  };
}
`;
