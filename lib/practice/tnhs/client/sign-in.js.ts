export const source = String.raw`
import { api, nodes } from './core.js';
import * as kit from './kit.js';
import { pages } from './pages.js';
import { createStore } from './store.js';

const { words } = pages;

export function signInView(onSignedIn) {
  const values = {};
  const store = createStore({ message: null });
  const keep = (key) => (value) => { values[key] = value; };
  const submit = async () => {
    try {
      await api('POST', '/sign-in', { user: values.user ?? '', password: values.password ?? '' });
      onSignedIn();
    } catch (error) {
      store.state.message = error.message;
      store.tell('message');
    }
  };
  return kit.screen(store, () => kit.signInForm(submit,
    kit.heading(words.signIn),
    kit.live(store, 'message', kit.box(), (box) =>
      box.replaceChildren(...nodes(store.state.message && kit.errorBox([store.state.message])))),
    kit.form([
      ...pages.signIn.map((field) =>
        kit.line(field, kit.text(field, values[field.key] ?? '', keep(field.key), keep(field.key)), null, null)),
      kit.buttonLine(kit.button(words.signIn, null, 'submit')),
    ])));
}
`;
