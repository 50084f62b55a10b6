import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Film } from './film.ts';

/** Writes the illustrated report of a filmed dossier and returns the path of its page. */
export async function writeReport(dir: string, { scenes, history, files }: Film): Promise<string> {
  await mkdir(dir, { recursive: true });
  const sections: string[] = [];
  for (const [index, { title, tells, ms, pictures }] of scenes.entries()) {
    const figures: string[] = [];
    for (const [shot, { name, png }] of pictures.entries()) {
      const file = `${index + 1}-${shot + 1}.png`;
      await writeFile(path.join(dir, file), png);
      figures.push(
        `<figure><img src="${file}" alt="${escape(name)}"><figcaption>${escape(name)}</figcaption></figure>`,
      );
    }
    sections.push(
      `<section><h2>${index + 1}. ${escape(title)} <small>${seconds(ms)}</small></h2><p>${escape(tells)}</p><div>${figures.join('')}</div></section>`,
    );
  }
  const page = path.join(dir, 'index.html');
  await writeFile(page, document(sections.join('\n'), history, files));
  return page;
}

function document(sections: string, history: readonly string[], files: Film['files']): string {
  const rows = files.map(
    ({ component, name, size, sha256 }) =>
      `<tr><td>${escape(component)}</td><td>${escape(name)}</td><td>${size.toLocaleString('vi-VN')}</td><td><code>${sha256}</code></td></tr>`,
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trợ lý TNHS: một hồ sơ từ đầu đến cuối</title>
<style>
body{font:15px/1.5 system-ui,sans-serif;color:#17202c;background:#f6f7f9;margin:0 auto;max-width:1200px;padding:32px}
section{background:#fff;border:1px solid #e3e7ec;border-radius:8px;padding:16px 20px;margin:16px 0}
h2{font-size:17px;margin:0}small{color:#5a6675;font-weight:400}
div{display:flex;gap:16px;align-items:flex-start}figure{margin:0}figure:first-child{flex:1}img{max-width:100%;border:1px solid #e3e7ec;border-radius:6px}
figure:last-child{flex:0 0 300px}figcaption{color:#5a6675;font-size:13px}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:6px 8px;border-top:1px solid #e3e7ec;vertical-align:top}code{font-size:12px;overflow-wrap:anywhere}
li{margin:4px 0}
</style>
<h1>Một hồ sơ, từ số định danh đến trả kết quả</h1>
<p>Chơi lại trên hai cổng luyện tập với dữ liệu giả định. Không có gì rời khỏi máy này.</p>
${sections}
<section><h2>Sổ cái của hồ sơ</h2><ol>${history.map((line) => `<li>${escape(line)}</li>`).join('')}</ol></section>
<section><h2>Tệp mà TNHS giữ</h2><table><tr><th>Thành phần</th><th>Tên tệp</th><th>Byte</th><th>SHA-256</th></tr>${rows.join('')}</table></section>
</html>`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
