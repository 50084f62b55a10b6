import { source as grid } from './component/grid.js.ts';
import { source as names } from './component/names.js.ts';
import { source as styles } from './component/styles.js.ts';
import { source as elements } from './h.js.ts';

/** What pages made of components share, in both portals: elements, generated names, styles, the grid of divs. */
export const componentModules: Readonly<Record<string, string>> = {
  'h.js': elements,
  'component-grid.js': grid,
  'component-names.js': names,
  'component-styles.js': styles,
};
