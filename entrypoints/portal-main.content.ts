import { defineContentScript } from 'wxt/utils/define-content-script';
import { catchNextChoice } from '#lib/portals/engine/page-world/catch-file-choice';

/** Runs in the page's own world, each time a button of the page is about to be pressed, and catches one call for a file. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  main: () => catchNextChoice(window),
});
