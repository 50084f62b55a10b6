import { componentModules } from '../../client/modules.ts';
import { describeAdminPages } from '../pages.ts';
import { source as app } from './app.js.ts';

const modules: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...componentModules,
    'app.js': app,
    'pages.js': `export const pages = ${JSON.stringify(describeAdminPages('components'))};\n`,
  }),
);

/** A script of the build that is one page; undefined where there is none of that name. */
export function adminModule(file: string): string | undefined {
  return modules.get(file);
}
