import { html } from 'hono/html';
import type { TnhsBuild } from '../builds.ts';

type Markup = ReturnType<typeof html>;
type ScriptedBuild = Exclude<TnhsBuild, 'classic'>;

const title = 'Hệ thống tiếp nhận và quản lý hồ sơ';

function document(head: Markup | readonly Markup[], body: Markup): Markup {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

const styles = html`<link rel="stylesheet" href="/tnhs/style.css" />`;

const script = (build: ScriptedBuild, file: string): Markup =>
  html`<script type="module" src="/tnhs/js/${build}/${file}"></script>`;

/** The page that the scripts fill. */
export function contentPage(build: ScriptedBuild): Markup {
  return document(
    // Components bring their styles along.
    build === 'components' ? script(build, 'main.js') : [styles, script(build, 'main.js')],
    html`<div id="app"></div>
      <noscript>Trình duyệt cần bật JavaScript.</noscript>`,
  );
}

/** Where the inner page of a frame lies. */
export const contentPath = '/tnhs/noi-dung/';

const withContentPage = ['framed', 'sandboxed', 'crossOrigin'] as const;

export function hasContentPage(build: TnhsBuild): build is (typeof withContentPage)[number] {
  return withContentPage.some((each) => each === build);
}

/** What lies at `/tnhs/`: the page itself, or the page around its frame. */
export async function entryPage(build: ScriptedBuild, contentOrigin: string): Promise<Markup> {
  switch (build) {
    case 'framed':
    case 'crossOrigin': {
      const content = build === 'framed' ? contentPath : contentOrigin + contentPath;
      return document(
        [styles, script(build, 'frame.js')],
        html`<iframe class="khung" title="${title}" data-noi-dung="${content}"></iframe>`,
      );
    }
    case 'sandboxed':
      return document(
        [styles, script(build, 'bridge.js')],
        html`<iframe
          class="khung"
          title="${title}"
          data-noi-dung="${contentPath}"
          sandbox="allow-scripts allow-forms allow-modals allow-popups"
        ></iframe>`,
      );
    case 'srcdoc': {
      const content = String(await contentPage(build));
      return document(styles, html`<iframe class="khung" title="${title}" srcdoc="${content}"></iframe>`);
    }
    default:
      return contentPage(build);
  }
}
