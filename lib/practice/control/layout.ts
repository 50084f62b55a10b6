import { html, raw } from 'hono/html';

export type Markup = ReturnType<typeof html>;

const style = `
body { margin: 0 auto; max-width: 1080px; padding: 12px 20px 40px; font: 13px/1.5 Arial, Helvetica, sans-serif; color: #222; }
h1 { font-size: 18px; } h2 { font-size: 14px; margin: 22px 0 6px; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 3px 8px; } .grid { width: 100%; }
.grid th, .grid td { border: 1px solid #ccc; } .grid th { background: #f1f1f1; }
.columns { display: flex; gap: 32px; flex-wrap: wrap; } .inline { display: inline; }
input, select, button { font: inherit; } input[type='text'] { width: 130px; }
.notice { border: 1px solid #9c9; background: #eefaee; padding: 6px 10px; } .soft { color: #666; } code { word-break: break-all; }
`;

export function layout(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        ${content}
      </body>
    </html>`;
}
