import { html } from 'hono/html';
import { document, styles, type Markup } from './layout.ts';

/** The page that the scripts fill. */
export function appPage(): Markup {
  return document(
    'Quản trị',
    html`<script type="module" src="/quan-tri/js/app.js"></script>`,
    html`<div id="app"></div>`,
  );
}

/** A page around the frame that holds everything. */
export function framePage(path: string): Markup {
  return document(
    'Quản trị',
    styles,
    html`<iframe class="frame" title="Quản trị" src="/quan-tri/khung/${path}"></iframe>`,
  );
}
