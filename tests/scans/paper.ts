import { seededRandom } from './random.ts';

/** Pieces of printed paper as HTML: what the forms of different offices have in common. */

export const PAPER_CSS = `
  @page { size: A4; margin: 0 }
  * { box-sizing: border-box }
  body { margin: 0; background: #fff; color: #15151a; font: 16px/1.45 'Liberation Serif', 'Times New Roman', serif }
  .page { width: 794px; height: 1123px; padding: 54px 58px 40px 76px; position: relative; overflow: hidden }
  .head { display: flex; justify-content: space-between; text-align: center; margin-bottom: 18px }
  .head div { line-height: 1.3 }
  .head .left { width: 44%; font-size: 14px }
  .head .right { width: 54%; font-size: 14px }
  .head b { display: block }
  .motto { display: inline-block; font-weight: bold; border-bottom: 1px solid #15151a; padding-bottom: 2px; font-size: 15px }
  .dash { display: inline-block; border-top: 1px solid #15151a; width: 90px; height: 1px }
  .number { position: absolute; top: 22px; right: 58px; font-size: 13px; font-style: italic }
  h1 { text-align: center; font-size: 20px; line-height: 1.3; margin: 14px 0 6px }
  .sub { text-align: center; font-style: italic; margin: 0 0 14px }
  h2 { font-size: 15px; margin: 12px 0 4px }
  p { margin: 5px 0 }
  .row { display: flex; gap: 16px; margin: 9px 0; align-items: baseline }
  .row > span { flex: 1 1 auto; display: flex; align-items: baseline; white-space: nowrap }
  .ink { color: #1d3f97; font: italic 16px 'DejaVu Serif', 'Liberation Serif', serif; letter-spacing: .2px; white-space: normal }
  .line { flex: 1; border-bottom: 1px dotted #555; margin-left: 5px; padding: 0 5px; min-height: 20px }
  .boxes { display: inline-flex; margin-left: 6px }
  .boxes i { border: 1px solid #333; width: 19px; height: 22px; margin-left: -1px; text-align: center; font: 15px 'DejaVu Serif', serif; color: #1d3f97 }
  table { width: 100%; border-collapse: collapse; font-size: 13px; margin: 8px 0 }
  th, td { border: 1px solid #26262b; padding: 4px 5px; vertical-align: top; text-align: left }
  th { text-align: center; font-weight: bold }
  td.n, td.c { text-align: center }
  td .ink { font-size: 13.5px }
  .sign { display: flex; justify-content: space-between; text-align: center; margin-top: 22px }
  .sign > div { width: 47%; position: relative; min-height: 165px }
  .sign em { display: block; font-size: 13.5px }
  .signature { position: absolute; left: 50%; top: 62px; margin-left: -80px; width: 160px; height: 62px }
  .signer { position: absolute; top: 132px; width: 100%; font-weight: bold }
  .stamp { position: absolute; left: -6px; top: 22px; width: 150px; height: 150px; mix-blend-mode: multiply; opacity: .82 }
  .note { font-size: 12.5px; font-style: italic }
  .foot { position: absolute; bottom: 22px; right: 58px; font-size: 12px }
`;

export function nationHead(left: string): string {
  return `<div class="head"><div class="left">${left}</div><div class="right"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
    <span class="motto">Độc lập - Tự do - Hạnh phúc</span></div></div>`;
}

export function title(text: string, sub = ''): string {
  return `<h1>${text}</h1>${sub === '' ? '' : `<p class="sub">${sub}</p>`}`;
}

/** Dotted lines with what somebody wrote on them, side by side. */
export function row(...pairs: readonly (readonly [label: string, written: string])[]): string {
  const cells = pairs.map(
    ([label, written]) => `<span>${label}<span class="line ink">${written}</span></span>`,
  );
  return `<div class="row">${cells.join('')}</div>`;
}

export function boxes(label: string, digits: string): string {
  const cells = Array.from(digits, (digit) => `<i>${digit}</i>`).join('');
  return `<div class="row"><span>${label}<span class="boxes">${cells}</span></span></div>`;
}

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th>${heading}</th>`).join('');
  const numbers = headings.map((_, i) => `<td class="n">${i + 1}</td>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><tr>${head}</tr><tr>${numbers}</tr>${body}</table>`;
}

type Signer = { role: string; under: string; name: string; stamp?: string; seed: number };

export function signatures(...signers: readonly Signer[]): string {
  const blocks = signers.map(({ role, under, name, stamp, seed }) =>
    name === ''
      ? '<div></div>'
      : `<div>
      <b>${role}</b><em>${under}</em>${signature(seed)}${stamp === undefined ? '' : redStamp(stamp)}
      <div class="signer">${name}</div></div>`,
  );
  return `<div class="sign">${blocks.join('')}</div>`;
}

function signature(seed: number): string {
  const random = seededRandom(seed);
  let x = 14;
  let path = `M${x} 40`;
  for (let stroke = 0; stroke < 7; stroke++) {
    const step = 12 + random() * 14;
    const up = 6 + random() * 24;
    path += ` C${x + step * 0.2} ${up} ${x + step * 1.4} ${up - 4} ${x + step} ${34 + random() * 18}`;
    x += step;
  }
  path += ` Q${x - 60} ${58 + random() * 6} ${x - 110} 52 T${x + 8} 44`;
  return `<svg class="signature" viewBox="0 0 160 62"><path d="${path}" fill="none" stroke="#16348c"
    stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

function redStamp(office: string): string {
  const id = `arc${office.length}`;
  return `<svg class="stamp" viewBox="0 0 150 150" style="transform: rotate(-9deg)">
    <g fill="none" stroke="#d3202c"><circle cx="75" cy="75" r="70" stroke-width="3.2"/>
    <circle cx="75" cy="75" r="46" stroke-width="1.4"/></g>
    <defs><path id="${id}" d="M75 75 m-53 0 a53 53 0 1 1 106 0 a53 53 0 1 1 -106 0"/></defs>
    <text fill="#d3202c" font-family="Liberation Sans" font-weight="bold" font-size="11.5">
    <textPath href="#${id}" textLength="318" startOffset="0">${office} ★ </textPath></text>
    <polygon fill="#d3202c" points="75,47 81.5,66 102,66 85.5,78 92,98 75,86 58,98 64.5,78 48,66 68.5,66"/></svg>`;
}
