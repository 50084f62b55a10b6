import { source as core } from './core.js.ts';
import { source as detail } from './detail.js.ts';
import { source as fileRow } from './file-row.js.ts';
import { source as frame } from './frame.js.ts';
import { source as intake } from './intake.js.ts';
import { source as lists } from './lists.js.ts';
import { source as main } from './main.js.ts';

/** The page's scripts by file name: plain ES modules, served as they are written. */
export const clientModules: ReadonlyMap<string, string> = new Map([
  ['core.js', core],
  ['detail.js', detail],
  ['file-row.js', fileRow],
  ['frame.js', frame],
  ['intake.js', intake],
  ['lists.js', lists],
  ['main.js', main],
]);
