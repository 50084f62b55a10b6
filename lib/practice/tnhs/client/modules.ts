import { componentModules } from '../../client/modules.ts';
import { source as elements } from '../../client/h.js.ts';
import { type TnhsBuild, tnhsBuilds } from '../../builds.ts';
import { describePages } from '../pages/describe.ts';
import { source as core } from './core.js.ts';
import { source as detail } from './detail.js.ts';
import { source as folder } from './folder.js.ts';
import { source as intakeStore } from './intake-store.js.ts';
import { source as intake } from './intake.js.ts';
import { source as componentCombobox } from './kits/component/combobox.js.ts';
import { source as componentFold } from './kits/component/fold.js.ts';
import { source as componentKit } from './kits/component/kit.js.ts';
import { source as componentRedraw } from './kits/component/redraw.js.ts';
import { source as componentWords } from './kits/component/words.js.ts';
import { source as shadowKit } from './kits/shadow-kit.js.ts';
import { source as tableKit } from './kits/table-kit.js.ts';
import { source as wordsKit } from './kits/words-kit.js.ts';
import { source as lists } from './lists.js.ts';
import { source as main } from './main.js.ts';
import { ownRoute, parentRoute } from './route.js.ts';
import { bridge, shell } from './shell.js.ts';
import { source as rowMenu } from './row-menu.js.ts';
import { source as signIn } from './sign-in.js.ts';
import { source as store } from './store.js.ts';
import { bridged, direct } from './transport.js.ts';

type Modules = Readonly<Record<string, string>>;

/** What every build shares: what the pages know and do. */
const shared: Modules = {
  'core.js': core,
  'detail.js': detail,
  'folder.js': folder,
  'h.js': elements,
  'intake-store.js': intakeStore,
  'intake.js': intake,
  'lists.js': lists,
  'main.js': main,
  'row-menu.js': rowMenu,
  'sign-in.js': signIn,
  'store.js': store,
};

const tables: Modules = { 'kit.js': tableKit, 'words-kit.js': wordsKit };
const shadows: Modules = { 'kit.js': shadowKit, 'table-kit.js': tableKit, 'words-kit.js': wordsKit };
const components: Modules = {
  ...componentModules,
  'kit.js': componentKit,
  'component-combobox.js': componentCombobox,
  'component-fold.js': componentFold,
  'component-redraw.js': componentRedraw,
  'component-words.js': componentWords,
};

const plain: Modules = { 'route.js': ownRoute, 'transport.js': direct };

/** What sets a build apart: its kit (how a form, a table, a button is made), where its route is, who asks for it. */
const own: Readonly<Record<Exclude<TnhsBuild, 'classic'>, Modules>> = {
  spa: { ...tables, ...plain },
  components: { ...components, ...plain },
  framed: { ...tables, ...plain, 'frame.js': shell },
  crossOrigin: { ...tables, ...plain, 'frame.js': shell },
  srcdoc: { ...tables, ...plain, 'route.js': parentRoute },
  sandboxed: {
    ...tables,
    ...plain,
    'transport.js': bridged,
    'direct-transport.js': direct,
    'frame.js': shell,
    'bridge.js': bridge,
  },
  shadow: { ...shadows, ...plain },
  mixed: { ...tables, ...plain },
};

/** One script of a build, a plain ES module served as it is written; undefined where the build has none of that name. */
export function clientModule(buildName: string, file: string): string | undefined {
  const build = tnhsBuilds.find((each) => each === buildName);
  if (build === undefined || build === 'classic') return undefined;
  if (file === 'pages.js') return `export const pages = ${JSON.stringify(describePages(build))};\n`;
  return new Map(Object.entries({ ...shared, ...own[build] })).get(file);
}
